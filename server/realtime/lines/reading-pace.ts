/** What a line stands at, in bytes since it was opened. */
export type Flow = {
  /** Given to the line. */
  readonly givenBytes: number;
  /** Taken by the network. */
  readonly takenBytes: number;
};

/** A reader that takes nothing for so long is let go; it resumes when it is back. */
const MAX_STALL_MS = 5_000;
/** One that takes a byte now and then is no reader either: an old phone line brings 5 kB a second. */
const FLOOR = { windowMs: 10_000, bytesPerSecond: 1_000 };

/**
 * How fast somebody reads, measured from the first byte that was not taken: as long as everything
 * is taken in time nothing is asked of the reader.
 */
export class ReadingPace {
  /** All that waited when this mark was set; once it is taken the measure begins anew. */
  #mark: {
    readonly endBytes: number;
    readonly startBytes: number;
    readonly sinceMs: number;
  } | null = null;
  #window = { takenBytes: 0, sinceMs: 0 };
  #moved = { takenBytes: 0, atMs: 0 };

  /** Looks at the line; to be called every second or so. */
  observe({ givenBytes, takenBytes }: Flow, nowMs: number): void {
    if (takenBytes >= givenBytes) {
      this.#mark = null;
      return;
    }
    if (!this.#mark || takenBytes >= this.#mark.endBytes) {
      this.#mark = { endBytes: givenBytes, startBytes: takenBytes, sinceMs: nowMs };
      this.#window = { takenBytes, sinceMs: nowMs };
      this.#moved = { takenBytes, atMs: nowMs };
    }
    if (takenBytes > this.#moved.takenBytes) this.#moved = { takenBytes, atMs: nowMs };
  }

  /** True when the reader takes nothing any more, or as good as nothing; after `observe`. */
  isGone(nowMs: number): boolean {
    if (!this.#mark) return false;
    if (nowMs - this.#moved.atMs > MAX_STALL_MS) return true;
    const { takenBytes, sinceMs } = this.#window;
    const windowMs = nowMs - sinceMs;
    if (windowMs < FLOOR.windowMs) return false;
    this.#window = { takenBytes: this.#moved.takenBytes, sinceMs: nowMs };
    const taken = this.#moved.takenBytes - takenBytes;
    return taken < (windowMs / 1_000) * FLOOR.bytesPerSecond;
  }

  /** Since when the first byte not taken waits; null when nothing does. */
  get waitingSinceMs(): number | null {
    return this.#mark?.sinceMs ?? null;
  }

  /** Bytes a second since the first byte not taken; infinite when nothing waits. */
  bytesPerSecond(nowMs: number): number {
    if (!this.#mark) return Infinity;
    const taken = this.#moved.takenBytes - this.#mark.startBytes;
    return (taken * 1_000) / Math.max(1, nowMs - this.#mark.sinceMs);
  }
}
