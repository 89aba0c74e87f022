import type { CatchUp } from '#app/domain/boards/wire-format.ts';
import type { Db } from '#db/client.ts';
import {
  appendBatches,
  findLastSequence,
  findLatestSnapshot,
  listBatchesAfter,
  listBoardClients,
  type StoredBatch,
} from '#db/queries/boards.ts';

import { BoardRoom } from './board-room.ts';
import { CommitLane } from './commit-lane.ts';
import { compactBoard } from './compact-board.ts';
import type { BoardHistorian } from './history-thread.ts';

/** What the hub needs of the process. */
export type HubParts = {
  readonly db: Db;
  readonly historian: BoardHistorian;
  now(): Date;
  failed(error: unknown): void;
  /** Tells other processes what was added to a board's log. */
  appended(boardId: string, batch: StoredBatch): void;
};

const SWEEP_EVERY_MS = 1_000;
/** A device that is further behind than this gets the snapshot instead of the log. */
const MAX_RESUME_BYTES = 256 * 1024;

/** All boards open on this process, and the one lane through which their changes are committed. */
export class BoardHub {
  readonly #parts: HubParts;
  readonly #rooms = new Map<string, BoardRoom>();
  readonly #reading = new Map<string, Promise<CatchUp>>();
  readonly #lane: CommitLane;
  readonly #sweeper: NodeJS.Timeout;

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#lane = new CommitLane({
      append: (batches) => appendBatches(parts.db, batches, parts.now()),
      committed: (boardId, batch) => {
        this.#rooms.get(boardId)?.deliver(batch.sequence, batch.payload);
        parts.appended(boardId, batch);
      },
      dropped: (boardId) => this.#closeBoard(boardId),
      failed: parts.failed,
    });
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_EVERY_MS);
    this.#sweeper.unref();
  }

  /** The room of a board, made when nobody was in it. */
  room(boardId: string): BoardRoom {
    const known = this.#rooms.get(boardId) ?? new BoardRoom(this.#roomParts(boardId));
    this.#rooms.set(boardId, known);
    return known;
  }

  /** Another process appended this batch to a board. */
  heard(boardId: string, batch: StoredBatch): void {
    this.#rooms.get(boardId)?.hear(batch);
  }

  /** Another process appended to a board, up to this batch. */
  grown(boardId: string, sequence: number): void {
    this.#rooms.get(boardId)?.deliver(sequence, null);
  }

  /** Announcements of other processes may have been missed: every open board looks. */
  catchUp(): void {
    for (const [boardId, room] of this.#rooms) {
      findLastSequence(this.#parts.db, { boardId }).then(
        (sequence) => sequence !== null && room.deliver(sequence, null),
        this.#parts.failed,
      );
    }
  }

  /** Commits what was taken, then lets go. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await this.#lane.close();
  }

  #closeBoard(boardId: string): void {
    const room = this.#rooms.get(boardId);
    this.#rooms.delete(boardId);
    for (const connection of room?.connections.values() ?? []) connection.close('boards.not_found');
  }

  #sweep(): void {
    for (const [boardId, room] of this.#rooms) {
      room.sweep();
      if (room.isForgettable) this.#rooms.delete(boardId);
    }
  }

  #roomParts(boardId: string) {
    const { db, now, failed, historian } = this.#parts;
    return {
      boardId,
      lane: this.#lane,
      load: async () => ({
        ...(await this.#snapshotAndTail(boardId)),
        // Read last: whoever wrote in what was read is known then.
        clients: await listBoardClients(db, { boardId }),
      }),
      tailAfter: (sequence: number) => listBatchesAfter(db, { boardId, sequence }),
      catchUpFrom: (sequence: number) => this.#together(boardId, sequence),
      compact: () => compactBoard(db, { boardId, now: now(), historian }),
      nowMs: () => now().getTime(),
      failed,
    };
  }

  /**
   * After a restart a whole group comes back at once: who asks for the same while it is being read
   * gets the same answer. Committed meanwhile, a batch waits in the room and follows.
   */
  #together(boardId: string, sequence: number): Promise<CatchUp> {
    const key = `${boardId}:${sequence}`;
    const running = this.#reading.get(key);
    if (running) return running;
    const reading = this.#catchUpFrom(boardId, sequence).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  async #catchUpFrom(boardId: string, sequence: number): Promise<CatchUp> {
    const last = await findLastSequence(this.#parts.db, { boardId });
    if (sequence > 0 && sequence === last) return { snapshot: null, batches: [] };
    if (sequence > 0 && last !== null && sequence <= last) {
      const batches = await listBatchesAfter(this.#parts.db, { boardId, sequence });
      const isWhole = batches[0]?.sequence === sequence + 1;
      const bytes = batches.reduce((sum, batch) => sum + batch.payload.length, 0);
      if (isWhole && bytes <= MAX_RESUME_BYTES) return { snapshot: null, batches };
    }
    return this.#snapshotAndTail(boardId);
  }

  async #snapshotAndTail(boardId: string) {
    for (;;) {
      const snapshot = await findLatestSnapshot(this.#parts.db, { boardId });
      const sequence = snapshot?.sequence ?? 0;
      const batches = await listBatchesAfter(this.#parts.db, { boardId, sequence });
      // A newer snapshot may have been made, and the log before it pruned, between the two reads.
      const isWhole = batches.length === 0 || batches[0]?.sequence === sequence + 1;
      if (isWhole) return { snapshot, batches };
    }
  }
}
