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
export function DelayedProgress({ active, ...work }: DelayedProgressProps) {
  return (
    <div role="status" className="progress">
      {active && <AfterQuiet {...work} />}
    </div>
  );
}

function AfterQuiet({ label, steps, current = 0 }: Omit<DelayedProgressProps, 'active'>) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <>
      <b>{label}</b>
      {steps && <Steps label={label} items={steps} current={current} />}
      <progress aria-label={label} max={steps?.length} value={steps ? current : undefined} />
    </>
  );
}
