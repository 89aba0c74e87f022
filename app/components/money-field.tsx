import type { InputHTMLAttributes } from 'react';

import { Field, useFieldWiring, type FieldProps } from './field.tsx';

type MoneyFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type' | 'defaultValue'> & {
    readonly name: string;
    /** As typed, e.g. `12,50`: a refused amount comes back as it was. */
    readonly defaultValue?: string | undefined;
    /** Words after the amount: "an hour". */
    readonly unit?: string | undefined;
  };

/** An amount of euros as text, so that what was typed is judged and never repaired silently (M3). */
export function MoneyField(props: MoneyFieldProps) {
  const { label, hint, error, optional, hideLabel, unit, id, ...input } = props;
  const wiring = useFieldWiring({ hint, error }, id);
  return (
    <Field {...{ label, hint, error, optional, hideLabel }} id={wiring.id}>
      <div className="money-field">
        <span className="field-box">
          <span className="field-unit" aria-hidden>
            €
          </span>
          <input
            autoComplete="off"
            {...input}
            {...wiring}
            type="text"
            inputMode="decimal"
            className="field-input num"
          />
        </span>
        {unit && <span className="muted">{unit}</span>}
      </div>
    </Field>
  );
}
