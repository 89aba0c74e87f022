import { setTimeout as wait } from 'node:timers/promises';

import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Db } from '#db/client.ts';

import type { BoardHub } from './board-hub.ts';
import type { ServerChange } from './board-room.ts';
import { BoardShelf } from './board-shelf.ts';
import type { BoardHistorian } from './board-threads.ts';

/**
 * What use cases may do with live boards: look at their past, off the event loop, and write to
 * their log in a person's name (docs/decisions/010).
 */
export type BoardDesk = {
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

/** Another process has just committed something: word of it comes within milliseconds. */
const WORD_COMES_MS = 50;
const MOST_TRIES = 20;

/** The desk of this process. */
export function openBoardDesk(
  hub: Pick<BoardHub, 'room' | 'heal'>,
  { db, historian }: { readonly db: Db; readonly historian: BoardHistorian },
): BoardDesk {
  const turns = new Map<string, Promise<unknown>>();
  return {
    historian,
    shelf: new BoardShelf({ db, historian, heal: (boardId) => hub.heal(boardId) }),
    write: (boardId, change) => write(hub, boardId, change),
    inTurn: (boardId, work) => {
      const before = turns.get(boardId) ?? Promise.resolve();
      const own = before.then(work, work);
      turns.set(boardId, own);
      const forget = () => {
        if (turns.get(boardId) === own) turns.delete(boardId);
      };
      own.then(forget, forget);
      return own;
    },
  };
}

/** @throws when the server's own change is none the board may hold: that is a bug. */
async function write(hub: Pick<BoardHub, 'room'>, boardId: string, change: ServerChange) {
  for (let tries = 1; ; tries += 1) {
    const written = await hub.room(boardId).write(change);
    if (written.ok) return ok(written.value);
    const { code } = written;
    if (code === 'boards.busy' || code === 'boards.full') return fail(code);
    if (code !== 'boards.gap') throw new Error(`The server wrote what it refuses: ${code}`);
    if (tries === MOST_TRIES) return fail('boards.busy');
    await wait(WORD_COMES_MS);
  }
}
