import { isAnswerInTime, nextPurchaseState } from '#app/domain/purchases/purchase.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { lockOrder } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { findPurchase } from '#db/queries/purchases/purchases.ts';
import type { ServiceContext } from '#server/context.ts';
import { callOff, type CancelLockedCode } from '#server/orders/cancel-locked-order.server.ts';
import { transact } from '#server/transact.ts';

/**
 * Calls off a purchase that nobody answered in time (BUY4): what it holds goes back, both sides are
 * told. False where somebody was faster.
 */
export function lapsePurchase(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<boolean, CancelLockedCode>> {
  return transact<boolean, CancelLockedCode>(ctx, async (unit) => {
    const order = await lockOrder(unit.tx, { orderId });
    const purchase = await findPurchase(unit.tx, { orderId });
    if (!order || !purchase || !nextPurchaseState(purchase.state, 'end').ok) return ok(false);
    if (isAnswerInTime(purchase.answerBy, ctx.now())) return ok(false);
    const households = await listOrderHouseholds(unit.tx, { orderId });
    const called = await callOff(
      { ctx, unit, order, households },
      {
        reason: 'unanswered',
        words: null,
      },
    );
    return called.ok ? ok(true) : called;
  });
}
