import CircleCheck from 'lucide-react/icons/circle-check';
import HandCoins from 'lucide-react/icons/hand-coins';

import { Card, Section } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDateTime, formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type {
  CashDueView,
  OrderTakingsView,
  ProviderOrderView,
} from '#app/contracts/orders/views.ts';

import { CommandForm } from './command-form.tsx';
import { Fold } from './fold.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

type CashListProps = {
  readonly order: ProviderOrderView;
  readonly takings: OrderTakingsView;
  readonly idempotencyKeys: Readonly<Record<string, string>>;
  readonly answer: unknown;
};

/**
 * Money due, each sum under its reference and never beside a name (R4): one labelled button marks
 * it as received, another takes the mark away.
 */
export function CashList(props: CashListProps) {
  const { order, takings } = props;
  const t = wordsFor(useT().providerOrders, order.facts.buyer.kind === 'household');
  const { status } = order.facts;
  if (status === 'cancelled') return null;
  if (takings.cash.length === 0) {
    return (
      <Section title={t.cashTitle}>
        <p className="muted">
          {status === 'confirming'
            ? t.cashLater
            : takings.cashDueCents > takings.cashReceivedCents
              ? t.cashWhenClosed
              : t.cashNone}
        </p>
      </Section>
    );
  }
  return (
    <Section title={t.cashTitle} hint={t.cashHint}>
      <ul className="cash-list">
        {takings.cash.map((row) => (
          <CashItem key={row.reference} row={row} {...props} />
        ))}
      </ul>
    </Section>
  );
}

function CashItem({ row, order, ...rest }: CashListProps & { readonly row: CashDueView }) {
  const { providerOrders: t, deals } = useT();
  const locale = useLocale();
  const words = useFocusWhenLost(row.receivedAt);
  return (
    <Card as="li" className="cash-item">
      <div ref={words} tabIndex={-1}>
        <h3 className="reference">{spacedReference(row.reference)}</h3>
        {row.isFund && <p className="small">{t.fromFund}</p>}
        {row.period && <p className="small">{formatPeriod(row.period, locale)}</p>}
        {row.receivedAt === null ? (
          <>
            <p className="muted">
              {t.toReceive}: <b className="money">{formatEuro(row.dueCents, locale)}</b>
            </p>
            {row.saidOn !== null && (
              <Pill tone="saffron">{deals.saidOn({ day: formatDay(row.saidOn, locale) })}</Pill>
            )}
          </>
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
      {order.canBookCash && <CashButton row={row} {...rest} />}
    </Card>
  );
}

function CashButton({
  row,
  idempotencyKeys,
  answer,
}: Pick<CashListProps, 'idempotencyKeys' | 'answer'> & { row: CashDueView }) {
  const t = useT().providerOrders;
  const locale = useLocale();
  const { reference, dueCents: amountCents } = row;
  const echo = useFormFailure(answer, { intent: 'undo-cash', reference });
  const idempotencyKey = mustHave(idempotencyKeys[reference], 'the key of a row');
  const spoken = spacedReference(reference);
  const amount = formatEuro(amountCents, locale);
  return row.receivedAt === null ? (
    <CommandForm
      key={`cash:${amountCents}`}
      fields={{ intent: 'cash', reference, amountCents }}
      idempotencyKey={idempotencyKey}
      answer={answer}
      label={t.markShort({ amount })}
      spoken={t.mark({ amount, reference: spoken })}
      pendingLabel={t.marking}
      icon={<HandCoins aria-hidden />}
    />
  ) : (
    // What it does is read before it is done: it cannot be done by one careless tap.
    <Fold title={t.undo} spoken={t.undoFor({ reference: spoken })} isOpen={echo.hasFailed}>
      <p>{row.isFund ? t.undoFund({ amount }) : t.undoMeans({ amount })}</p>
      <CommandForm
        key="undo"
        fields={{ intent: 'undo-cash', reference }}
        idempotencyKey={idempotencyKey}
        answer={answer}
        label={t.undoSure}
        spoken={t.undoSureFor({ reference: spoken })}
        pendingLabel={t.undoing}
        variant="quiet"
        size="s"
      />
    </Fold>
  );
}
