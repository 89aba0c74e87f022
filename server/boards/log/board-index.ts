import {
  checkUpdate,
  learnInSteps,
  type CheckedUpdate,
  type UpdateRefusal,
} from '#app/domain/boards/judge/check-update.ts';
import type { Author } from '#app/domain/boards/document/board-schema.ts';
import { toEnd } from '#app/domain/boards/judge/integrate-structs.ts';
import { UpdateIndex } from '#app/domain/boards/judge/update-index.ts';
import { clientOwnerOf, readEntries } from '#app/protocol/wire-format.ts';
import type { Result } from '#app/domain/result.ts';
import type { StoredBatch } from '#db/queries/boards/boards.ts';

import { inSlices } from '../threads/in-slices.ts';

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
  #snapshotBytes = 0;
  #tailBytes = 0;
  #tailBatches = 0;

  private constructor() {}

  /** Takes in a whole board, which for a large one takes long: in slices, others in between. */
  static async load(stored: StoredBoard): Promise<BoardIndex> {
    const index = new BoardIndex();
    await inSlices(index.#learnAll(stored));
    return index;
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
    toEnd(this.#learnBatch(batch));
  }

  *#learnAll({ clients, snapshot, batches }: StoredBoard): Generator<void, void> {
    for (const { clientId, personId } of clients) this.#index.bind(clientId, personId);
    if (snapshot) yield* learnInSteps(this.#index, snapshot.state);
    this.#snapshotBytes = snapshot?.state.length ?? 0;
    this.#index.breadth.rest();
    for (const batch of batches) yield* this.#learnBatch(batch);
  }

  *#learnBatch({ payload, authors }: StoredBatch): Generator<void, void> {
    for (const [position, entry] of (readEntries(payload) ?? []).entries()) {
      const owner = clientOwnerOf(entry, authors[position] ?? null);
      const clients = yield* learnInSteps(this.#index, entry.update);
      for (const client of clients ?? []) this.#index.bind(client, owner);
    }
    this.countCommitted(payload.length);
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
