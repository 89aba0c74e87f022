import { eq } from 'drizzle-orm';
import * as Y from 'yjs';

import { addCard } from '#app/domain/boards/document/edit-board.ts';
import type { Db } from '#db/client.ts';
import { insertSnapshots } from '#db/queries/boards/history.ts';
import { boards } from '#db/schema/boards.ts';

import { testCard } from './realtime-world.ts';

const TAKEN_AT = new Date('2026-11-02T08:00:00Z');

/** Makes an empty board one of 1.6 MB, as compaction leaves it. @returns its bytes. */
export async function makeBoardLarge(db: Db, boardId: string, createdBy: string): Promise<number> {
  const doc = new Y.Doc();
  const notes = 'Cerchiamo qualcuno per i pomeriggi. '.repeat(200);
  doc.transact(() => {
    for (let card = 0; card < 220; card += 1) {
      addCard(doc, { ...testCard(`large-${card}`, createdBy), notes });
    }
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  await insertSnapshots(db, [{ boardId, sequence: 1, state, takenAt: TAKEN_AT }]);
  await db
    .update(boards)
    .set({ lastSequence: 1, totalBytes: state.length })
    .where(eq(boards.id, boardId));
  return state.length;
}
