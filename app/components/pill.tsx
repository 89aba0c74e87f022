import type { ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { classNames } from './class-names.ts';

/** Meaning of a pill's colour; its word says the same. */
export type PillTone = 'new' | 'neutral' | 'green' | 'red' | 'blue' | 'saffron';

/** A short word on a colour: a state, or what is new. */
export function Pill(props: {
  readonly tone?: PillTone | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={classNames('pill', `is-${props.tone ?? 'neutral'}`)}>{props.children}</span>
  );
}

/** A number in a grey oval; `label` says what it counts. */
export function Count({
  value,
  label,
}: {
  readonly value: number;
  readonly label?: string | undefined;
}) {
  if (label === undefined) return <span className="count">{value}</span>;
  return (
    <span className="count">
      <span aria-hidden>{value}</span>
      <span className="sr">{label}</span>
    </span>
  );
}

/** Says that a part of the page follows events as they happen. */
export function LiveBadge() {
  const t = useT();
  return (
    <span className="pill is-live">
      <i aria-hidden />
      {t.components.live}
    </span>
  );
}
