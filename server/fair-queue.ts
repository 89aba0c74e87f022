import { fail, ok, type Result } from '#app/domain/result.ts';

/** How much runs at once and how much may wait. */
export type FairQueueOptions = {
  readonly atOnce: number;
  /** All that may wait, whoever it is for. */
  readonly maxWaiting: number;
  /** What may wait in one lane. */
  readonly maxWaitingInLane: number;
  /** Nobody is let in who would wait longer than this, by the pace of the work before. */
  readonly maxWaitMs: number;
  /** The pace until there is one. */
  readonly firstWorkMs: number;
  nowMs(): number;
};

/** The queue takes no more; details: `retryAfterSeconds`. */
export type QueueCode = 'queue.full';

type Waiting = { start(): void; refuse(): void };

/** How much one work says about the pace of the next. */
const NEW_PACE_WEIGHT = 0.2;

/**
 * Runs costly work a few at a time, one lane after the other, so that a flood waits behind itself:
 * whoever comes by another lane is next. What waits is bounded in number and in time. When all
 * places are taken, the longest lane loses its last one to a shorter lane.
 */
export class FairQueue {
  readonly #options: FairQueueOptions;
  /** Lanes with something waiting, the next one to serve first. */
  readonly #lanes = new Map<string, Waiting[]>();
  #running = 0;
  #waiting = 0;
  #workMs: number;

  constructor(options: FairQueueOptions) {
    this.#options = options;
    this.#workMs = options.firstWorkMs;
  }

  /** Runs `work` when its lane's turn comes, or refuses at once. What it throws, this throws. */
  async run<T>(lane: string, work: () => Promise<T>): Promise<Result<T, QueueCode>> {
    if (this.#running < this.#options.atOnce) this.#running += 1;
    else if (!(await this.#wait(lane))) {
      const retryAfterSeconds = Math.max(1, Math.ceil(this.#waitMs(this.#waiting) / 1_000));
      return fail('queue.full', { retryAfterSeconds });
    }
    const startedMs = this.#options.nowMs();
    try {
      return ok(await work());
    } finally {
      const tookMs = this.#options.nowMs() - startedMs;
      this.#workMs += (tookMs - this.#workMs) * NEW_PACE_WEIGHT;
      this.#passOn();
    }
  }

  /** Resolves when it is this one's turn, with the place of the one before; false: refused. */
  async #wait(lane: string): Promise<boolean> {
    const own = this.#lanes.get(lane) ?? [];
    if (own.length >= this.#options.maxWaitingInLane) return false;
    if (this.#waitMs(this.#countAhead(own)) > this.#options.maxWaitMs) return false;
    if (this.#waiting >= this.#options.maxWaiting && !this.#makeRoom(own.length)) return false;
    return new Promise((resolve) => {
      own.push({ start: () => resolve(true), refuse: () => resolve(false) });
      this.#lanes.set(lane, own);
      this.#waiting += 1;
    });
  }

  #waitMs(ahead: number): number {
    return ((ahead + 1) / this.#options.atOnce) * this.#workMs;
  }

  /** What is served before a newcomer of a lane: its own, and as many rounds of the others. */
  #countAhead(own: readonly Waiting[]): number {
    let ahead = own.length;
    for (const lane of this.#lanes.values()) {
      if (lane !== own) ahead += Math.min(lane.length, own.length + 1);
    }
    return ahead;
  }

  #makeRoom(ownLength: number): boolean {
    let longest: Waiting[] = [];
    for (const lane of this.#lanes.values()) if (lane.length > longest.length) longest = lane;
    if (longest.length <= ownLength + 1) return false;
    longest.pop()?.refuse();
    this.#waiting -= 1;
    return true;
  }

  /** Gives the place of a finished work to the lane whose turn it is, which then goes last. */
  #passOn(): void {
    const next = this.#lanes.entries().next();
    if (next.done === true) {
      this.#running -= 1;
      return;
    }
    const [lane, waiting] = next.value;
    this.#lanes.delete(lane);
    const first = waiting.shift();
    if (waiting.length > 0) this.#lanes.set(lane, waiting);
    this.#waiting -= 1;
    first?.start();
  }
}
