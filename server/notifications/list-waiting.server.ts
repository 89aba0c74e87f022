import type { WaitingItem, WaitingPurchase } from '#app/contracts/notifications/views.ts';
import { orderAddress, payAddress } from '#app/contracts/orders/order-address.ts';
import { partOf } from '#app/domain/orders/cost.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAgreementsWaiting } from '#db/queries/groups/memberships.ts';
import { listOwnParts } from '#db/queries/orders/shares.ts';
import { listVotesWaiting } from '#db/queries/requests/decisions.ts';
import type { ServiceContext } from '#server/context.ts';

/** What waits for the signed-in person's household: what a group agreed on first, votes, confirmations, money. */
export async function listWaiting(ctx: ServiceContext): Promise<readonly WaitingItem[]> {
  if (ctx.actor.kind !== 'person' || ctx.actor.householdId === null) return [];
  return listWaitingOf(ctx.db, { householdId: ctx.actor.householdId });
}

/** {@link listWaiting} of a household, for whoever asks in the name of one of its adults. */
export async function listWaitingOf(
  db: DbOrTx,
  household: { readonly householdId: string },
): Promise<readonly WaitingItem[]> {
  const [agreements, votes, parts] = await Promise.all([
    listAgreementsWaiting(db, household),
    listVotesWaiting(db, household),
    listOwnParts(db, household),
  ]);
  return [
    ...agreements.map(({ groupId, groupName }) => ({
      kind: 'agree' as const,
      key: `agree:${groupId}`,
      groupName,
      href: `/groups/${groupId}/agreement`,
    })),
    ...votes.map((row) => ({
      kind: 'vote' as const,
      key: `vote:${row.decisionId}`,
      title: row.title,
      groupName: row.groupName,
      providerName: row.providerName,
      category: row.category,
      href: `/groups/${row.groupId}/requests/${row.requestId}`,
      closesAt: row.closesAt.toISOString(),
    })),
    ...parts.flatMap((row) => waitsFor(row, 'confirm')),
    ...parts.flatMap((row) => waitsFor(row, 'pay')),
  ];
}

/** A part of an order, if it asks this of the household (PRC3). */
function waitsFor(
  row: Awaited<ReturnType<typeof listOwnParts>>[number],
  kind: 'confirm' | 'pay',
): readonly WaitingPurchase[] {
  const part = partOf(row);
  if (part.asks !== kind) return [];
  const { title, groupName, providerName, category, shareCents, previousShareCents } = row;
  const item = {
    key: `${kind}:${row.orderId}`,
    title,
    groupName,
    providerName,
    category,
    href: kind === 'pay' ? payAddress(row.orderId) : orderAddress('group', row.orderId),
    dueCents: part.leftCents,
  };
  return [kind === 'pay' ? { ...item, kind } : { ...item, kind, shareCents, previousShareCents }];
}
