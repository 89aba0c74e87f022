import { Form, Link, useNavigation } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CopyList } from '#app/components/copy-list.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { votesAddress } from '#app/contracts/decisions/votes-address.ts';
import type {
  FundDueView,
  FundOrderView,
  FundView,
  OpenFundView,
} from '#app/contracts/expenses/fund-view.ts';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { typedCents } from '#app/domain/money.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type FundProps = { readonly fund: OpenFundView };
type SayProps = { readonly view: FundView; readonly answer: unknown };

/** What the fund has still to pay to providers: the transfers, to its keeper; how much, to all. */
export function FundToPay({ fund, view, answer }: FundProps & SayProps) {
  const t = useT().fund;
  const locale = useLocale();
  const { toPay, toPayCents, saidCents, isKeeper, keeperName } = fund;
  if (toPayCents === 0) return null;
  if (!isKeeper) {
    const amount = formatEuro(toPayCents, locale);
    return (
      <p className="muted" dir="auto">
        {t.toPayOthers({ amount, keeper: keeperName })}
        {saidCents > 0 &&
          ` ${t.toPayOthersSaid({ amount: formatEuro(saidCents, locale), keeper: keeperName })}`}
      </p>
    );
  }
  return (
    <Section id="to-pay" title={t.toPay} hint={t.toPayHint}>
      <ul className="stack fund-dues">
        {toPay.map((due) => (
          <DueItem key={due.reference} due={due} view={view} answer={answer} />
        ))}
      </ul>
    </Section>
  );
}

function DueItem({ due, view, answer }: SayProps & { readonly due: FundDueView }) {
  const t = useT().fund;
  const locale = useLocale();
  const { title, provider, period, dueCents, account, reference, epc, orderId } = due;
  const amount = {
    label: t.amount,
    value: typedCents(dueCents),
    shown: formatEuro(dueCents, locale),
  };
  const known = { label: t.reference, value: reference, shown: spacedReference(reference) };
  return (
    <Card as="li" look="accent" className="pay-how">
      <div className="stack is-tight">
        <h3 dir="auto">
          <Link to={orderAddress('group', orderId)}>{t.toPayFor({ title, provider })}</Link>
        </h3>
        {period && <p className="small">{formatPeriod(period, locale)}</p>}
        {account === null ? <p>{t.noAccount({ provider })}</p> : null}
        <CopyList
          items={
            account === null
              ? [amount, known]
              : [
                  { label: t.iban, value: account.iban, shown: spacedReference(account.iban) },
                  { label: t.holder, value: account.holder },
                  amount,
                  known,
                ]
          }
        />
        {due.saidOn === null ? (
          <SayTransferred due={due} view={view} answer={answer} />
        ) : (
          <Transferred due={due} saidOn={due.saidOn} answer={answer} />
        )}
      </div>
      {epc !== null && due.saidOn === null && (
        <figure className="pay-qr">
          <QrCode text={epc} label={t.qr} size={200} border={4} />
          <figcaption className="muted small">{t.qrText}</figcaption>
        </figure>
      )}
    </Card>
  );
}

/** "I paid", with the day. */
function SayTransferred({ due, view, answer }: SayProps & { readonly due: FundDueView }) {
  const t = useT().fund;
  const locale = useLocale();
  const { orderId, reference, dueCents } = due;
  const fields = { intent: 'transferred', reference };
  const echo = useFormFailure(answer, fields);
  const isPending = useNavigation().formData?.get('reference') === reference;
  return (
    <Form method="post" replace preventScrollReset className="form">
      <FormKey />
      <FormNote echo={echo} />
      <input type="hidden" name="intent" value="transferred" />
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="reference" value={reference} />
      <DateField
        label={t.paidOn}
        {...echo.field('paidOn', view.today)}
        min={due.paidFrom}
        max={view.today}
        required
      />
      <Button type="submit" pending={isPending} pendingLabel={t.sayingPaid}>
        {t.sayPaid({ amount: formatEuro(dueCents, locale) })}
      </Button>
    </Form>
  );
}

/** What the keeper said, until the provider answers; it may be taken back. */
function Transferred(props: {
  readonly due: FundDueView;
  readonly saidOn: string;
  readonly answer: unknown;
}) {
  const { due, saidOn, answer } = props;
  const t = useT().fund;
  const locale = useLocale();
  const { orderId, reference, provider } = due;
  const echo = useFormFailure(answer, { intent: 'not_transferred', reference });
  const isPending = useNavigation().formData?.get('reference') === reference;
  return (
    <>
      <Banner tone="success" title={t.saidPaid({ day: formatDay(saidOn, locale) })}>
        {t.saidPaidText({ provider })}
      </Banner>
      <Form method="post" replace preventScrollReset>
        <FormKey />
        <FormNote echo={echo} />
        <input type="hidden" name="intent" value="not_transferred" />
        <input type="hidden" name="orderId" value={orderId} />
        <input type="hidden" name="reference" value={reference} />
        <Button
          type="submit"
          variant="quiet"
          size="s"
          pending={isPending}
          pendingLabel={t.takingBackPaid}
        >
          {t.notPaid}
        </Button>
      </Form>
    </>
  );
}

/** The orders a fund pays for, and where the group decides that it does. */
export function FundOrders({ fund, groupId }: FundProps & { readonly groupId: string }) {
  const t = useT().fund;
  const { orders, openVotes, isOpen } = fund;
  if (!isOpen && orders.length === 0) return null;
  return (
    <Section title={t.orders} hint={orders.length > 0 ? t.ordersHint : t.votesText}>
      {orders.length > 0 && (
        <ul className="payment-list">
          {orders.map((order) => (
            <OrderItem key={order.orderId} order={order} />
          ))}
        </ul>
      )}
      <p>
        <LinkButton
          to={votesAddress(groupId)}
          variant={openVotes > 0 ? 'primary' : 'quiet'}
          size="s"
        >
          {openVotes > 0 ? `${t.votes}: ${t.openVotes({ count: openVotes })}` : t.votes}
        </LinkButton>
      </p>
    </Section>
  );
}

function OrderItem({ order }: { readonly order: FundOrderView }) {
  const t = useT().fund;
  const locale = useLocale();
  const { orderId, title, heldCents, paidCents } = order;
  const words = [
    ...(heldCents > 0 ? [t.orderHeld({ amount: formatEuro(heldCents, locale) })] : []),
    ...(paidCents > 0 ? [t.orderPaid({ amount: formatEuro(paidCents, locale) })] : []),
  ];
  return (
    <li>
      <p>
        <Link to={orderAddress('group', orderId)} dir="auto">
          {title}
        </Link>
        <small>{words.length > 0 ? words.join(' · ') : t.orderNothing}</small>
      </p>
    </li>
  );
}
