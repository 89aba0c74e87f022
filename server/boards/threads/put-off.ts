/** After the first time; then twice as long each time. */
const FIRST_MS = 5_000;
const LONGEST_MS = 10 * 60_000;
/** Boards remembered; of more, the one that was put off longest ago is asked anew. */
const MOST_BOARDS = 1_000;

type Entry = { readonly times: number; readonly untilMs: number };

/** Which boards took too long, and until when they are not tried again. */
export class PutOff {
  readonly #boards = new Map<string, Entry>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** For how many ms more a board is not tried; 0: it may be. */
  waitMs(boardId: string): number {
    return Math.max(0, (this.#boards.get(boardId)?.untilMs ?? 0) - this.#nowMs());
  }

  /** A board is well again. */
  forget(boardId: string): void {
    this.#boards.delete(boardId);
  }

  /** A board took too long. @returns true the first time, and again when it was long forgotten. */
  add(boardId: string): boolean {
    const known = this.#boards.get(boardId);
    const isForgotten = !known || this.#nowMs() - known.untilMs > LONGEST_MS;
    const times = isForgotten ? 1 : known.times + 1;
    const pauseMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (times - 1));
    this.#boards.delete(boardId);
    this.#boards.set(boardId, { times, untilMs: this.#nowMs() + pauseMs });
    const [oldest] = this.#boards.keys();
    if (this.#boards.size > MOST_BOARDS && oldest !== undefined) this.#boards.delete(oldest);
    return times === 1;
  }
}
