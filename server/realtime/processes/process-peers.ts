/** Each process says so often that it is there. */
export const HERE_EVERY_MS = 10_000;
/** A process not heard of for so long is gone. */
const PEER_LASTS_MS = 30_000;

/** What to do when a process says that it is there. */
export type HereReaction = {
  /** Say so too: it may not know of this process. */
  readonly answers: boolean;
  /** Look what was missed: until now it may have kept its batches to itself. */
  readonly catchesUp: boolean;
};

/**
 * Which other processes there are, by their own word. A process alone keeps its batches to itself:
 * telling nobody costs the database as much as a commit. Whoever comes is answered, and both look
 * in the log for what was not said.
 */
export class ProcessPeers {
  readonly #heardAtMs = new Map<string, number>();

  /** A process said that it is there; `isAnswer`: because it heard this one for the first time. */
  hear(from: string, isAnswer: boolean, nowMs: number): HereReaction {
    const isNew = !this.#isHere(from, nowMs);
    this.#heardAtMs.set(from, nowMs);
    return { answers: isNew && !isAnswer, catchesUp: isNew || isAnswer };
  }

  /** Whether anybody else is there. */
  hasAny(nowMs: number): boolean {
    return [...this.#heardAtMs.keys()].some((from) => this.#isHere(from, nowMs));
  }

  #isHere(from: string, nowMs: number): boolean {
    const heardAtMs = this.#heardAtMs.get(from);
    const isHere = heardAtMs !== undefined && nowMs - heardAtMs < PEER_LASTS_MS;
    if (!isHere) this.#heardAtMs.delete(from);
    return isHere;
  }
}
