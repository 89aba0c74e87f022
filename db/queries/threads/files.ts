import { and, asc, eq, inArray, isNull, sql, sum } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { threadFiles, threadMessages } from '#db/schema/threads.ts';

import { isOf, type Thread } from './messages.ts';

/** How many bytes of files lie in a thread. */
export async function measureThreadFiles(db: DbOrTx, params: Thread): Promise<number> {
  const [row] = await db
    .select({ held: sum(threadFiles.sizeBytes) })
    .from(threadFiles)
    .innerJoin(threadMessages, eq(threadMessages.id, threadFiles.messageId))
    .where(isOf(params));
  return Number(row?.held ?? 0);
}

/**
 * Keeps a file of a message; the caller has checked it. The bytes travel as base64: the embedded
 * database takes seconds for the same bytes as a parameter.
 */
export async function insertThreadFile(
  tx: Tx,
  row: Omit<typeof threadFiles.$inferInsert, 'content'> & { readonly content: Uint8Array },
): Promise<void> {
  const text = Buffer.from(row.content).toString('base64');
  await tx.insert(threadFiles).values({ ...row, content: sql`decode(${text}::text, 'base64')` });
}

/** The files of some messages without their bytes, in their places. */
export async function listThreadFiles(db: DbOrTx, params: { messageIds: readonly string[] }) {
  if (params.messageIds.length === 0) return [];
  return db
    .select({
      id: threadFiles.id,
      messageId: threadFiles.messageId,
      name: threadFiles.name,
      mediaType: threadFiles.mediaType,
      sizeBytes: threadFiles.sizeBytes,
    })
    .from(threadFiles)
    .where(inArray(threadFiles.messageId, [...params.messageIds]))
    .orderBy(asc(threadFiles.messageId), asc(threadFiles.place));
}

/** The bytes of a file of a thread; null when the thread has none with this id. */
export async function readThreadFile(db: DbOrTx, params: Thread & { readonly fileId: string }) {
  const [row] = await db
    .select({
      name: threadFiles.name,
      mediaType: threadFiles.mediaType,
      base64: sql<string>`encode(${threadFiles.content}, 'base64')`,
    })
    .from(threadFiles)
    .innerJoin(threadMessages, eq(threadMessages.id, threadFiles.messageId))
    .where(and(isOf(params), eq(threadFiles.id, params.fileId), isNull(threadMessages.deletedAt)));
  if (!row) return null;
  const { name, mediaType, base64 } = row;
  return { name, mediaType, content: new Uint8Array(Buffer.from(base64, 'base64')) };
}
