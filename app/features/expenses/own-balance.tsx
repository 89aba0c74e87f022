import { Link } from '@remix-run/react';
import ChevronRight from 'lucide-react/icons/chevron-right';

import { classNames } from '#app/components/class-names.ts';
import type { MoneyView } from '#app/contracts/expenses/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Where the reader's household stands, in one sentence. */
export function OwnBalance({ money }: { readonly money: MoneyView }) {
  const t = useT().expenses;
  const locale = useLocale();
  const { ownCents, group, ownId, announced } = money;
  const text = announced.length > 0 ? t.ownBefore : t.ownOwedText;
  const amount = formatEuro(Math.abs(ownCents), locale);
  const look = ownCents > 0 ? 'is-owed' : ownCents < 0 ? 'is-owing' : 'is-even';
  return (
    <div className={classNames('own-balance', look)}>
      <p>
        <strong>
          {ownCents > 0 ? t.ownOwed({ amount }) : ownCents < 0 ? t.ownOwes({ amount }) : t.ownEven}
        </strong>
        <span>{ownCents === 0 ? t.ownEvenText : text}</span>
      </p>
      <Link to={`/groups/${group.id}/money/households/${ownId}`}>
        {t.ownStatement}
        <ChevronRight aria-hidden />
      </Link>
    </div>
  );
}
