/**
 * Lets through `perSecond` units a second on average and `burst` at once. Time is given in
 * milliseconds by the caller.
 */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAtMs: number;

  constructor(options: { perSecond: number; burst: number; nowMs: number }) {
    this.#perSecond = options.perSecond;
    this.#burst = options.burst;
    this.#tokens = options.burst;
    this.#filledAtMs = options.nowMs;
  }

  /** Takes units if there are enough; false leaves the bucket as it was. */
  take(units: number, nowMs: number): boolean {
    const earned = (Math.max(0, nowMs - this.#filledAtMs) / 1_000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + earned);
    this.#filledAtMs = nowMs;
    if (units > this.#tokens) return false;
    this.#tokens -= units;
    return true;
  }
}
