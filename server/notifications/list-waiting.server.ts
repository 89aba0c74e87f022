import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { listConfirmationsWaiting, listPaymentsWaiting } from '#db/queries/orders/shares.ts';
import { listVotesWaiting } from '#db/queries/requests/decisions.ts';
import type { ServiceContext } from '#server/context.ts';

/** What waits for the signed-in person's household: votes first, then confirmations, then money. */
export async function listWaiting(ctx: ServiceContext): Promise<readonly WaitingItem[]> {
  if (ctx.actor.kind !== 'person' || ctx.actor.householdId === null) return [];
  const { householdId } = ctx.actor;
  const [votes, confirmations, payments] = await Promise.all([
    listVotesWaiting(ctx.db, { householdId }),
    listConfirmationsWaiting(ctx.db, { householdId }),
    listPaymentsWaiting(ctx.db, { householdId }),
  ]);
  return [
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
    ...confirmations.map((row) => ({
      kind: 'confirm' as const,
      key: `confirm:${row.orderId}`,
      title: row.title,
      groupName: row.groupName,
      providerName: row.providerName,
      category: row.category,
      href: `/orders/${row.orderId}`,
      shareCents: row.shareCents,
      dueCents: row.cashDueCents,
      isAskedAgain: row.isAskedAgain,
    })),
    ...payments.map((row) => ({
      kind: 'pay' as const,
      key: `pay:${row.orderId}`,
      title: row.title,
      groupName: row.groupName,
      providerName: row.providerName,
      category: row.category,
      href: `/orders/${row.orderId}`,
      dueCents: row.dueCents,
    })),
  ];
}
