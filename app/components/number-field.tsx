import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useRef, type InputHTMLAttributes } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { IconButton } from './button.tsx';
import { Field, useFieldWiring, type FieldProps } from './field.tsx';

type NumberFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'> & {
    readonly name: string;
    /** Word after the number: "hours". */
    readonly unit?: string | undefined;
  };

/** A whole number with minus and plus; typing works too, and without script it is a plain field. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, optional, hideLabel, unit, id, ...input } = props;
  const t = useT();
  const wiring = useFieldWiring({ hint, error }, id);
  const control = useRef<HTMLInputElement>(null);

  const step = (direction: 'up' | 'down') => {
    const element = control.current;
    if (!element) return;
    if (direction === 'up') element.stepUp();
    else element.stepDown();
    // React hears no change made by script unless the event bubbles from the field.
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <Field {...{ label, hint, error, optional, hideLabel }} id={wiring.id}>
      <div className="stepper">
        <IconButton
          outline
          label={t.components.decrease({ label })}
          aria-controls={wiring.id}
          onClick={() => step('down')}
        >
          <Minus aria-hidden />
        </IconButton>
        <input
          min={0}
          {...input}
          {...wiring}
          ref={control}
          type="number"
          inputMode="numeric"
          className="input num"
        />
        <IconButton
          outline
          label={t.components.increase({ label })}
          aria-controls={wiring.id}
          onClick={() => step('up')}
        >
          <Plus aria-hidden />
        </IconButton>
        {unit && <span className="unit">{unit}</span>}
      </div>
    </Field>
  );
}
