import type { CheckedFile } from '#app/domain/boards/attachments/check-file.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { MESSAGES_A_MINUTE } from '#app/domain/threads/thread.ts';
import {
  countMessagesSince,
  findLastNumber,
  hasForm,
  insertMessage,
  type Thread,
} from '#db/queries/threads/messages.ts';
import type { SentFile } from '#server/boards/clean-file.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import type { Unit } from '#server/transact.ts';

import { keepFiles, type FilesCode } from './keep-files.server.ts';

const MINUTE_MS = 60_000;

/** What a form says; the same key with the same words and files is the same message. */
export type SaidInForm = {
  readonly idempotencyKey: string;
  readonly text: string;
  readonly files: readonly SentFile[];
};

/** By what a form is known. Other words by the same form are another message, not a second sending. */
export function formKeyOf({ idempotencyKey, text, files }: SaidInForm): string {
  const sent = files.map(({ name, bytes }) => [name, bytes.length]);
  return hashToken(JSON.stringify([idempotencyKey, text, sent]));
}

/** A message whose author may say it; its files were checked and cleaned. */
export type NewMessage = {
  readonly thread: Thread;
  readonly authorId: string;
  /** The household the author speaks for; null: for the provider. */
  readonly householdId: string | null;
  readonly text: string;
  readonly formKey: string;
  readonly files: readonly CheckedFile[];
};

/**
 * Writes a message with its files at the end of its thread; the time and the number are the server's. Null
 * when its form was one already. The caller holds the lock of what is talked about.
 */
export async function writeMessage(
  ctx: ServiceContext,
  unit: Unit,
  { thread, files, ...said }: NewMessage,
): Promise<Result<{ messageId: string; number: number } | null, FilesCode>> {
  const { tx } = unit;
  const { authorId } = said;
  if (await hasForm(tx, said)) return ok(null);
  const sentAt = ctx.now();
  const since = new Date(sentAt.getTime() - MINUTE_MS);
  if ((await countMessagesSince(tx, { authorId, since })) >= MESSAGES_A_MINUTE) {
    return fail('limit.too_many', { retryAfterSeconds: MINUTE_MS / 1000 });
  }
  const number = (await findLastNumber(tx, thread)) + 1;
  const messageId = ctx.newId();
  await insertMessage(tx, { ...thread, ...said, id: messageId, number, sentAt });
  const kept = await keepFiles(ctx, unit, { thread, messageId, files });
  return kept.ok ? ok({ messageId, number }) : kept;
}
