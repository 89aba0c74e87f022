import { Intake } from './intake.ts';
import type { Line } from './line.ts';
import { TokenBucket } from './token-bucket.ts';

/** Namespaces one person is in on one process, over all pages; more are nobody's doing. */
const MAX_SEATS = 40;
/** Bytes that may wait for one person over all lines. */
export const MAX_PERSON_BYTES = 8 * 1024 * 1024;
/** A page opens two lines; each reads the session. */
const ARRIVALS = { perSecond: 2, burst: 90 };
/** Entering a board reads it; every page does so when it comes back after a restart. */
const JOINS = { perSecond: 2, burst: 40 };
/** A flood is answered with a pause, each longer than the one before. */
const PAUSE_MS = { first: 5_000, last: 60_000 };

/** All that one person has open on this process, and what it may cost. */
export class PersonLines {
  readonly intake: Intake;
  readonly joins: TokenBucket;
  /** Bytes promised to joins that are being read. */
  promisedBytes = 0;
  readonly #arrivals: TokenBucket;
  readonly #seats = new Map<Line, number>();
  #seatCount = 0;
  #floods = 0;
  #pausedUntilMs = 0;

  constructor(nowMs: number) {
    this.intake = Intake.ofPerson(nowMs);
    this.joins = new TokenBucket({ ...JOINS, nowMs });
    this.#arrivals = new TokenBucket({ ...ARRIVALS, nowMs });
  }

  get lines(): Iterable<Line> {
    return this.#seats.keys();
  }

  /** Bytes in memory for this person's readers. */
  get heldBytes(): number {
    let bytes = 0;
    for (const line of this.#seats.keys()) bytes += line.heldBytes;
    return bytes;
  }

  /** True when nothing more should be kept for any of them. */
  get isFull(): boolean {
    return this.heldBytes > MAX_PERSON_BYTES;
  }

  /**
   * Takes a seat in a namespace at once, so that two hundred that come together do not all find
   * the last one free. Gives the code of a refusal, or what leaves the seat again.
   */
  sit(line: Line, nowMs: number): 'boards.busy' | 'boards.too_fast' | (() => void) {
    if (nowMs < this.#pausedUntilMs || !this.#arrivals.take(1, nowMs)) return 'boards.too_fast';
    if (this.#seatCount >= MAX_SEATS) return 'boards.busy';
    this.#seatCount += 1;
    this.#seats.set(line, (this.#seats.get(line) ?? 0) + 1);
    line.person = this;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#seatCount -= 1;
      const left = (this.#seats.get(line) ?? 1) - 1;
      // What still waits on a line that ended counts until the line is gone.
      if (left > 0 || !line.isClosed) this.#seats.set(line, left);
      else this.#seats.delete(line);
    };
  }

  /** The line is gone, with all that waited on it. */
  forget(line: Line): void {
    this.#seats.delete(line);
  }

  /** Somebody flooded us: the next lines wait. */
  slowDown(nowMs: number): void {
    const pauseMs = Math.min(PAUSE_MS.first * 2 ** this.#floods, PAUSE_MS.last);
    this.#floods += 1;
    this.#pausedUntilMs = nowMs + pauseMs;
  }

  /** True when nobody is here and nothing has to be remembered. */
  isForgettable(nowMs: number): boolean {
    const isQuiet = nowMs > this.#pausedUntilMs + PAUSE_MS.last;
    return (
      this.#seats.size === 0 &&
      (this.#floods === 0 || isQuiet) &&
      this.promisedBytes === 0 &&
      this.joins.isFull(nowMs) &&
      this.#arrivals.isFull(nowMs) &&
      this.intake.isRested(nowMs)
    );
  }
}
