import { Suspense, useEffect, useState, type ReactNode } from 'react';

/** Parts that are alive, those that are not yet, and who waits for them. */
const awake = new WeakSet<object>();
const asleep = new Set<object>();
const waiting = new Set<() => void>();

/**
 * Around what is drawn by a part of its own. A part the server has drawn comes alive later than its
 * page; what changes above it at once in between (React error 421) would throw it away and draw it
 * anew, with whatever is being written or pressed there. What brings such changes waits for
 * `partsAreAlive`.
 */
export function LatePart(props: { readonly fallback?: ReactNode; readonly children: ReactNode }) {
  const [part] = useState(() => ({}));
  useEffect(() => {
    if (!awake.has(part)) asleep.add(part);
    return () => forget(part);
  }, [part]);
  return (
    <Suspense fallback={props.fallback ?? null}>
      {props.children}
      <Awake part={part} />
    </Suspense>
  );
}

/** Beside a part: alive when the part is, and before what is around it where nothing is waited for. */
function Awake({ part }: { readonly part: object }) {
  useEffect(() => {
    awake.add(part);
    forget(part);
  }, [part]);
  return null;
}

/** Nobody waits for a part any more that is alive, or gone. */
function forget(part: object): void {
  asleep.delete(part);
  if (asleep.size > 0) return;
  for (const go of waiting) go();
  waiting.clear();
}

/** Resolves once all that the server has drawn is alive. */
export async function partsAreAlive(): Promise<void> {
  if (asleep.size > 0) await new Promise<void>((resolve) => waiting.add(resolve));
}
