import { Card } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Select } from '#app/components/select.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ExpenseFormView } from '#app/contracts/expenses/views.ts';
import { EXPENSE_RHYTHMS } from '#app/domain/expenses/recurring.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ExpenseForm } from './expense-form.tsx';

type RecurringFormPageProps = { readonly form: ExpenseFormView; readonly answer: unknown };

/** The page of a new expense that comes back, or of a change of one from here on. */
export function RecurringFormPage({ form, answer }: RecurringFormPageProps) {
  const t = useT().recurring;
  const isNew = form.title === null;
  const path = `/groups/${form.group.id}/money`;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={isNew ? t.newTitle : t.editTitle}
        sub={isNew ? t.sub : t.editSub}
        crumbs={[
          { to: `/groups/${form.group.id}`, label: form.group.name },
          { to: path, label: t.money },
          { to: `${path}/recurring`, label: t.title },
        ]}
      />
      <Card>
        <ExpenseForm
          form={form}
          answer={answer}
          cancelTo={`${path}/recurring`}
          recurring={{
            dayLabel: isNew ? t.firstOn : t.firstFromNow,
            saveLabel: isNew ? t.save : t.saveEdit,
            fields: <When form={form} answer={answer} />,
          }}
        />
      </Card>
    </div>
  );
}

/** How often it comes back, and until when. */
function When({ form, answer }: RecurringFormPageProps) {
  const t = useT().recurring;
  const echo = useFormFailure(answer);
  return (
    <div className="form-row">
      <Select
        label={t.every}
        name="every"
        defaultValue={echo.value('every', form.values['every'])}
        error={echo.error('every')}
        options={EXPENSE_RHYTHMS.map((value) => ({ value, label: t.rhythms[value] }))}
      />
      <DateField
        label={t.untilOn}
        hint={t.untilHint}
        name="untilOn"
        min={form.earliest}
        defaultValue={echo.value('untilOn', form.values['untilOn'])}
        error={echo.error('untilOn')}
        optional
      />
    </div>
  );
}
