import { setTimeout as wait } from 'node:timers/promises';

import { fail, ok } from '#app/domain/result.ts';
import type { Db } from '#db/client.ts';
import type { LiveBoards, ServerChange } from '#server/boards/live-boards.ts';
import { BoardShelf } from '#server/boards/log/board-shelf.ts';
import type { BoardHistorian } from '#server/boards/threads/board-threads.ts';

import type { BoardHub } from './rooms/board-hub.ts';

/** Another process has just committed something: word of it comes within milliseconds. */
const WORD_COMES_MS = 50;
const MOST_TRIES = 20;

/** The boards of this process, as use cases reach them. */
export function openLiveBoards(
  hub: Pick<BoardHub, 'room' | 'heal'>,
  { db, historian }: { readonly db: Db; readonly historian: BoardHistorian },
): LiveBoards {
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
