import CircleAlert from 'lucide-react/icons/circle-exclamation-point';
import { useId, type ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

/** What every field shares. `error` is a sentence already in the person's language. */
export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Marks it as not needed; everything else is taken to be needed. */
  readonly optional?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
};

/** Attributes that tie a control to its label, hint and error. */
export type ControlWiring = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

/** Ids and aria attributes of one field; give `id` when a link must reach it. */
export function useFieldWiring(field: Pick<FieldProps, 'hint' | 'error'>, id?: string) {
  const made = useId();
  const base = id ?? made;
  const described = [field.hint ? `${base}-hint` : '', field.error ? `${base}-error` : ''];
  const wiring: ControlWiring = {
    id: base,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': field.error ? true : undefined,
  };
  return wiring;
}

/** Label, hint, control and the reserved line for the error. */
export function Field(props: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={props.id} className={props.hideLabel ? 'sr' : 'field-label'}>
        {props.label}
        {props.optional && <OptionalMark />}
      </label>
      {props.hint && (
        <p id={`${props.id}-hint`} className="field-hint">
          {props.hint}
        </p>
      )}
      {props.children}
      <FieldError id={props.id} error={props.error} />
    </div>
  );
}

/** The word "optional" after a label. */
export function OptionalMark() {
  const t = useT();
  return <small>({t.components.optional})</small>;
}

/** The error's line; it keeps its height when empty, so that nothing moves under the finger. */
export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}) {
  return (
    <p id={`${id}-error`} className="field-error">
      {error && (
        <>
          <CircleAlert aria-hidden />
          <span>{error}</span>
        </>
      )}
    </p>
  );
}
