import { setImmediate as turn } from 'node:timers/promises';

/** In ms: a tenth of what somebody who types would notice. */
const SLICE_MS = 4;

/** Does long work on the event loop a little at a time; in between the loop turns for everybody. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let untilMs = performance.now() + SLICE_MS; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < untilMs) continue;
    await turn();
    untilMs = performance.now() + SLICE_MS;
  }
}
