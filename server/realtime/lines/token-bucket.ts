/** What a bucket lets through: `perSecond` units a second on average, `burst` at once. */
export type Rate = { readonly perSecond: number; readonly burst: number };

/** Lets a rate through and no more. Time is given in milliseconds by the caller. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAtMs: number;

  constructor(options: Rate & { nowMs: number }) {
    this.#perSecond = options.perSecond;
    this.#burst = options.burst;
    this.#tokens = options.burst;
    this.#filledAtMs = options.nowMs;
  }

  /** Takes units if there are enough; false leaves the bucket as it was. */
  take(units: number, nowMs: number): boolean {
    this.#fill(nowMs);
    if (units > this.#tokens) return false;
    this.#tokens -= units;
    return true;
  }

  /** Gives back what was taken for nothing. */
  giveBack(units: number): void {
    this.#tokens = Math.min(this.#burst, this.#tokens + units);
  }

  /** True when forgetting the bucket and making a new one would be the same. */
  isFull(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#tokens >= this.#burst;
  }

  #fill(nowMs: number): void {
    const earned = (Math.max(0, nowMs - this.#filledAtMs) / 1_000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + earned);
    this.#filledAtMs = nowMs;
  }
}
