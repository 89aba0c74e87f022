import { lazy, Suspense, useContext, type ReactNode } from 'react';
import { UNSAFE_DataRouterStateContext as DataRouterStateContext } from 'react-router-dom';

import { isFormFailure } from './form-failure.ts';

const UnshownRefusal = lazy(async () => ({
  default: (await import('./unshown-refusal.tsx')).UnshownRefusal,
}));

/**
 * Around a page: says why a form was refused where the form itself is gone. What it was about has changed
 * meanwhile, and the page with it: without this a stale tab would take a press and say nothing.
 */
export function SayRefusals({ children }: { readonly children: ReactNode }) {
  const state = useContext(DataRouterStateContext);
  const refusal = Object.values(state?.actionData ?? {}).find(isFormFailure);
  return (
    <>
      {children}
      {/* After the page, whose forms have said by then what they show; its style puts it above. */}
      {refusal && (
        <Suspense>
          <UnshownRefusal refusal={refusal} />
        </Suspense>
      )}
    </>
  );
}
