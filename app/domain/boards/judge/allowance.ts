/**
 * What each person may use up of something: so much at once, and so much again every second. Times
 * are given in milliseconds by the caller. Nobody is remembered whose allowance is whole again.
 */
export class Allowance {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #people = new Map<string, { left: number; atMs: number }>();

  constructor(limits: { readonly perSecond: number; readonly burst: number }) {
    this.#perSecond = limits.perSecond;
    this.#burst = limits.burst;
  }

  /** What is left to a person; below zero after something that cost more than was there. */
  left(personId: string, nowMs: number): number {
    const known = this.#people.get(personId);
    if (!known) return this.#burst;
    const earned = (Math.max(0, nowMs - known.atMs) / 1_000) * this.#perSecond;
    const left = known.left + earned;
    if (left < this.#burst) return left;
    this.#people.delete(personId);
    return this.#burst;
  }

  spend(personId: string, units: number, nowMs: number): void {
    if (units <= 0) return;
    this.#people.set(personId, { left: this.left(personId, nowMs) - units, atMs: nowMs });
  }
}
