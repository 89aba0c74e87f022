import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';

import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { DropOutView, OrderView } from '#app/contracts/orders/views.ts';

import { CommandForm } from './command-form.tsx';

type WaysOutProps = {
  readonly order: OrderView;
  readonly idempotencyKeys: { readonly dropOut: string; readonly cancel: string };
  readonly answer: unknown;
};

/** Leaving or cancelling: folded away, and the consequences stand before the button. */
export function OrderWaysOut({ order, idempotencyKeys, answer }: WaysOutProps) {
  const t = useT().orders;
  const { dropOut, facts } = order;
  return (
    <div className="stack">
      {dropOut && (
        <Fold title={t.dropOut.title}>
          <p>{t.dropOut.intro}</p>
          <Consequences dropOut={dropOut} beforeCents={facts.totalCents} />
          <CommandForm
            key={`drop:${expectation(dropOut)}`}
            fields={{ intent: 'drop-out', expected: expectation(dropOut) }}
            idempotencyKey={idempotencyKeys.dropOut}
            answer={answer}
            label={t.dropOut.button}
            pendingLabel={t.dropOut.pending}
            variant="danger"
          />
        </Fold>
      )}
      {order.canCancel && (
        <Fold title={t.cancel.title}>
          <p>{t.cancel.intro}</p>
          {facts.status !== 'confirming' && <p>{t.cancel.cashFirst}</p>}
          <CommandForm
            key={`cancel:${facts.status}`}
            fields={{ intent: 'cancel' }}
            idempotencyKey={idempotencyKeys.cancel}
            answer={answer}
            label={t.cancel.button}
            pendingLabel={t.cancel.pending}
            variant="danger"
          />
        </Fold>
      )}
    </div>
  );
}

/** A part that opens on demand, without scripts too. */
export function Fold({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="order-fold">
      <summary>
        {title}
        <ChevronDown aria-hidden />
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}

/** What the command must meet, or it is refused: the consequence this page showed. */
function expectation(dropOut: DropOutView): string | number {
  return dropOut.kind === 'cancelled' ? 'cancelled' : dropOut.totalCents;
}

function Consequences({
  dropOut,
  beforeCents,
}: {
  readonly dropOut: DropOutView;
  readonly beforeCents: number;
}) {
  const t = useT().orders.dropOut;
  const locale = useLocale();
  const euro = (cents: number) => formatEuro(cents, locale);
  if (dropOut.kind === 'cancelled') {
    const { minHouseholds: min } = dropOut;
    return (
      <ul className="order-consequences">
        <li>{min > 1 ? t.cancelled({ min }) : t.cancelledLast}</li>
        <li>{t.vouchersBack}</li>
      </ul>
    );
  }
  const { highestBeforeCents, highestAfterCents } = dropOut;
  return (
    <ul className="order-consequences">
      <li>{t.newTotal({ before: euro(beforeCents), after: euro(dropOut.totalCents) })}</li>
      <li>
        {highestBeforeCents === highestAfterCents
          ? t.sameShares
          : t.newShares({ before: euro(highestBeforeCents), after: euro(highestAfterCents) })}
      </li>
      {dropOut.mustAskAgain && <li>{t.askAgain}</li>}
      <li>{t.vouchersBack}</li>
    </ul>
  );
}
