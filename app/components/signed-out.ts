import { useSyncExternalStore } from 'react';

/** Whether the session of this page ended elsewhere while something was being written on it. */
let isOut = false;
const listeners = new Set<() => void>();

/** Says that the page is signed out and stays for what is written on it, or that it is in again. */
export function setSignedOut(is: boolean): void {
  if (isOut === is) return;
  isOut = is;
  for (const listener of listeners) listener();
}

/** As {@link useSignedOut}, for what is no component. */
export function isSignedOut(): boolean {
  return isOut;
}

/** Whether this page is signed out and was kept. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(listen, isSignedOut, () => false);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
