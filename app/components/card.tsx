import { useId, type ReactNode } from 'react';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';

import { classNames } from './class-names.ts';

type CardProps = {
  readonly as?: 'div' | 'li' | 'article' | 'section' | undefined;
  readonly category?: CategoryId | undefined;
  /** `accent`: new. `selected`: chosen. `sunk`: secondary. `flush`: no padding, for pictures. */
  readonly look?: 'plain' | 'accent' | 'selected' | 'sunk' | 'flush' | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A white panel with round corners. A link of class `cover` inside makes all of it clickable. */
export function Card({
  as: Element = 'div',
  category,
  look = 'plain',
  className,
  children,
}: CardProps) {
  return (
    <Element className={classNames('card', `is-${look}`, className)} data-cat={category}>
      {children}
    </Element>
  );
}

type SectionProps = {
  readonly title: ReactNode;
  readonly id?: string | undefined;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page under its own `h2`. */
export function Section({ title, id, hint, actions, children }: SectionProps) {
  const headingId = useId();
  return (
    <section id={id} className="section" aria-labelledby={headingId}>
      <div className="section-head">
        <div>
          <h2 id={headingId}>{title}</h2>
          {hint && <p>{hint}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
