import type { ReactNode } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ExpenseFormView } from '#app/contracts/expenses/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { OrdersToShare } from './orders-to-share.tsx';
import { ExpenseForm } from './expense-form.tsx';

type ExpenseFormPageProps = {
  readonly form: ExpenseFormView;
  readonly answer: unknown;
  /** Where a new expense brings its receipt. */
  readonly receipt?: ReactNode;
};

/** The page of a new expense, or of a change of one that is there. */
export function ExpenseFormPage({ form, answer, receipt }: ExpenseFormPageProps) {
  const t = useT().expenses;
  const words = t.form;
  const path = `/groups/${form.group.id}/money`;
  const isStale = isStaleAnswer(answer);
  const echo = useFormFailure(answer);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={form.title === null ? words.newTitle : words.editTitle}
        sub={form.title ?? undefined}
        crumbs={[
          { to: `/groups/${form.group.id}`, label: form.group.name },
          { to: path, label: t.title },
        ]}
      />
      {isStale && echo.hasFailed && (
        <Banner tone="warning" title={words.staleTitle}>
          {words.staleText}
        </Banner>
      )}
      <OrdersToShare orders={form.orders} path={path} chosen={form.values['orderId']} />
      <Card>
        <ExpenseForm
          key={form.values['orderId']}
          form={form}
          answer={answer}
          cancelTo={path}
          receipt={receipt}
        />
      </Card>
    </div>
  );
}

function isStaleAnswer(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'formError' in answer &&
    answer.formError === 'expense.stale'
  );
}
