/** News are remembered for one to two of these. */
const GENERATION_MS = 60_000;

/** Of which topics there was news in the last minute or two, and when last. */
export class RecentNews {
  readonly #nowMs: () => number;
  #young = new Map<string, number>();
  #old = new Map<string, number>();
  #youngSinceMs: number;
  #knownSinceMs: number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#youngSinceMs = nowMs();
    this.#knownSinceMs = this.#youngSinceMs;
  }

  /** There is news of a topic now. */
  note(topic: string): void {
    this.#forgetOld();
    this.#young.set(topic, this.#nowMs());
  }

  /** Whether there was, or may have been, news of one of these topics at or after a moment. */
  hasSince(sinceMs: number, topics: ReadonlySet<string>): boolean {
    this.#forgetOld();
    if (sinceMs < this.#knownSinceMs) return true;
    for (const topic of topics) {
      const last = this.#young.get(topic) ?? this.#old.get(topic);
      if (last !== undefined && last >= sinceMs) return true;
    }
    return false;
  }

  #forgetOld(): void {
    const now = this.#nowMs();
    if (now - this.#youngSinceMs < GENERATION_MS) return;
    // After a silence of two generations the young ones are old too.
    const isLongSilence = now - this.#youngSinceMs >= 2 * GENERATION_MS;
    this.#old = isLongSilence ? new Map() : this.#young;
    this.#knownSinceMs = isLongSilence ? now - GENERATION_MS : this.#youngSinceMs;
    this.#young = new Map();
    this.#youngSinceMs = now;
  }
}
