import { Link } from '@remix-run/react';

import { Pill } from '#app/components/pill.tsx';
import { Money } from '#app/components/money.tsx';
import type { ExpenseItemView, ExpenseMonthView } from '#app/contracts/expenses/views.ts';
import { formatDay, formatEuro, formatList, formatMonth } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { ExpenseIcon } from './expense-category.tsx';

type ExpenseListProps = {
  readonly months: readonly ExpenseMonthView[];
  /** Where the group's money is: `/groups/1/money`. */
  readonly path: string;
  readonly today: string;
};

/** Expenses by month, the latest first; each line says what it is to the reader's household. */
export function ExpenseList({ months, path, today }: ExpenseListProps) {
  const t = useT().expenses;
  const locale = useLocale();
  return (
    <div className="stack">
      {months.map(({ month, totalCents, items }) => (
        <section key={month} className="expense-month">
          <h3>
            <span>{formatMonth(month, locale)}</span>
            <small>{t.monthTotal({ amount: formatEuro(totalCents, locale) })}</small>
          </h3>
          <ul className="expense-list">
            {items.map((item) => (
              <li key={item.expenseId}>
                <Link to={`${path}/expenses/${item.expenseId}`}>
                  <Line item={item} today={today} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ item, today }: { readonly item: ExpenseItemView; readonly today: string }) {
  const t = useT().expenses;
  const locale = useLocale();
  const { payers, ownPaidCents, ownShareCents, totalCents } = item;
  const names = formatList(payers, locale);
  const isOwn = ownPaidCents > 0 && payers.length === 1;
  return (
    <>
      <ExpenseIcon category={item.category} />
      <span className="expense-what">
        <b dir="auto">{item.title}</b>
        <small>
          {isOwn ? t.paidByYou : payers.length > 1 ? t.paidByMany({ names }) : t.paidBy({ names })}
          {' · '}
          {formatDay(item.spentOn, locale, 'short', today)}
          {item.recursBy !== null && <> · {t.recursBy({ name: item.recursBy })}</>}
          {item.files > 0 && <> · {t.talk.files({ files: item.files })}</>}
        </small>
        {item.unread > 0 && <Pill tone="new">{t.talk.unread({ unread: item.unread })}</Pill>}
      </span>
      <span className="expense-sums">
        <b>
          <Money cents={totalCents} />
        </b>
        <small>
          {ownShareCents === null ? (
            t.noShare
          ) : (
            <>
              {t.ownShare} <Money cents={ownShareCents} />
            </>
          )}
        </small>
      </span>
    </>
  );
}
