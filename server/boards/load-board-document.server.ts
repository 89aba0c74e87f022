import * as Y from 'yjs';

import { readEntries } from '#app/domain/boards/wire-format.ts';
import { findLatestSnapshot, listBatchesAfter } from '#db/queries/boards.ts';
import type { DbOrTx } from '#db/client.ts';

/**
 * The document of a board as it is committed now: newest snapshot, then the log after it. For a
 * first paint and for reading one card; live editing never builds a document on the server.
 * Destroy it when done.
 */
export async function loadBoardDocument(db: DbOrTx, params: { boardId: string }): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const snapshot = await findLatestSnapshot(db, params);
  if (snapshot) Y.applyUpdate(doc, snapshot.state);
  const batches = await listBatchesAfter(db, {
    boardId: params.boardId,
    sequence: snapshot?.sequence ?? 0,
  });
  doc.transact(() => {
    for (const { payload } of batches) {
      for (const { update } of readEntries(payload)) Y.applyUpdate(doc, update);
    }
  });
  return doc;
}
