import type { Db } from '#db/client.ts';
import { isDatabaseAway } from '#db/database-away.ts';
import {
  appendBatches,
  findLastSequence,
  listBatchesAfter,
  listBoardClients,
  type StoredBatch,
} from '#db/queries/boards/boards.ts';
import { BoardFolder } from '#server/boards/log/board-folder.ts';
import type { BoardHistorian } from '#server/boards/threads/board-threads.ts';

import { BoardReader } from './board-reader.ts';
import { BoardRoom } from './board-room.ts';
import { CommitLane } from './commit-lane.ts';

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
const LOOK_AGAIN_MS = 500;

/** All boards open on this process, and the one lane through which their changes are committed. */
export class BoardHub {
  readonly #parts: HubParts;
  readonly #rooms = new Map<string, BoardRoom>();
  readonly #reader: BoardReader;
  readonly #lane: CommitLane;
  readonly #folder: BoardFolder;
  readonly #sweeper: NodeJS.Timeout;

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#reader = new BoardReader(parts.db);
    this.#folder = new BoardFolder(parts);
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

  /** A board takes too long to build: a new snapshot of it may not. */
  heal(boardId: string): void {
    this.#folder.heal(boardId);
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
    for (const boardId of this.#rooms.keys()) void this.#look(boardId);
  }

  /** The word may come a moment before the database takes questions again. */
  async #look(boardId: string): Promise<void> {
    try {
      const sequence = await findLastSequence(this.#parts.db, { boardId });
      if (sequence !== null) this.#rooms.get(boardId)?.deliver(sequence, null);
    } catch (error) {
      this.#parts.failed(error);
      if (!isDatabaseAway(error) || !this.#rooms.has(boardId)) return;
      setTimeout(() => void this.#look(boardId), LOOK_AGAIN_MS).unref();
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
    const { db, now, failed } = this.#parts;
    return {
      boardId,
      lane: this.#lane,
      load: async () => ({
        ...(await this.#reader.whole(boardId)),
        // Read last: whoever wrote in what was read is known then.
        clients: await listBoardClients(db, { boardId }),
      }),
      tailAfter: (sequence: number) => listBatchesAfter(db, { boardId, sequence }),
      catchUpFrom: (sequence: number) => this.#reader.after(boardId, sequence),
      compact: () => this.#folder.fold(boardId),
      mayCompact: () => this.#folder.mayFold(boardId),
      nowMs: () => now().getTime(),
      failed,
    };
  }
}
