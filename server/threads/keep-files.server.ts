import type { CheckedFile, FileProblem } from '#app/domain/boards/attachments/check-file.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { checkThreadRoom } from '#app/domain/threads/thread-files.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { insertThreadFile, measureThreadFiles } from '#db/queries/threads/files.ts';
import { hasForm, type Thread } from '#db/queries/threads/messages.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { cleanFile, type SentFile } from '#server/boards/clean-file.server.ts';
import type { PdfRefusal } from '#server/boards/pdf/pdf-thread.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { requireThreadStanding, type ThreadAddress, type ThreadCode } from './standing.server.ts';

/** Why the files of a message are not kept, and so the message is not said. */
export type FilesCode =
  FileProblem | PdfRefusal | 'file.message_full' | 'file.thread_full' | 'limit.too_many';

/**
 * Checks and cleans the files of a message before its transaction, for somebody who reads the thread:
 * nobody else has work done here (B15). All are good, or none is taken.
 */
export async function cleanFiles(
  ctx: ServiceContext,
  thread: ThreadAddress & { readonly formKey: string },
  sent: readonly SentFile[],
): Promise<Result<readonly CheckedFile[], FilesCode | ThreadCode>> {
  if (sent.length === 0) return ok([]);
  const order = await findOrder(ctx.db, thread);
  if (!order) return fail('order.not_found');
  const standing = await requireThreadStanding(ctx, ctx.db, { ...thread, order });
  if (!standing.ok) return standing;
  return cleanSent(ctx, { ...thread, authorId: standing.value.actor.personId }, sent);
}

/** Checks and cleans files for somebody who may say something with them; none again for a form that was one. */
export async function cleanSent(
  ctx: ServiceContext,
  { authorId, formKey }: { readonly authorId: string; readonly formKey: string },
  sent: readonly SentFile[],
): Promise<Result<readonly CheckedFile[], FilesCode>> {
  if (sent.length === 0 || (await hasForm(ctx.db, { authorId, formKey }))) return ok([]);
  const sizes = sent.map(({ bytes }) => bytes.length);
  const room = checkThreadRoom(0, sizes);
  if (!room.ok) return room;
  const limit = await ctx.limits.consume('upload', authorId);
  if (!limit.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: limit.retryAfterSeconds });
  }
  const files: CheckedFile[] = [];
  for (const file of sent) {
    const cleaned = await cleanFile(ctx, file, authorId);
    if (!cleaned.ok) return cleaned;
    files.push(cleaned.value);
  }
  return ok(files);
}

/** Keeps the files of a message; the caller holds the lock of what is talked about, so that the room is not taken twice. */
export async function keepFiles(
  ctx: ServiceContext,
  unit: Unit,
  message: {
    readonly thread: Thread;
    readonly messageId: string;
    readonly files: readonly CheckedFile[];
  },
): Promise<Result<true, FilesCode>> {
  const { thread, messageId, files } = message;
  if (files.length === 0) return ok(true);
  const sizes = files.map(({ content }) => content.length);
  const room = checkThreadRoom(await measureThreadFiles(unit.tx, thread), sizes);
  if (!room.ok) return room;
  for (const [index, file] of files.entries()) {
    const id = ctx.newId();
    const sizeBytes = file.content.length;
    await insertThreadFile(unit.tx, { ...file, id, messageId, place: index + 1, sizeBytes });
    await recordAudit(ctx, unit, {
      action: 'file.add',
      subjectKind: 'file',
      subjectId: id,
      details: { ...thread, mediaType: file.mediaType, sizeBytes },
    });
  }
  return ok(true);
}
