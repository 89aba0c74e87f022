import type { BoardPageView } from '#app/contracts/boards/page-view.ts';
import type { DbOrTx } from '#db/client.ts';
import { countAttachments, listAttachments } from '#db/queries/boards/attachments.ts';

/**
 * How many files lie on each card of a board, and those of the card that is open. The caller has
 * checked that the actor may see the board.
 */
export async function listFiles(
  db: DbOrTx,
  params: { groupId: string; boardId: string; openCardId: string | null },
): Promise<Pick<BoardPageView, 'fileCounts' | 'openFiles'>> {
  const { openCardId: cardId } = params;
  const [counts, files] = await Promise.all([
    countAttachments(db, params),
    cardId === null ? [] : listAttachments(db, { ...params, cardId }),
  ]);
  return {
    fileCounts: Object.fromEntries(counts.map((row) => [row.cardId, row.files])),
    openFiles: cardId === null ? null : { cardId, files: files.map(toFileView) },
  };
}

function toFileView(row: Awaited<ReturnType<typeof listAttachments>>[number]) {
  return {
    id: row.id,
    name: row.name,
    isImage: row.mediaType.startsWith('image/'),
    sizeBytes: row.sizeBytes,
    by: row.createdBy,
    at: row.createdAt.toISOString(),
  };
}
