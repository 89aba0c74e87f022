import { and, asc, count, eq, exists, sql, sum } from 'drizzle-orm';

import type { FileUsage } from '#app/domain/boards/attachments/check-file.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { boardAttachments, boards } from '#db/schema/boards.ts';

type BoardKey = { readonly groupId: string; readonly boardId: string };

/** Everything about a file but its bytes. */
const FILE_COLUMNS = {
  id: boardAttachments.id,
  boardId: boardAttachments.boardId,
  cardId: boardAttachments.cardId,
  name: boardAttachments.name,
  mediaType: boardAttachments.mediaType,
  sizeBytes: boardAttachments.sizeBytes,
  createdBy: boardAttachments.createdBy,
  createdAt: boardAttachments.createdAt,
};

function ofGroup(groupId: string) {
  return and(eq(boards.id, boardAttachments.boardId), eq(boards.groupId, groupId));
}

/**
 * Lets one transaction at a time change the files of a board. No lock of the board's own row: its
 * live log is written under that one, and must not wait for somebody's picture.
 */
export async function lockAttachments(tx: Tx, params: { boardId: string }): Promise<void> {
  const key = `board-attachments:${params.boardId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** How many files a card has, and how many bytes all files of its board. */
export async function measureAttachments(
  db: DbOrTx,
  params: BoardKey & { cardId: string },
): Promise<FileUsage> {
  const [row] = await db
    .select({
      cardFiles: count(sql`case when ${boardAttachments.cardId} = ${params.cardId} then 1 end`),
      boardBytes: sum(boardAttachments.sizeBytes),
    })
    .from(boardAttachments)
    .innerJoin(boards, ofGroup(params.groupId))
    .where(eq(boardAttachments.boardId, params.boardId));
  return { cardFiles: row?.cardFiles ?? 0, boardBytes: Number(row?.boardBytes ?? 0) };
}

/**
 * Keeps a file; the caller has checked it, and that the board is the group's. The bytes travel as
 * base64: the embedded database takes seconds for the same bytes as a parameter.
 */
export async function insertAttachment(
  tx: Tx,
  row: Omit<typeof boardAttachments.$inferInsert, 'content'> & { readonly content: Uint8Array },
): Promise<void> {
  const text = Buffer.from(row.content).toString('base64');
  await tx
    .insert(boardAttachments)
    .values({ ...row, content: sql`decode(${text}::text, 'base64')` });
}

/** How many files lie on each card of a board that has any. */
export function countAttachments(db: DbOrTx, params: BoardKey) {
  return db
    .select({ cardId: boardAttachments.cardId, files: count() })
    .from(boardAttachments)
    .innerJoin(boards, ofGroup(params.groupId))
    .where(eq(boardAttachments.boardId, params.boardId))
    .groupBy(boardAttachments.cardId);
}

/** The files of a card without their bytes, oldest first. */
export function listAttachments(db: DbOrTx, params: BoardKey & { cardId: string }) {
  return db
    .select(FILE_COLUMNS)
    .from(boardAttachments)
    .innerJoin(boards, ofGroup(params.groupId))
    .where(
      and(eq(boardAttachments.boardId, params.boardId), eq(boardAttachments.cardId, params.cardId)),
    )
    .orderBy(asc(boardAttachments.createdAt), asc(boardAttachments.id));
}

/** A file of any board of a group without its bytes; null when the group has none with this id. */
export async function findAttachment(db: DbOrTx, params: { groupId: string; fileId: string }) {
  const [row] = await db
    .select({ ...FILE_COLUMNS, boardArchivedAt: boards.archivedAt })
    .from(boardAttachments)
    .innerJoin(boards, ofGroup(params.groupId))
    .where(eq(boardAttachments.id, params.fileId));
  return row ?? null;
}

/** The bytes of a file with its name and kind; null when the group has none with this id. */
export async function readAttachment(db: DbOrTx, params: { groupId: string; fileId: string }) {
  const [row] = await db
    .select({
      name: boardAttachments.name,
      mediaType: boardAttachments.mediaType,
      base64: sql<string>`encode(${boardAttachments.content}, 'base64')`,
    })
    .from(boardAttachments)
    .innerJoin(boards, ofGroup(params.groupId))
    .where(eq(boardAttachments.id, params.fileId));
  if (!row) return null;
  const { name, mediaType, base64 } = row;
  return { name, mediaType, content: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** Deletes a file of a board of a group; false when it was gone already. */
export async function deleteAttachment(
  tx: Tx,
  params: BoardKey & { fileId: string },
): Promise<boolean> {
  const rows = await tx
    .delete(boardAttachments)
    .where(
      and(
        eq(boardAttachments.id, params.fileId),
        eq(boardAttachments.boardId, params.boardId),
        exists(tx.select({ id: boards.id }).from(boards).where(ofGroup(params.groupId))),
      ),
    )
    .returning({ id: boardAttachments.id });
  return rows.length > 0;
}
