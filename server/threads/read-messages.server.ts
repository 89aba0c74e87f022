import type { MessageView } from '#app/contracts/threads/views.ts';
import type { Stay } from '#app/domain/matching/talk.ts';
import { ok } from '#app/domain/result.ts';
import { markNoticesReadUnder } from '#db/queries/notifications/notices.ts';
import { listThreadFiles } from '#db/queries/threads/files.ts';
import {
  listMentionedNames,
  listMessages,
  type MessageRow,
  type Thread,
} from '#db/queries/threads/messages.ts';
import { listReads, saveRead } from '#db/queries/threads/reads.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { noticeKeyOf } from './notice-key.ts';

/** Messages shown at once. */
const PAGE = 50;

/** A page of a thread; `earlierThan`: below which number there are more, null where there are none. */
export type ReadMessages = {
  readonly messages: readonly MessageView[];
  readonly earlierThan: number | null;
  /** Up to which number the reader had read before. */
  readonly readUpTo: number;
};

/** Reads a page of a thread for who may read it. At its end it is marked as read, with its notice. */
export async function readMessages(
  ctx: ServiceContext,
  asked: {
    readonly thread: Thread;
    readonly personId: string;
    readonly below: number | null;
    /** While the reader was there, where that is all they read. */
    readonly stays?: readonly Stay[];
    readonly authorOf: (row: MessageRow) => MessageView['author'];
  },
): Promise<ReadMessages> {
  const { thread, personId, below, stays, authorOf } = asked;
  const newest = await listMessages(ctx.db, { ...thread, below, stays, limit: PAGE + 1 });
  const shown = newest.slice(0, PAGE).toReversed();
  const reads = await listReads(ctx.db, { thread, personIds: [personId] });
  const readUpTo = reads.get(personId) ?? 0;
  const last = shown.at(-1)?.number ?? 0;
  if (below === null && last > readUpTo) await markRead(ctx, { thread, personId, last });
  const messageIds = shown.map(({ id }) => id);
  const mentions = byKey(
    await listMentionedNames(ctx.db, { messageIds }),
    ({ messageId }) => messageId,
  );
  const files = byKey(await listThreadFiles(ctx.db, { messageIds }), ({ messageId }) => messageId);
  return {
    messages: shown.map((row) => ({
      messageId: row.id,
      number: row.number,
      author: authorOf(row),
      text: row.deletedAt === null && row.hiddenAt === null ? row.text : null,
      isHidden: row.hiddenAt !== null,
      mentions: (mentions.get(row.id) ?? []).map(({ name }) => name),
      files: (files.get(row.id) ?? []).map(({ id: fileId, name, mediaType, sizeBytes }) => ({
        fileId,
        name,
        isImage: mediaType.startsWith('image/'),
        sizeBytes,
      })),
      sentAt: row.sentAt.toISOString(),
    })),
    earlierThan: newest.length > PAGE ? (shown[0]?.number ?? null) : null,
    readUpTo,
  };
}

async function markRead(
  ctx: ServiceContext,
  read: { readonly thread: Thread; readonly personId: string; readonly last: number },
): Promise<void> {
  const { thread, personId, last } = read;
  await transact(ctx, async ({ tx, publish }) => {
    await saveRead(tx, { thread, personId, upTo: last });
    const prefix = noticeKeyOf(thread);
    const hadNotice = await markNoticesReadUnder(tx, { personId, prefix, now: ctx.now() });
    if (hadNotice) publish({ topic: `user:${personId}`, id: `notice:${prefix}`, version: last });
    return ok(null);
  });
}
