import type { InputHTMLAttributes } from 'react';

import { Field, useFieldWiring, type FieldProps } from './field.tsx';

type DateFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'> & {
    readonly name: string;
    readonly kind?: 'date' | 'datetime-local' | 'time' | undefined;
  };

/** A day, a time, or both, by the system's own picker. */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, optional, hideLabel, kind = 'date', id, ...input } = props;
  const wiring = useFieldWiring({ hint, error }, id);
  return (
    <Field {...{ label, hint, error, optional, hideLabel }} id={wiring.id}>
      <input {...input} {...wiring} type={kind} className="field-input num" />
    </Field>
  );
}
