import type { AuthorView, ThreadLinkView, ThreadView } from '#app/contracts/threads/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { mayWriteThread, THREAD_KINDS, type ThreadKind } from '#app/domain/threads/thread.ts';
import { markNoticesReadUnder } from '#db/queries/notifications/notices.ts';
import { findOrder, type OrderRow } from '#db/queries/orders/orders.ts';
import { listThreadFiles } from '#db/queries/threads/files.ts';
import {
  countUnreadMessages,
  listMentionedNames,
  listMessages,
  listReads,
  saveRead,
  type MessageRow,
} from '#db/queries/threads/messages.ts';
import type { ServiceContext } from '#server/context.ts';
import { byKey } from '#server/by-key.ts';
import { transact } from '#server/transact.ts';

import { areNamedIn, listMentionable } from './mentionable.server.ts';
import { noticeKeyOf } from './notice-key.ts';
import {
  requireThreadStanding,
  type ThreadAddress,
  type ThreadCode,
  type ThreadStanding,
} from './standing.server.ts';

/** Messages shown at once. */
const PAGE = 50;

/**
 * A thread as whoever asks may read it (TH1). Opening it at its end marks it as read, and the notice
 * of it too. The provider reads households' names only where it reads them elsewhere (R4).
 */
export async function getThread(
  ctx: ServiceContext,
  input: ThreadAddress & { readonly below: number | null },
): Promise<Result<ThreadView, ThreadCode>> {
  const { orderId, kind, as, below } = input;
  const order = await findOrder(ctx.db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireThreadStanding(ctx, ctx.db, { order, kind, as });
  if (!standing.ok) return standing;
  const { actor, facts } = standing.value;
  const { personId } = actor;
  const newest = await listMessages(ctx.db, { orderId, kind, below, limit: PAGE + 1 });
  const shown = newest.slice(0, PAGE).toReversed();
  const reads = await listReads(ctx.db, { orderId, kind, personIds: [personId] });
  const readUpTo = reads.get(personId) ?? 0;
  const last = shown.at(-1)?.number ?? 0;
  if (below === null && last > readUpTo) await markRead(ctx, { orderId, kind, personId, last });
  const areNamed = areNamedIn({ order, standing: standing.value });
  const mayWrite = mayWriteThread(facts, kind, order.status);
  const mentionable = mayWrite
    ? await listMentionable(ctx.db, { order, standing: standing.value })
    : [];
  const messageIds = shown.map(({ id }) => id);
  const mentions = byKey(
    await listMentionedNames(ctx.db, { messageIds }),
    ({ messageId }) => messageId,
  );
  const files = byKey(await listThreadFiles(ctx.db, { messageIds }), ({ messageId }) => messageId);
  return ok({
    orderId,
    title: order.title,
    kind,
    isAlone: order.buyer.kind === 'household',
    withName: kind === 'group' || facts.deliversIt ? order.groupName : order.providerName,
    messages: shown.map((row) => ({
      messageId: row.id,
      number: row.number,
      author: authorOf(row, { order, areNamed, standing: standing.value }),
      text: row.deletedAt === null ? row.text : null,
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
    mayWrite,
    mentionable: mentionable.map(({ name, of }) => ({ name, of })),
    opensLater: kind === 'provider' && order.status === 'confirming',
    areNamed,
  });
}

function authorOf(
  row: MessageRow,
  seen: { readonly order: OrderRow; readonly areNamed: boolean; readonly standing: ThreadStanding },
): AuthorView {
  const { order, areNamed, standing } = seen;
  const { authorId, authorName, householdId, householdName } = row;
  if (authorId === standing.actor.personId) return { who: 'me' };
  if (householdId === null) return { who: 'named', name: authorName, of: order.providerName };
  if (!standing.facts.deliversIt) return { who: 'named', name: authorName, of: householdName };
  if (!areNamed || householdName === null) return { who: 'household' };
  return { who: 'named', name: householdName, of: null };
}

async function markRead(
  ctx: ServiceContext,
  read: {
    readonly orderId: string;
    readonly kind: ThreadKind;
    readonly personId: string;
    readonly last: number;
  },
): Promise<void> {
  const { orderId, kind, personId, last } = read;
  await transact(ctx, async ({ tx, publish }) => {
    await saveRead(tx, { orderId, kind, personId, upTo: last });
    const prefix = noticeKeyOf({ orderId, kind });
    const hadNotice = await markNoticesReadUnder(tx, { personId, prefix, now: ctx.now() });
    if (hadNotice) publish({ topic: `user:${personId}`, id: `notice:${prefix}`, version: last });
    return ok(null);
  });
}

/** The threads of an order that whoever asks may read, with what is new in each; none for others. */
export async function listThreadLinks(
  ctx: ServiceContext,
  { orderId, as }: Omit<ThreadAddress, 'kind'>,
): Promise<readonly ThreadLinkView[]> {
  const { actor, db } = ctx;
  const order = await findOrder(db, { orderId });
  if (!order || actor.kind !== 'person') return [];
  const links: ThreadLinkView[] = [];
  for (const kind of THREAD_KINDS) {
    const standing = await requireThreadStanding(ctx, db, { order, kind, as });
    if (!standing.ok) continue;
    const { personId } = actor;
    links.push({ kind, unread: await countUnreadMessages(db, { orderId, kind, personId }) });
  }
  return links;
}
