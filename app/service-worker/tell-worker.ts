import type { KeptMessage } from './kept-messages.ts';

/** Tells the worker something, once there is one; without one nothing is kept. */
export function tellWorker(message: KeptMessage): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(message, []));
}

/** Whether a worker answers for this page. */
export function hasWorker(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}
