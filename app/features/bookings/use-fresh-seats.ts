import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

import { useLatest } from '#app/components/use-latest.ts';

/** Counts the seats anew when somebody comes back to the page: others may have taken some meanwhile. */
export function useFreshSeats(hasSeats: boolean): void {
  const { revalidate } = useRevalidator();
  const again = useLatest(revalidate);
  useEffect(() => {
    if (!hasSeats) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') again.current();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [hasSeats, again]);
}
