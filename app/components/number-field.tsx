import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useRef, type InputHTMLAttributes } from 'react';

import { readWhole } from '#app/domain/whole-number.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { IconButton } from './button.tsx';
import { Field, useFieldWiring, type FieldProps } from './field.tsx';

type NumberFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type' | 'min' | 'max'> & {
    readonly name: string;
    /** Smallest and largest number of the steps; what is typed is judged by who reads it. */
    readonly min: number;
    readonly max: number;
    /** Word after the number: "hours". */
    readonly unit?: string | undefined;
  };

/**
 * A whole number with minus and plus; typing works too, and without script it is a plain field. A
 * text on purpose: a field of numbers drops the comma of `1,5` in silence, and turns with the wheel.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, optional, hideLabel, unit, id, min, max, ...input } = props;
  const t = useT();
  const wiring = useFieldWiring({ hint, error }, id);
  const control = useRef<HTMLInputElement>(null);

  const step = (by: 1 | -1) => {
    const element = control.current;
    if (!element || element.readOnly || element.disabled) return;
    writeAsTyped(element, String(stepped(element.value, by, { min, max })));
  };
  return (
    <Field {...{ label, hint, error, optional, hideLabel }} id={wiring.id}>
      <div className="number-field">
        <IconButton
          outline
          label={t.components.decrease({ label })}
          aria-controls={wiring.id}
          onClick={() => step(-1)}
        >
          <Minus aria-hidden />
        </IconButton>
        <input
          autoComplete="off"
          {...input}
          {...wiring}
          ref={control}
          type="text"
          inputMode="numeric"
          className="field-input num"
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
            if (by === 0) return input.onKeyDown?.(event);
            event.preventDefault();
            step(by);
          }}
        />
        <IconButton
          outline
          label={t.components.increase({ label })}
          aria-controls={wiring.id}
          onClick={() => step(1)}
        >
          <Plus aria-hidden />
        </IconButton>
        {unit && <span className="number-field-unit">{unit}</span>}
      </div>
    </Field>
  );
}

/** The next number of a step; from what is no number, the first of the range. */
function stepped(typed: string, by: 1 | -1, range: { min: number; max: number }): number {
  const now = readWhole(typed, { min: 0, max: Number.MAX_SAFE_INTEGER });
  return now.ok ? Math.min(Math.max(now.value + by, range.min), range.max) : range.min;
}

/** Writes as a person would: React hears no change of a value made by script but this way. */
export function writeAsTyped(element: HTMLInputElement, value: string): void {
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  own?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
