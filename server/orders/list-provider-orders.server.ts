import type { ProviderOrderRowView, ProviderOrdersView } from '#app/contracts/orders/views.ts';
import { sumCents } from '#app/domain/money.ts';
import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listTakings } from '#db/queries/orders/takings.ts';
import { sumProviderAccounts } from '#db/queries/wallet/ledger.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';

/**
 * The orders of a person's providers, newest first. What they bring, and what the city and the
 * households owe, only for providers whose takings the person sees; operators see none.
 */
export async function listProviderOrders(
  ctx: ServiceContext,
): Promise<Result<ProviderOrdersView, StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'view_orders');
  if (!staff.ok) return staff;
  const { providers } = staff.value;
  const paidIds = providers
    .filter(({ role }) => mayAtProvider(role, 'view_takings'))
    .map(({ providerId }) => providerId);
  const [rows, ledger] = await Promise.all([
    listTakings(db, { providerIds: providers.map(({ providerId }) => providerId) }),
    paidIds.length > 0 ? sumProviderAccounts(db, { providerIds: paidIds }) : null,
  ]);
  const orders = rows.map((row): ProviderOrderRowView => ({
    orderId: row.orderId,
    title: row.title,
    category: row.category,
    groupName: row.groupName,
    status: row.status,
    isHeldUp: row.isHeldUp,
    firstDay: row.firstDay,
    sums: paidIds.includes(row.providerId) ? sumsOf(row) : null,
  }));
  return ok({
    providerNames: providers.map(({ name }) => name),
    takings: ledger && {
      dueFromCityCents: ledger.dueCents,
      cashToReceiveCents: sumCents(
        orders.map(({ sums }) =>
          sums?.paid ? sums.paid.cashAskedCents - sums.paid.cashReceivedCents : 0,
        ),
      ),
      cashReceivedCents: ledger.receivedCents,
    },
    orders,
  });
}

function sumsOf(
  row: Awaited<ReturnType<typeof listTakings>>[number],
): ProviderOrderRowView['sums'] {
  const { status, totalCents } = row;
  if (!BINDING_STATES.includes(status)) return { totalCents, paid: null };
  // What the group's fund pays comes as money (X16).
  const cashDueCents = row.cashDueCents + row.fundCents;
  return {
    totalCents,
    paid: {
      voucherCents: totalCents - cashDueCents,
      cashDueCents,
      cashAskedCents: row.cashAskedCents + row.fundAskedCents,
      cashReceivedCents: row.cashReceivedCents + row.fundReceivedCents,
    },
  };
}
