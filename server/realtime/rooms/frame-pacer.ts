import type { Batch } from '#app/protocol/wire-format.ts';

/** Up to so many people every batch goes out by itself, at once. */
const UNPACED_PEOPLE = 20;
/** In a full room a frame costs every reader a wake-up: people cannot tell these pauses. */
const PAUSE_MS = { many: 8, crowd: 16 };
const CROWD_PEOPLE = 50;

/**
 * Decides when committed batches go out to a room. Among few people: at once. Among many the
 * first goes at once, and what is committed within the next 8 to 16 ms travels as one frame.
 */
export class FramePacer {
  readonly #send: (batches: readonly Batch[]) => void;
  #held: Batch[] = [];
  #timer: NodeJS.Timeout | null = null;
  #sentAtMs = 0;

  constructor(send: (batches: readonly Batch[]) => void) {
    this.#send = send;
  }

  /** Takes the next batch in order. */
  add(batch: Batch, people: number): void {
    this.#held.push(batch);
    const waitMs = this.#sentAtMs + pauseMs(people) - performance.now();
    if (waitMs <= 0) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), waitMs);
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const batches = this.#held;
    if (batches.length === 0) return;
    this.#held = [];
    this.#sentAtMs = performance.now();
    this.#send(batches);
  }
}

function pauseMs(people: number): number {
  if (people <= UNPACED_PEOPLE) return 0;
  return people <= CROWD_PEOPLE ? PAUSE_MS.many : PAUSE_MS.crowd;
}
