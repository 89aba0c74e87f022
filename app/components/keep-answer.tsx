import { lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import {
  UNSAFE_DataRouterStateContext as DataRouterStateContext,
  useLocation,
} from 'react-router-dom';

import { isFormFailure } from './form-failure.ts';

const UnshownRefusal = lazy(async () => ({
  default: (await import('./unshown-refusal.tsx')).UnshownRefusal,
}));

/**
 * Keeps the answer of the last form on its page while the page is read again. The router forgets it
 * there: news of others would take away the sentence that says why a form was refused, and what was
 * typed with it. With the next address, or the next answer, it goes.
 *
 * Every `useActionData` below reads from here. The router has no public way to say it.
 *
 * A refusal is said above the page where its form is gone: what it was about has changed meanwhile, and
 * the page with it. Without this a stale tab would take a press and say nothing.
 */
export function KeepAnswer({ children }: { children: ReactNode }) {
  const state = useContext(DataRouterStateContext);
  const { key } = useLocation();
  const answer = state?.actionData ?? null;
  const [kept, setKept] = useState({ key, answer });
  const isOther = kept.key !== key || (answer !== null && kept.answer !== answer);
  if (isOther) setKept({ key, answer });
  const isForgotten = answer === null && kept.answer !== null && !isOther;
  const value = useMemo(
    () => (state && isForgotten ? { ...state, actionData: kept.answer } : state),
    [state, isForgotten, kept.answer],
  );
  const refusal = Object.values(value?.actionData ?? {}).find(isFormFailure);
  return (
    <DataRouterStateContext.Provider value={value}>
      {children}
      {/* After the page, whose forms have said by then what they show; its style puts it above. */}
      {refusal && (
        <Suspense>
          <UnshownRefusal refusal={refusal} />
        </Suspense>
      )}
    </DataRouterStateContext.Provider>
  );
}
