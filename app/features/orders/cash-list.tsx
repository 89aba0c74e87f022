import { CircleCheck, HandCoins } from 'lucide-react';

import { Card, Section } from '#app/components/card.tsx';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { CommandForm } from './command-form.tsx';
import type { ProviderOrderView } from './order-view.ts';

type CashListProps = {
  readonly order: ProviderOrderView;
  readonly idempotencyKeys: Readonly<Record<string, string>>;
  readonly answer: unknown;
};

type CashRow = ProviderOrderView['cash'][number];

/** Each household's money: one labelled button marks it as received, another takes the mark away. */
export function CashList(props: CashListProps) {
  const t = useT().orders.provider;
  const { order } = props;
  if (order.facts.status === 'cancelled') return null;
  if (order.facts.status === 'confirming') {
    return (
      <Section title={t.cashTitle}>
        <p className="muted">{t.cashLater}</p>
      </Section>
    );
  }
  if (order.cash.length === 0) {
    return (
      <Section title={t.cashTitle}>
        <p className="muted">{t.cashNone}</p>
      </Section>
    );
  }
  return (
    <Section title={t.cashTitle} hint={t.cashHint}>
      <ul className="cash-list">
        {order.cash.map((row) => (
          <CashItem key={row.householdId} row={row} {...props} />
        ))}
      </ul>
    </Section>
  );
}

function CashItem({ row, order, ...rest }: CashListProps & { readonly row: CashRow }) {
  const t = useT().orders.provider;
  const locale = useLocale();
  const isSettled = order.facts.status === 'settled';
  return (
    <Card as="li" className="cash-item">
      <div>
        <h3>{row.name}</h3>
        {row.receivedAt === null ? (
          <p className="muted">
            {t.toReceive}: <b className="money">{formatEuro(row.dueCents, locale)}</b>
          </p>
        ) : (
          <p className="order-answer is-confirmed">
            <CircleCheck aria-hidden />
            <span>
              {formatEuro(row.receivedCents, locale)} ·{' '}
              {t.received({ at: formatDateTime(row.receivedAt, locale) })}
            </span>
          </p>
        )}
      </div>
      {order.canAct && !isSettled && <CashButton row={row} {...rest} />}
    </Card>
  );
}

function CashButton({
  row,
  idempotencyKeys,
  answer,
}: Omit<CashListProps, 'order'> & { row: CashRow }) {
  const t = useT().orders.provider;
  const locale = useLocale();
  const { householdId, name, dueCents: amountCents } = row;
  const idempotencyKey = idempotencyKeys[householdId] ?? '';
  const amount = formatEuro(amountCents, locale);
  return row.receivedAt === null ? (
    <CommandForm
      key={`cash:${amountCents}`}
      fields={{ intent: 'cash', householdId, amountCents }}
      idempotencyKey={idempotencyKey}
      answer={answer}
      label={t.markShort({ amount })}
      spoken={t.mark({ amount, name })}
      pendingLabel={t.marking}
      icon={<HandCoins aria-hidden />}
    />
  ) : (
    <CommandForm
      key="undo"
      fields={{ intent: 'undo-cash', householdId }}
      idempotencyKey={idempotencyKey}
      answer={answer}
      label={t.undo}
      spoken={t.undoFor({ name })}
      pendingLabel={t.undoing}
      variant="quiet"
      size="s"
    />
  );
}
