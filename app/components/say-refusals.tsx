import { lazy, Suspense, useContext, useEffect, useState, type ReactNode } from 'react';
import { UNSAFE_DataRouterStateContext as DataRouterStateContext } from 'react-router-dom';

import { isFormFailure, type FormFailureData } from './form-failure.ts';
import { DrawnRefusals, isShown, onShown } from './shown-refusals.ts';

/** A form that comes or goes with a page that was read again has this long to show its refusal. */
const GRACE_MS = 250;

const RefusalNote = lazy(async () => ({
  default: (await import('./refusal-note.tsx')).RefusalNote,
}));

/**
 * Around a page: says why a form was refused where the form itself is gone. What it was about has changed
 * meanwhile, and the page with it: without this a stale tab would take a press and say nothing.
 */
export function SayRefusals({ children }: { readonly children: ReactNode }) {
  const [drawn] = useState(() => new Set<object>());
  return (
    <DrawnRefusals.Provider value={drawn}>
      {children}
      {/* After the page, whose forms have said by then what they show; its style puts it above. */}
      <UnshownRefusal drawn={drawn} />
    </DrawnRefusals.Provider>
  );
}

function UnshownRefusal({ drawn }: { readonly drawn: ReadonlySet<object> }) {
  const state = useContext(DataRouterStateContext);
  const refusal = Object.values(state?.actionData ?? {}).find(isFormFailure) ?? null;
  const [unshown, setUnshown] = useState<FormFailureData | null>(() =>
    refusal !== null && drawn.has(refusal) ? null : refusal,
  );
  useEffect(() => {
    if (refusal === null) return undefined;
    const look = () => setUnshown(isShown(refusal) ? null : refusal);
    const timer = setTimeout(look, GRACE_MS);
    const stop = onShown(() => {
      if (isShown(refusal)) setUnshown(null);
      else setTimeout(look, GRACE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [refusal]);
  if (unshown === null || unshown !== refusal) return null;
  return (
    <Suspense fallback={null}>
      <RefusalNote key={unshown.formError} refusal={unshown} />
    </Suspense>
  );
}
