import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import { SEVERAL_PAYERS } from '#app/contracts/expenses/fields.ts';
import type { ExpenseFormView } from '#app/contracts/expenses/views.ts';
import {
  EXPENSE_CATEGORIES,
  EXPENSE_SPLITS,
  EXPENSE_TEXT_LIMITS,
} from '#app/domain/expenses/expense.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { FiguresOf, ForWhom, PaidByEach } from './household-fields.tsx';
import { SplitNote } from './split-rule.tsx';

type ExpenseFormProps = {
  readonly form: ExpenseFormView;
  readonly answer: unknown;
  readonly cancelTo: string;
  /** Words for its day and its button, and when it comes back, where it does. */
  readonly recurring?: RecurringForm | undefined;
  /** Where a new one brings its receipt. */
  readonly receipt?: ReactNode;
};

/** What the form of an expense that comes back has besides. */
export type RecurringForm = {
  readonly dayLabel: string;
  readonly saveLabel: string;
  readonly fields: ReactNode;
};

/** What a field shows: what was typed, also when it was emptied, before what the form began with. */
function reader(echo: FormEcho, form: ExpenseFormView) {
  return (name: string) => (echo.hasFailed ? echo.value(name) : (form.values[name] ?? ''));
}

/**
 * An expense. Which fields a choice needs is a matter of style alone (expenses.css), so that the form
 * is whole before scripts come, and without them.
 */
export function ExpenseForm(props: ExpenseFormProps) {
  const { form, answer, cancelTo, recurring, receipt } = props;
  const t = useT().expenses;
  const words = t.form;
  const echo = useFormFailure(answer);
  const shown = reader(echo, form);
  const isSending = useNavigation().state === 'submitting';
  const fields = { sharers: form.sharers, shown, echo };
  return (
    <Form
      method="post"
      encType={receipt ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      className="form expense-form"
    >
      <FormNote echo={echo} />
      <FormKey />
      <input type="hidden" name="version" value={form.version} />
      <input type="hidden" name="orderId" value={shown('orderId')} />
      <TextField
        label={words.what}
        hint={words.whatHint}
        name="title"
        autoComplete="off"
        maxLength={EXPENSE_TEXT_LIMITS.title}
        defaultValue={shown('title')}
        error={echo.error('title')}
        required
      />
      <div className="form-row">
        <MoneyField
          label={words.amount}
          name="amount"
          defaultValue={shown('amount')}
          error={echo.error('amount')}
          required
        />
        <DateField
          label={recurring?.dayLabel ?? words.spentOn}
          name="spentOn"
          min={form.earliest}
          max={form.latest}
          defaultValue={shown('spentOn')}
          error={echo.error('spentOn')}
          required
        />
      </div>
      {recurring?.fields}
      <Select
        label={words.category}
        name="category"
        defaultValue={shown('category') || 'groceries'}
        error={echo.error('category')}
        options={EXPENSE_CATEGORIES.map((value) => ({ value, label: t.categories[value] }))}
      />
      <Select
        label={words.payer}
        name="payer"
        defaultValue={shown('payer')}
        error={echo.error('payer')}
        options={[
          ...form.sharers.map(({ householdId: value, name: label }) => ({ value, label })),
          { value: SEVERAL_PAYERS, label: words.several },
        ]}
      />
      <PaidByEach {...fields} />
      <RadioCards
        legend={words.split}
        name="split"
        value={shown('split')}
        error={echo.error('split')}
        options={EXPENSE_SPLITS.map((value) => ({
          value,
          label: words.splits[value],
          hint: words.splitHints[value],
        }))}
        required
      />
      {form.rule && <SplitNote rule={form.rule} />}
      <ForWhom {...fields} />
      <FiguresOf {...fields} />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        name="note"
        rows={2}
        maxLength={EXPENSE_TEXT_LIMITS.note}
        defaultValue={shown('note')}
        error={echo.error('note')}
        optional
      />
      {receipt}
      <div className="form-actions">
        <Button type="submit" pending={isSending} pendingLabel={words.saving}>
          {recurring?.saveLabel ?? (form.title === null ? words.save : words.saveEdit)}
        </Button>
        <LinkButton to={cancelTo} variant="quiet">
          {words.cancel}
        </LinkButton>
      </div>
    </Form>
  );
}
