import type { PurchaseToAnswerView } from '#app/contracts/purchases/views.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { listPurchasesToAnswer as selectPurchases } from '#db/queries/purchases/purchases.ts';
import type { ServiceContext } from '#server/context.ts';
import { listEmployers } from '#server/providers/standing.server.ts';

/** What households that buy alone ask of a person's providers, the first to run out first (BUY4). */
export async function listPurchasesToAnswer(
  ctx: ServiceContext,
): Promise<readonly PurchaseToAnswerView[]> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return [];
  const { personId, householdId } = actor;
  const employers = await listEmployers(db, { personId });
  const providerIds = employers
    .filter(({ role }) => mayAtProvider(role, 'deliver_orders'))
    .map(({ providerId }) => providerId);
  const by = { side: 'provider', providerIds, householdId } as const;
  const rows = await selectPurchases(db, { by, now: ctx.now() });
  return rows.map(({ orderId, title, category, providerName, answerBy }) => ({
    orderId,
    title,
    category,
    providerName,
    answerBy: answerBy.toISOString(),
  }));
}
