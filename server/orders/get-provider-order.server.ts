import { sumCents } from '#app/domain/money.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ProviderOrderView } from '#app/features/orders/order-view.ts';
import type { ServiceContext } from '#server/context.ts';

import { readOrder } from './read-order.server.ts';

/**
 * The page of an order for its provider's staff. Names appear once all have confirmed, and only of
 * households that pay something in money: whose vouchers paid, a provider never learns (R4).
 */
export async function getProviderOrder(
  ctx: ServiceContext,
  input: { orderId: string },
): Promise<Result<ProviderOrderView, 'order.not_found'>> {
  const read = await readOrder(ctx, input);
  if (!read.ok) return read;
  const { order, standing, facts } = read.value;
  if (!standing.isProviderStaff) return fail('order.not_found');
  const staying = read.value.households.filter(({ status }) => status !== 'dropped');
  const cashDueCents = sumCents(staying.map((row) => row.cashDueCents));
  const isBinding = ['confirmed', 'active', 'completed', 'settled'].includes(order.status);
  return ok({
    facts,
    householdCount: staying.length,
    confirmedCount: staying.filter(({ status }) => status === 'confirmed').length,
    voucherCents: isBinding ? order.totalCents - cashDueCents : 0,
    cashDueCents: isBinding ? cashDueCents : 0,
    cashReceivedCents: sumCents(staying.map((row) => row.cashReceivedCents)),
    cash: isBinding
      ? staying
          .filter((row) => row.cashDueCents > 0)
          .map((row) => ({
            householdId: row.householdId,
            name: row.name,
            dueCents: row.cashDueCents,
            receivedCents: row.cashReceivedCents,
            receivedAt: row.cashReceivedAt?.toISOString() ?? null,
          }))
      : [],
    canAct: mayOnOrder(standing, 'mark_cash_received'),
    canCancel:
      ['confirmed', 'active'].includes(order.status) && mayOnOrder(standing, 'cancel_confirmed'),
  });
}
