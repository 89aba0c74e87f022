import type { CSSProperties, InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';

import { Field, useFieldWiring, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
    readonly name: string;
    readonly icon?: ReactNode;
  };

/** One line of text; `type` may be email, password, search, tel or url. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, hideLabel, icon, id, ...input } = props;
  const wiring = useFieldWiring({ hint, error }, id);
  return (
    <Field {...{ label, hint, error, optional, hideLabel }} id={wiring.id}>
      <span className="field-box">
        {icon}
        <input type="text" dir="auto" {...input} {...wiring} className="field-input" />
      </span>
    </Field>
  );
}

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> & { readonly name: string };

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, hideLabel, id, rows = 3, ...area } = props;
  const wiring = useFieldWiring({ hint, error }, id);
  return (
    <Field {...{ label, hint, error, optional, hideLabel }} id={wiring.id}>
      <textarea
        dir="auto"
        {...area}
        {...wiring}
        rows={rows}
        className="field-input"
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React's types know no custom property
        style={{ '--rows': rows } as CSSProperties}
      />
    </Field>
  );
}
