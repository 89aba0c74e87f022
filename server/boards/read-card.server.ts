import { readBoard, type CardSnapshot } from '#app/domain/boards/read-board.ts';
import type { DbOrTx } from '#db/client.ts';
import { listBoards } from '#db/queries/boards.ts';

import { loadBoardDocument } from './load-board-document.server.ts';

/**
 * One card of a group as it is committed now, with the board it lies on; null when no board of the
 * group has it, or it is archived. The caller has checked that the actor may see the group.
 */
export async function readCard(
  db: DbOrTx,
  params: { groupId: string; cardId: string },
): Promise<{ boardId: string; card: CardSnapshot } | null> {
  for (const { id: boardId } of await listBoards(db, params)) {
    const doc = await loadBoardDocument(db, { boardId });
    const card = readBoard(doc).cards.find(({ id }) => id === params.cardId);
    doc.destroy();
    if (card && !card.isArchived) return { boardId, card };
  }
  return null;
}
