import { useId } from 'react';

import { FieldError } from '#app/components/field.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import type { SharerView } from '#app/contracts/expenses/sharer.ts';
import { useT } from '#app/i18n/i18n.tsx';

type HouseholdFieldsProps = {
  readonly sharers: readonly SharerView[];
  readonly shown: (name: string) => string;
  readonly echo: FormEcho;
};

/** What each household paid; shown when several did. */
export function PaidByEach({ sharers, shown, echo }: HouseholdFieldsProps) {
  const words = useT().expenses.form;
  return (
    <fieldset className="expense-paid">
      <legend className="field-label">{words.severalTitle}</legend>
      <p className="field-hint">{words.severalHint}</p>
      {sharers.map(({ householdId, name }) => {
        const field = `paid:${householdId}`;
        return (
          <MoneyField
            key={field}
            label={name}
            name={field}
            defaultValue={shown(field)}
            error={echo.error(field)}
          />
        );
      })}
    </fieldset>
  );
}

/** Which households it was for; shown when all of them pay the same. */
export function ForWhom({ sharers, shown, echo }: HouseholdFieldsProps) {
  const words = useT().expenses.form;
  const id = useId();
  const error = echo.error('forWhom');
  return (
    <fieldset
      className="check-group expense-for"
      aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
      data-wrong={error === undefined ? undefined : true}
    >
      <legend className="field-label">{words.forWhom}</legend>
      <p id={`${id}-hint`} className="field-hint">
        {words.forWhomHint}
      </p>
      {sharers.map(({ householdId, name }) => (
        <label key={householdId} className="checkbox">
          <input
            type="checkbox"
            className="checkbox-tick"
            name={`in:${householdId}`}
            value="yes"
            defaultChecked={shown(`in:${householdId}`) === 'yes'}
          />
          <span dir="auto">{name}</span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

/** The figure of each household; shown for every other way to divide. */
export function FiguresOf({ sharers, shown, echo }: HouseholdFieldsProps) {
  const words = useT().expenses.form;
  return (
    <fieldset className="expense-figures">
      <legend className="field-label">{words.figures}</legend>
      <p className="field-hint">{words.figuresHint}</p>
      {sharers.map(({ householdId, name }) => {
        const field = `figure:${householdId}`;
        return (
          <TextField
            key={field}
            label={name}
            name={field}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={shown(field)}
            error={echo.error(field)}
          />
        );
      })}
    </fieldset>
  );
}
