import { readBoard, type CardSnapshot } from '#app/domain/boards/read-board.ts';
import { readDetails } from '#app/domain/boards/read-card-details.ts';
import type { DbOrTx } from '#db/client.ts';
import { listBoards } from '#db/queries/boards.ts';

import { loadBoardDocument } from './load-board-document.server.ts';

/** A committed card, the services it names, and the board it lies on. */
type FoundCard = {
  readonly boardId: string;
  readonly card: CardSnapshot;
  readonly services: readonly string[];
};

/**
 * One card of a group as it is committed now, with the board it lies on; null when no board of the
 * group has it, or it is archived. The caller has checked that the actor may see the group.
 */
export async function readCard(
  db: DbOrTx,
  params: { groupId: string; cardId: string },
): Promise<FoundCard | null> {
  for (const { id: boardId } of await listBoards(db, params)) {
    const doc = await loadBoardDocument(db, { boardId });
    const card = readBoard(doc).cards.find(({ id }) => id === params.cardId);
    const services = readDetails(doc, params.cardId)?.services ?? [];
    doc.destroy();
    if (card && !card.isArchived) return { boardId, card, services };
  }
  return null;
}
