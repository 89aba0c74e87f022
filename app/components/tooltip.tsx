import { useRef, type ReactNode } from 'react';

import { HINT_POPOVER, showPopoverAt } from './popover.ts';

type TooltipProps = {
  /** Spoken instead of the visual, so the hint itself may stay silent. */
  readonly label: string;
  readonly text: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A short hint on hover and focus; Esc hides it. Never put the only copy of a fact in it. */
export function Tooltip({ label, text, className, children }: TooltipProps) {
  const opener = useRef<HTMLButtonElement>(null);
  const hint = useRef<HTMLDivElement>(null);
  const show = () => showPopoverAt(opener.current, hint.current);
  const hide = () => hint.current?.hidePopover();
  return (
    <span onMouseEnter={show} onMouseLeave={hide}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={label}
        onFocus={show}
        onBlur={hide}
        onKeyDown={(event) => {
          if (event.key === 'Escape') hide();
        }}
      >
        {children}
      </button>
      <div ref={hint} aria-hidden className="tooltip" {...HINT_POPOVER}>
        {text}
      </div>
    </span>
  );
}
