import type { AuthorView, ThreadLinkView, ThreadView } from '#app/contracts/threads/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { mayWriteThread, THREAD_KINDS } from '#app/domain/threads/thread.ts';
import { findOrder, type OrderRow } from '#db/queries/orders/orders.ts';
import { countUnreadMessages, type MessageRow } from '#db/queries/threads/messages.ts';
import type { ServiceContext } from '#server/context.ts';

import { areNamedIn, listMentionable } from './mentionable.server.ts';
import { readMessages } from './read-messages.server.ts';
import {
  requireThreadStanding,
  type ThreadAddress,
  type ThreadCode,
  type ThreadStanding,
} from './standing.server.ts';

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
  const areNamed = areNamedIn({ order, standing: standing.value });
  const mayWrite = mayWriteThread(facts, kind, order.status);
  const mentionable = mayWrite
    ? await listMentionable(ctx.db, { order, standing: standing.value })
    : [];
  const read = await readMessages(ctx, {
    thread: { orderId, kind },
    personId: actor.personId,
    below,
    authorOf: (row) => authorOf(row, { order, areNamed, standing: standing.value }),
  });
  return ok({
    orderId,
    title: order.title,
    kind,
    isAlone: order.buyer.kind === 'household',
    withName: kind === 'group' || facts.deliversIt ? order.groupName : order.providerName,
    ...read,
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
