import type { CatchUp } from '#app/domain/boards/wire-format.ts';
import type { Db } from '#db/client.ts';
import {
  findLastSequence,
  findLatestSnapshot,
  findLogBytesAfter,
  listBatchesAfter,
} from '#db/queries/boards.ts';

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
    if (sequence === 0) return this.#wholeForAll(boardId);
    const last = await findLastSequence(this.#db, { boardId });
    if (sequence === last) return { snapshot: null, batches: [] };
    // A device that claims more than there is has a board that is not ours.
    if (last === null || sequence > last) return this.#wholeForAll(boardId);
    const bytes = await findLogBytesAfter(this.#db, { boardId, sequence });
    if (bytes > MAX_RESUME_BYTES) return this.#wholeForAll(boardId);
    const batches = await listBatchesAfter(this.#db, { boardId, sequence });
    const isWhole = batches[0]?.sequence === sequence + 1;
    return isWhole ? { snapshot: null, batches } : this.#wholeForAll(boardId);
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

  /** After a restart a whole group comes back at once, and others come to be a nuisance. */
  #wholeForAll(boardId: string): Promise<CatchUp> {
    const known = this.#reading.get(boardId);
    if (known) return known;
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
