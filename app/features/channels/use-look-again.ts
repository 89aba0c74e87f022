import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

import { useLatest } from '#app/components/use-latest.ts';

const EVERY_MS = 3_000;

/** Reads the page's data again every few seconds while somebody looks at it: guests have no live line. */
export function useLookAgain(): void {
  const latest = useLatest(useRevalidator());
  useEffect(() => {
    const timer = setInterval(() => {
      const { state, revalidate } = latest.current;
      if (document.visibilityState === 'visible' && state === 'idle') revalidate();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [latest]);
}
