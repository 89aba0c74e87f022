import type { CatchUp } from '#app/protocol/wire-format.ts';
import type { Db } from '#db/client.ts';
import {
  findLastSequence,
  findLatestSnapshot,
  findLogBytesAfter,
  listBatchesAfter,
} from '#db/queries/boards/boards.ts';

/** A device that is further behind than this gets the snapshot instead of the log. */
const MAX_RESUME_BYTES = 256 * 1024;
/**
 * A whole board that was read serves who comes a moment later, too: what was committed meanwhile
 * follows from the log. No longer, since a person's words may have been erased from it.
 */
const SERVE_AGAIN_MS = 2_000;
/** Whole boards kept for that; the oldest is let go first. */
const MAX_KEPT = 8;

/** Reads boards from the database for those who come, once for all who come together. */
export class BoardReader {
  readonly #db: Db;
  readonly #reading = new Map<string, Promise<CatchUp>>();

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * What a device that has everything up to `sequence` needs; 0: it has nothing. Committed
   * meanwhile, a batch waits in the room and follows.
   */
  async after(boardId: string, sequence: number): Promise<CatchUp> {
    if (sequence === 0) return this.#wholeBeyond(boardId, 0);
    const last = await findLastSequence(this.#db, { boardId });
    if (sequence === last) return { snapshot: null, batches: [] };
    // A device that claims more than there is has a board that is not ours.
    if (last === null || sequence > last) return this.#wholeBeyond(boardId, 0);
    const bytes = await findLogBytesAfter(this.#db, { boardId, sequence });
    if (bytes > MAX_RESUME_BYTES) return this.#wholeBeyond(boardId, sequence);
    const batches = await listBatchesAfter(this.#db, { boardId, sequence });
    const isWhole = batches[0]?.sequence === sequence + 1;
    return isWhole ? { snapshot: null, batches } : this.#wholeBeyond(boardId, sequence);
  }

  /** The newest snapshot and the log after it, read now. */
  async whole(boardId: string) {
    for (;;) {
      const snapshot = await findLatestSnapshot(this.#db, { boardId });
      const sequence = snapshot?.sequence ?? 0;
      const batches = await listBatchesAfter(this.#db, { boardId, sequence });
      // A newer snapshot may have been made, and the log before it pruned, between the two reads.
      const isWhole = batches.length === 0 || batches[0]?.sequence === sequence + 1;
      if (isWhole) return { snapshot, batches };
    }
  }

  /**
   * A whole board that was just read, if it says more than one knows already: whoever got it a
   * moment ago would else get it again and again.
   */
  async #wholeBeyond(boardId: string, sequence: number): Promise<CatchUp> {
    for (let known = this.#reading.get(boardId); known; known = this.#reading.get(boardId)) {
      const board = await known;
      if (endOf(board) > sequence) return board;
      if (this.#reading.get(boardId) === known) break;
    }
    return this.#readForAll(boardId);
  }

  /** After a restart a whole group comes back at once, and others come to be a nuisance. */
  #readForAll(boardId: string): Promise<CatchUp> {
    const reading = this.whole(boardId);
    const forget = () => {
      if (this.#reading.get(boardId) === reading) this.#reading.delete(boardId);
    };
    this.#reading.set(boardId, reading);
    const [oldest] = this.#reading.keys();
    if (this.#reading.size > MAX_KEPT && oldest !== undefined) this.#reading.delete(oldest);
    reading.then(() => setTimeout(forget, SERVE_AGAIN_MS).unref(), forget);
    return reading;
  }
}

/** The last change a board has in it. */
function endOf({ snapshot, batches }: CatchUp): number {
  return batches.at(-1)?.sequence ?? snapshot?.sequence ?? 0;
}
