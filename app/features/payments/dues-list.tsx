import { Link } from '@remix-run/react';
import CircleCheck from 'lucide-react/icons/circle-check';
import HandCoins from 'lucide-react/icons/hand-coins';

import { Card } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { Pill } from '#app/components/pill.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import type { DueView, OrderDuesView } from '#app/contracts/payments/views.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { useBuyerName } from '#app/features/orders/buyer-name.ts';
import { CommandForm } from '#app/features/orders/command-form.tsx';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDateTime, formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type DuesListProps = {
  readonly orders: readonly OrderDuesView[];
  /** By reference; none where nothing is to be received. */
  readonly idempotencyKeys: Readonly<Record<string, string>>;
  readonly answer: unknown;
};

/** Orders with the money of their households, each sum under its reference (R4). */
export function DuesList({ orders, ...rest }: DuesListProps) {
  const t = useT().payments.desk;
  const buyerName = useBuyerName('provider');
  return (
    <ul className="dues-orders">
      {orders.map((order) => {
        const { orderId, title, groupName, canReceive, dues } = order;
        const isOpen = dues.some(({ receivedAt }) => receivedAt === null);
        return (
          <Card as="li" key={orderId}>
            <h3 className="dues-title">
              <Link to={orderAddress('provider', orderId)}>{title}</Link>
            </h3>
            <p className="muted small">
              {buyerName(groupName)} · {t.dues({ count: dues.length })}
            </p>
            {isOpen && !canReceive && <p className="muted small">{t.ownGroup}</p>}
            <ul className="dues">
              {dues.map((due) => (
                <DueItem key={due.reference} due={due} order={order} {...rest} />
              ))}
            </ul>
          </Card>
        );
      })}
    </ul>
  );
}

type DueItemProps = Omit<DuesListProps, 'orders'> & {
  readonly due: DueView;
  readonly order: OrderDuesView;
};

function DueItem({ due, order, idempotencyKeys, answer }: DueItemProps) {
  const t = useT().payments.desk;
  const locale = useLocale();
  const { reference, dueCents: amountCents, receivedAt } = due;
  const code = spacedReference(reference);
  const amount = formatEuro(amountCents, locale);
  return (
    <li className="due">
      <div>
        <p className="num">
          <b>
            <Money cents={amountCents} />
          </b>{' '}
          · {code}
        </p>
        {due.isFund && <p className="small">{t.fromFund}</p>}
        {due.period && <p className="small">{formatPeriod(due.period, locale)}</p>}
        <DueWord due={due} />
      </div>
      {receivedAt === null && order.canReceive && (
        <CommandForm
          key={`${reference}:${amountCents}`}
          fields={{ intent: 'receive', orderId: order.orderId, reference, amountCents }}
          idempotencyKey={mustHave(idempotencyKeys[reference], 'the key of a payment')}
          answer={answer}
          label={t.receive({ amount })}
          spoken={t.receiveFor({ amount, reference: code })}
          pendingLabel={t.receiving}
          variant={due.saidOn === null ? 'quiet' : 'primary'}
          size="s"
          icon={<HandCoins aria-hidden />}
        />
      )}
    </li>
  );
}

function DueWord({ due: { saidOn, receivedAt } }: { readonly due: DueView }) {
  const { payments, deals } = useT();
  const t = payments.desk;
  const locale = useLocale();
  if (receivedAt !== null) {
    return (
      <p className="order-answer is-confirmed small">
        <CircleCheck aria-hidden />
        {t.receivedAt({ at: formatDateTime(receivedAt, locale) })}
      </p>
    );
  }
  if (saidOn === null) return <p className="muted small">{t.toPay}</p>;
  return <Pill tone="saffron">{deals.saidOn({ day: formatDay(saidOn, locale) })}</Pill>;
}
