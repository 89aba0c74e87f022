import {
  checkUpdate,
  learnUpdate,
  type CheckedUpdate,
  type UpdateRefusal,
} from '#app/domain/boards/check-update.ts';
import type { Author } from '#app/domain/boards/board-schema.ts';
import { UpdateIndex } from '#app/domain/boards/update-index.ts';
import { clientOwnerOf, readEntries } from '#app/domain/boards/wire-format.ts';
import type { Result } from '#app/domain/result.ts';
import type { StoredBatch } from '#db/queries/boards.ts';

/** Everything a board holds in the database. */
export type StoredBoard = {
  readonly snapshot: { readonly sequence: number; readonly state: Uint8Array } | null;
  /** The log after the snapshot. */
  readonly batches: readonly StoredBatch[];
  readonly clients: readonly { readonly clientId: number; readonly personId: string | null }[];
};

/** The judge of one board's updates, and the count of its bytes. */
export class BoardIndex {
  readonly #index = new UpdateIndex();
  #snapshotBytes: number;
  #tailBytes = 0;
  #tailBatches = 0;

  constructor(stored: StoredBoard) {
    for (const { clientId, personId } of stored.clients) this.#index.bind(clientId, personId);
    if (stored.snapshot) learnUpdate(this.#index, stored.snapshot.state);
    this.#snapshotBytes = stored.snapshot?.state.length ?? 0;
    this.#index.breadth.rest();
    for (const batch of stored.batches) this.learn(batch);
  }

  get totalBytes(): number {
    return this.#snapshotBytes + this.#tailBytes;
  }

  /** How much log a newcomer has to read after the snapshot. */
  get tail(): { readonly bytes: number; readonly batches: number } {
    return { bytes: this.#tailBytes, batches: this.#tailBatches };
  }

  /** True when a new snapshot is due, however short the log is. */
  get isDue(): boolean {
    return this.#index.breadth.isDue;
  }

  check(update: Uint8Array, author: Author, nowMs: number): Result<CheckedUpdate, UpdateRefusal> {
    return checkUpdate(this.#index, update, author, nowMs);
  }

  /** Takes in a batch that was committed: by another process, or before this one looked. */
  learn(batch: StoredBatch): void {
    readEntries(batch.payload).forEach((entry, position) => {
      const owner = clientOwnerOf(entry, batch.authors[position] ?? null);
      for (const client of learnUpdate(this.#index, entry.update)) this.#index.bind(client, owner);
    });
    this.countCommitted(batch.payload.length);
  }

  /** Counts a batch of this process once it is committed. */
  countCommitted(bytes: number): void {
    this.#tailBytes += bytes;
    this.#tailBatches += 1;
  }

  /** After compaction: counts the new snapshot and the log after it. */
  recount(stored: Pick<StoredBoard, 'snapshot' | 'batches'>): void {
    this.#snapshotBytes = stored.snapshot?.state.length ?? 0;
    this.#tailBytes = stored.batches.reduce((sum, batch) => sum + batch.payload.length, 0);
    this.#tailBatches = stored.batches.length;
    this.#index.breadth.rest();
  }
}
