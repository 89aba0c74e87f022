import { useEffect, useState } from 'react';

import { Steps } from './steps.tsx';

const QUIET_MS = 300;

/** Grey lines where text will be. */
export function Skeleton({ lines = 3 }: { readonly lines?: number | undefined }) {
  return (
    <span className="skeleton" aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </span>
  );
}

type DelayedProgressProps = {
  readonly active: boolean;
  readonly label: string;
  /** Names of the steps of a long action, with the one that runs. */
  readonly steps?: readonly string[] | undefined;
  readonly current?: number | undefined;
};

/** Says that something runs, but only after 0.3 s: short waits stay quiet. */
export function DelayedProgress({ active, label, steps, current = 0 }: DelayedProgressProps) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (!active) {
      setIsShown(false);
      return undefined;
    }
    const timer = setTimeout(() => setIsShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [active]);
  return (
    <div role="status" className="progress">
      {isShown && (
        <>
          <b>{label}</b>
          {steps && <Steps label={label} items={steps} current={current} />}
          <progress aria-label={label} max={steps?.length} value={steps ? current : undefined} />
        </>
      )}
    </div>
  );
}
