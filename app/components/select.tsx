import ChevronDown from 'lucide-react/icons/chevron-down';
import type { SelectHTMLAttributes } from 'react';

import { Field, useFieldWiring, type FieldProps } from './field.tsx';

type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'children'> & {
    readonly name: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };

/** A native list of choices: the system's own picker on phones. */
export function Select(props: SelectProps) {
  const { label, hint, error, optional, hideLabel, options, id, ...select } = props;
  const wiring = useFieldWiring({ hint, error }, id);
  return (
    <Field {...{ label, hint, error, optional, hideLabel }} id={wiring.id}>
      <span className="field-box select">
        <select {...select} {...wiring} className="field-input">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden />
      </span>
    </Field>
  );
}
