import type { ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { classNames } from './class-names.ts';

type MeterProps = {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  readonly tone?: 'vote' | 'green' | 'blue' | 'saffron' | undefined;
  /** Words above the bar, left and right: what it shows must also be readable. */
  readonly caption?: ReactNode;
  readonly end?: ReactNode;
};

/** How much of a whole: votes, a voucher, a budget. */
export function Meter({ value, max, label, tone = 'vote', caption, end }: MeterProps) {
  const t = useT();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div>
      {(caption ?? end) !== undefined && (
        <div className="meter-text">
          <span>{caption}</span>
          <span>{end}</span>
        </div>
      )}
      <div
        className={classNames('meter', `is-${tone}`)}
        role="img"
        aria-label={`${label}: ${t.components.meter({ value, max })}`}
      >
        <i style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
