import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { sumCents } from '#app/domain/money.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { TakingsRowView, TakingsView } from '#app/features/orders/order-view.ts';
import { listProvidersOf, listTakings } from '#db/queries/takings.ts';
import { sumProviderAccounts } from '#db/queries/ledger.ts';
import type { ServiceContext } from '#server/context.ts';

const NOT_PAYING: readonly OrderState[] = ['confirming', 'cancelled'];

/** A provider's orders, newest first, with what the city and the households owe it. Staff only. */
export async function listTakingsOf(
  ctx: ServiceContext,
): Promise<Result<TakingsView, 'auth.forbidden'>> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.forbidden');
  const providers = await listProvidersOf(db, { personId: actor.personId });
  if (providers.length === 0) return fail('auth.forbidden');
  const providerIds = providers.map(({ id }) => id);
  const [rows, ledger] = await Promise.all([
    listTakings(db, { providerIds }),
    sumProviderAccounts(db, { providerIds }),
  ]);
  const orders = rows.map((row): TakingsRowView => {
    const status = row.status as OrderState;
    const isPaying = !NOT_PAYING.includes(status);
    const cashDueCents = isPaying ? row.cashDueCents : 0;
    return {
      orderId: row.orderId,
      title: row.title,
      category: row.category as CategoryId,
      groupName: row.groupName,
      status,
      startsOn: row.startsOn,
      totalCents: row.totalCents,
      voucherCents: isPaying ? row.totalCents - cashDueCents : 0,
      cashDueCents,
      cashReceivedCents: row.cashReceivedCents,
    };
  });
  return ok({
    providerNames: providers.map(({ name }) => name),
    dueFromCityCents: ledger.dueCents,
    cashToReceiveCents: sumCents(orders.map((o) => o.cashDueCents - o.cashReceivedCents)),
    cashReceivedCents: ledger.receivedCents,
    orders,
  });
}
