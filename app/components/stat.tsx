import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

/** A row of figures at the head of a page. Its children are `Stat`s. */
export function Purse({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <ul className="stat-row" aria-label={label}>
      {children}
    </ul>
  );
}

type StatProps = {
  readonly icon: ReactNode;
  readonly value: ReactNode;
  readonly label: string;
  readonly tone?: 'blue' | 'green' | 'saffron' | 'plain' | undefined;
  readonly to?: string | undefined;
};

/** One figure and what it counts. */
export function Stat({ icon, value, label, tone = 'blue', to }: StatProps) {
  const content = (
    <>
      <span className={classNames('stat-icon', `is-${tone}`)}>{icon}</span>
      <span>
        <b>{value}</b> {label}
      </span>
    </>
  );
  return (
    <li>
      {to === undefined ? (
        <div className="stat">{content}</div>
      ) : (
        <Link to={to} className="stat">
          {content}
        </Link>
      )}
    </li>
  );
}
