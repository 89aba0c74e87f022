import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** The page asks its loaders again at most this often. */
const AT_MOST_EVERY_MS = 250;

/**
 * Keeps a page up to date: whenever the server says that something this person may see has
 * changed, the page's loaders run again. The notice itself carries no data. After a lost
 * connection the loaders run once, since notices may have been missed.
 */
export function useLive(options: { readonly isEnabled: boolean }): void {
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  useEffect(() => {
    latest.current = revalidate;
  }, [revalidate]);
  const { isEnabled } = options;
  useEffect(() => {
    if (!isEnabled) return undefined;
    let isGone = false;
    let close: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = null;
        latest.current();
      }, AT_MOST_EVERY_MS);
    };
    // After the first paint: nobody waits for the socket's code.
    void import('./live-line.ts').then(({ openLiveLine }) => {
      if (!isGone) close = openLiveLine(soon);
    });
    return () => {
      isGone = true;
      if (timer) clearTimeout(timer);
      close?.();
    };
  }, [isEnabled]);
}
