import type { Result } from '#app/domain/result.ts';

import type { BoardShelf } from './log/board-shelf.ts';
import type { BoardHistorian } from './threads/board-threads.ts';

/** A change the server makes in a person's name, with the rights of the system. */
export type ServerChange = {
  readonly personId: string;
  /** Why, see `RESTORE_MESSAGE_IDS`. */
  readonly messageId: number;
  readonly update: Uint8Array;
};

/**
 * What use cases may do with live boards: look at their past, off the event loop, and write to
 * their log in a person's name (docs/decisions/010).
 */
export type LiveBoards = {
  readonly historian: BoardHistorian;
  /** Boards as they are committed now, as plain data. */
  readonly shelf: Pick<BoardShelf, 'read'>;
  /**
   * Commits a change and shows it to everybody on the board, on every process; gives its place in
   * the log. Codes: `boards.busy` (no database now), `boards.full`.
   */
  write(
    boardId: string,
    change: ServerChange,
  ): Promise<Result<number, 'boards.busy' | 'boards.full'>>;
  /**
   * Runs work on a board after the work before it: two people who bring back the same words at the
   * same moment must not bring them twice.
   */
  inTurn<T>(boardId: string, work: () => Promise<T>): Promise<T>;
};
