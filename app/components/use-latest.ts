import { useEffect, useRef } from 'react';

/** What a value was when the page was drawn last: for listeners that stay while it changes. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
