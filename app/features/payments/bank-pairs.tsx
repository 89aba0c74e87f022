import { Link } from '@remix-run/react';
import HandCoins from 'lucide-react/icons/hand-coins';

import { Card, Section } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import type { BankDueView, BankView } from '#app/contracts/payments/bank-views.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { useBuyerName } from '#app/features/orders/buyer-name.ts';
import { CommandForm } from '#app/features/orders/command-form.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type BankPartProps = {
  readonly bank: BankView;
  /** By id of an entry, and `ready` for all of them. */
  readonly idempotencyKeys: Readonly<Record<string, string>>;
  readonly answer: unknown;
};

/** What is some household's money to the cent, to be marked by one press. */
export function BankReady({ bank, idempotencyKeys, answer }: BankPartProps) {
  const t = useT().bank.ready;
  const locale = useLocale();
  const { providerId, ready, readyCents, readyCount } = bank;
  const count = ready.length;
  return (
    <Section title={t.title} hint={count === 0 ? undefined : t.hint}>
      {count === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <Card className="stack">
          {readyCount > count && <p>{t.more({ all: readyCount, count })}</p>}
          <CommandForm
            key={`${count}:${readyCents}`}
            fields={{ intent: 'book-ready', providerId, count, sumCents: readyCents }}
            idempotencyKey={mustHave(idempotencyKeys['ready'], 'the key of what is ready')}
            answer={answer}
            label={t.book({ count, amount: formatEuro(readyCents, locale) })}
            pendingLabel={t.booking}
            icon={<HandCoins aria-hidden />}
          />
          <ul className="dues">
            {ready.map(({ id, bookedOn, amountCents, due }) => (
              <li key={id} className="due">
                <DueName due={due} amountCents={amountCents} />
                <p className="muted small">{t.came({ day: formatDay(bookedOn, locale) })}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

/** A due under its reference, and the order it is of. */
export function DueName(props: { readonly due: BankDueView; readonly amountCents: number }) {
  const buyerName = useBuyerName('provider');
  const { due, amountCents } = props;
  return (
    <div>
      <p className="num">
        <b>
          <Money cents={amountCents} />
        </b>{' '}
        · {spacedReference(due.reference)}
      </p>
      <p className="small">
        <Link to={orderAddress('provider', due.orderId)}>{due.title}</Link>{' '}
        <span className="muted">· {buyerName(due.groupName)}</span>
      </p>
    </div>
  );
}

/** What was marked last, each to be undone. */
export function BankBooked({ bank, idempotencyKeys, answer }: BankPartProps) {
  const t = useT().bank.booked;
  const locale = useLocale();
  const { providerId, booked, bookedCount } = bank;
  return (
    <Section title={t.title}>
      <Card className="stack">
        {bookedCount > booked.length && (
          <p className="muted small">{t.last({ shown: booked.length, all: bookedCount })}</p>
        )}
        <ul className="dues">
          {booked.map(({ id, bookedOn, amountCents, reference }) => {
            const amount = formatEuro(amountCents, locale);
            const code = spacedReference(reference);
            return (
              <li key={id} className="due">
                <p className="num">
                  <b>
                    <Money cents={amountCents} />
                  </b>{' '}
                  · {code} <span className="muted">· {formatDay(bookedOn, locale)}</span>
                </p>
                <CommandForm
                  fields={{ intent: 'undo', providerId, entryId: id }}
                  idempotencyKey={mustHave(idempotencyKeys[id], 'the key of an entry')}
                  answer={answer}
                  label={t.undo}
                  spoken={t.undoOf({ amount, reference: code })}
                  pendingLabel={t.undoing}
                  variant="quiet"
                  size="s"
                />
              </li>
            );
          })}
        </ul>
      </Card>
    </Section>
  );
}
