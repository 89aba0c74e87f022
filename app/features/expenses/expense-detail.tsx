import { Link } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { Table } from '#app/components/table.tsx';
import type { ExpensePartView, ExpenseView } from '#app/contracts/expenses/views.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What an expense says: how much, when, how it is divided. */
export function ExpenseFacts({ expense }: { readonly expense: ExpenseView }) {
  const t = useT().expenses;
  const locale = useLocale();
  return (
    <>
      <MoneyList
        rows={[
          { label: t.detail.when, text: formatDay(expense.spentOn, locale) },
          { label: t.form.category, text: t.categories[expense.category] },
          { label: t.detail.split, text: t.form.splits[expense.split] },
        ]}
        total={{ label: t.detail.total, cents: expense.totalCents }}
      />
      {expense.isRecurring && (
        <p>
          <Link to={`/groups/${expense.group.id}/money/recurring`}>{t.detail.recurring}</Link>
        </p>
      )}
      {expense.orderId !== null && (
        <p>
          <Link to={`/orders/${expense.orderId}`}>{t.detail.order}</Link>
        </p>
      )}
      {expense.note !== '' && (
        <div className="expense-note">
          <h2>{t.detail.note}</h2>
          <p dir="auto">{expense.note}</p>
        </div>
      )}
    </>
  );
}

/** What each household paid, and what it owes. */
export function ExpenseParts({ expense }: { readonly expense: ExpenseView }) {
  const { detail: t, you } = useT().expenses;
  const { parts, ownId } = expense;
  return (
    <Table<ExpensePartView>
      caption={t.parts}
      hideCaption
      rows={parts}
      rowKey={({ householdId }) => householdId}
      columns={[
        {
          id: 'who',
          header: t.who,
          render: ({ householdId, name }) => (
            <span dir="auto">{householdId === ownId ? you : name}</span>
          ),
        },
        {
          id: 'paid',
          header: t.paid,
          align: 'end',
          render: ({ paidCents }) => (paidCents === 0 ? '–' : <Money cents={paidCents} />),
        },
        {
          id: 'share',
          header: t.share,
          align: 'end',
          render: ({ shareCents }) => (shareCents === 0 ? '–' : <Money cents={shareCents} />),
        },
      ]}
    />
  );
}
