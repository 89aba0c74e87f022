import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Cents } from '#app/domain/money.ts';
import {
  listConfirmationsWaiting,
  listPaymentsWaiting,
  listVotesWaiting,
} from '#db/queries/notifications/waiting.ts';
import type { ServiceContext } from '#server/context.ts';

/** Something that needs the household's yes; read from the rows themselves, so never stale. */
export type WaitingItem = {
  readonly key: string;
  readonly title: string;
  readonly groupName: string;
  readonly providerName: string;
  readonly category: CategoryId;
  readonly href: string;
} & (
  | { readonly kind: 'vote'; readonly closesAt: string }
  | { readonly kind: 'confirm'; readonly shareCents: Cents; readonly isAskedAgain: boolean }
  | { readonly kind: 'pay'; readonly dueCents: Cents }
);

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
      category: row.category as CategoryId,
      href: `/groups/${row.groupId}/requests/${row.requestId}`,
      closesAt: row.closesAt.toISOString(),
    })),
    ...confirmations.map((row) => ({
      kind: 'confirm' as const,
      key: `confirm:${row.orderId}`,
      title: row.title,
      groupName: row.groupName,
      providerName: row.providerName,
      category: row.category as CategoryId,
      href: `/orders/${row.orderId}`,
      shareCents: row.shareCents,
      isAskedAgain: row.isAskedAgain,
    })),
    ...payments.map((row) => ({
      kind: 'pay' as const,
      key: `pay:${row.orderId}`,
      title: row.title,
      groupName: row.groupName,
      providerName: row.providerName,
      category: row.category as CategoryId,
      href: `/orders/${row.orderId}`,
      dueCents: row.dueCents,
    })),
  ];
}
