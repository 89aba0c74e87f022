import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

import { FieldError, OptionalMark, useFieldWiring } from './field.tsx';

type Option = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** How many results it would leave, at the end of the line. */
  readonly count?: number | undefined;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
};

type GroupProps = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
};

function Group(props: GroupProps & { readonly className: string; readonly children: ReactNode }) {
  const wiring = useFieldWiring(props);
  return (
    <fieldset
      className={props.className}
      aria-describedby={wiring['aria-describedby']}
      data-wrong={wiring['aria-invalid']}
    >
      <legend className="field-label">
        {props.legend}
        {props.optional && <OptionalMark />}
      </legend>
      {props.hint && (
        <p id={`${wiring.id}-hint`} className="field-hint">
          {props.hint}
        </p>
      )}
      {props.children}
      <FieldError id={wiring.id} error={props.error} />
    </fieldset>
  );
}

/** Boxes of which any number may be ticked; all send `name`. With `onToggle`, `values` rule. */
export function CheckGroup(
  props: GroupProps & {
    readonly values?: readonly string[] | undefined;
    readonly onToggle?: ((value: string, isOn: boolean) => void) | undefined;
  },
) {
  const { name, options, values = [], onToggle } = props;
  return (
    <Group {...props} className="check-group">
      {options.map((option) => (
        <label key={option.value} className="checkbox">
          <input
            type="checkbox"
            className="checkbox-tick"
            name={name}
            value={option.value}
            disabled={option.disabled}
            {...(onToggle
              ? {
                  checked: values.includes(option.value),
                  onChange: (event) => onToggle(option.value, event.currentTarget.checked),
                }
              : { defaultChecked: values.includes(option.value) })}
          />
          <span>
            {option.label}
            {option.hint && <span className="field-hint">{option.hint}</span>}
          </span>
          {option.count !== undefined && <span className="num">{option.count}</span>}
        </label>
      ))}
    </Group>
  );
}

/** One choice of a few, each a large card with its own explanation. */
export function RadioCards(
  props: GroupProps & {
    readonly value?: string | undefined;
    readonly required?: boolean | undefined;
    readonly onChoose?: ((value: string) => void) | undefined;
  },
) {
  const { name, options, value, required, onChoose } = props;
  return (
    <Group {...props} className="field">
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choices-card">
            {option.icon}
            <span>
              <b>{option.label}</b>
              {option.hint && <span className="field-hint">{option.hint}</span>}
            </span>
            <input
              type="radio"
              className="checkbox-tick"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              required={required}
              disabled={option.disabled}
              onChange={() => onChoose?.(option.value)}
            />
          </label>
        ))}
      </div>
    </Group>
  );
}

type SingleProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'> & {
  readonly label: ReactNode;
  readonly name: string;
  readonly hint?: ReactNode;
};

/** One thing that is on or off. */
export function Switch({ label, hint, ...input }: SingleProps) {
  const hintId = useId();
  return (
    <label className="switch">
      <input
        {...input}
        type="checkbox"
        role="switch"
        aria-describedby={hint ? hintId : undefined}
      />
      <span>
        {label}
        {hint && (
          <span id={hintId} className="field-hint">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** One box to tick, e.g. to accept an agreement. */
export function Checkbox(props: SingleProps & { readonly error?: string | undefined }) {
  const { label, hint, error, id, ...input } = props;
  const wiring = useFieldWiring({ hint, error }, id);
  return (
    <div className="field">
      <label className="checkbox">
        <input {...input} {...wiring} type="checkbox" className="checkbox-tick" />
        <span>
          {label}
          {hint && (
            <span id={`${wiring.id}-hint`} className="field-hint">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={wiring.id} error={error} />
    </div>
  );
}
