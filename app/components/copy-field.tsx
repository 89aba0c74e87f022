import { useId } from 'react';

import { CopyButton } from './copy-button.tsx';

/** A link or code to hand on: selectable without script, one button with it. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="copy-field">
        <input
          id={id}
          className="field-input"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={value} />
      </div>
    </div>
  );
}
