import { and, eq, inArray, lt, lte, or } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import {
  boardActivity,
  boardAttachments,
  boardClients,
  boardMentions,
  boardSnapshots,
  boardUpdates,
  boardVisits,
} from '#db/schema/boards.ts';

/** Boards a person ever wrote on or put a file on, with the Yjs client ids that are theirs. */
export async function listBoardsOfWriter(
  db: DbOrTx,
  params: { personId: string },
): Promise<{ boardId: string; clientIds: number[] }[]> {
  const { personId } = params;
  const clients = await db
    .select({ boardId: boardClients.boardId, clientId: boardClients.clientId })
    .from(boardClients)
    .where(eq(boardClients.personId, personId));
  const files = await db
    .selectDistinct({ boardId: boardAttachments.boardId })
    .from(boardAttachments)
    .where(eq(boardAttachments.createdBy, personId));
  const found = new Map<string, number[]>(files.map(({ boardId }) => [boardId, []]));
  for (const { boardId, clientId } of clients) {
    found.set(boardId, [...(found.get(boardId) ?? []), clientId]);
  }
  return [...found].map(([boardId, clientIds]) => ({ boardId, clientIds }));
}

/**
 * Forgets a board's past up to a snapshot, and what else names a person there: lines of activity,
 * files, visits, the owner of client ids (they fall to the system: nobody else may use them).
 */
export async function forgetWriter(
  db: DbOrTx,
  params: {
    boardId: string;
    personId: string;
    clientIds: readonly number[];
    upToSequence: number;
  },
): Promise<void> {
  const { boardId, personId, clientIds, upToSequence } = params;
  await db
    .delete(boardUpdates)
    .where(and(eq(boardUpdates.boardId, boardId), lte(boardUpdates.sequence, upToSequence)));
  await db
    .delete(boardSnapshots)
    .where(and(eq(boardSnapshots.boardId, boardId), lt(boardSnapshots.sequence, upToSequence)));
  await db.delete(boardActivity).where(
    and(
      eq(boardActivity.boardId, boardId),
      // Lines of others quote titles of the person too.
      or(lte(boardActivity.sequence, upToSequence), eq(boardActivity.personId, personId)),
    ),
  );
  await db
    .delete(boardVisits)
    .where(and(eq(boardVisits.boardId, boardId), eq(boardVisits.personId, personId)));
  await db
    .delete(boardMentions)
    .where(and(eq(boardMentions.boardId, boardId), eq(boardMentions.personId, personId)));
  await db
    .delete(boardAttachments)
    .where(and(eq(boardAttachments.boardId, boardId), eq(boardAttachments.createdBy, personId)));
  if (clientIds.length === 0) return;
  await db
    .update(boardClients)
    .set({ personId: null })
    .where(and(eq(boardClients.boardId, boardId), inArray(boardClients.clientId, [...clientIds])));
}
