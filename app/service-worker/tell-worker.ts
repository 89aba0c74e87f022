import type { KeptMessage } from './kept-messages.ts';
import { workersHere } from './stand-in-storage.ts';

/** Tells the worker something, once there is one; without one nothing is kept. */
export function tellWorker(message: KeptMessage): void {
  void workersHere()?.ready.then(({ active }) => active?.postMessage(message, []));
}

/** Whether a worker answers for this page. */
export function hasWorker(): boolean {
  return (workersHere()?.controller ?? null) !== null;
}
