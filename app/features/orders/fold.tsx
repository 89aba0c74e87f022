import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';

/** A part that opens on demand, without scripts too. */
export function Fold({
  title,
  spoken,
  isOpen = false,
  children,
}: {
  readonly title: string;
  /** Said in place of the title, where many say the same. */
  readonly spoken?: string;
  /** Whether it is open from the start: a form in it came back. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="order-fold" open={isOpen}>
      <summary aria-label={spoken}>
        {title}
        <ChevronDown aria-hidden />
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
