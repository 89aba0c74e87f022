import { Link } from '@remix-run/react';

import type { MoneyView } from '#app/contracts/expenses/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** The balance of every household that is not even, each with its statement behind it. */
export function BalanceList({ money }: { readonly money: MoneyView }) {
  const t = useT().expenses;
  const locale = useLocale();
  return (
    <ul className="balance-list">
      {money.balances.map(({ householdId, name, amountCents }) => {
        const words = { name, amount: formatEuro(Math.abs(amountCents), locale) };
        const isOwn = householdId === money.ownId;
        return (
          <li key={householdId} className={amountCents > 0 ? 'is-owed' : 'is-owing'}>
            <Link to={`/groups/${money.group.id}/money/households/${householdId}`} dir="auto">
              {isOwn
                ? amountCents > 0
                  ? t.ownOwed(words)
                  : t.ownOwes(words)
                : amountCents > 0
                  ? t.isOwed(words)
                  : t.owes(words)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
