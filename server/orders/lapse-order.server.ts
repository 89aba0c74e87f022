import { checkYes } from '#app/domain/orders/steps.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { lockOrder } from '#db/queries/orders/orders.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { callOff, type CancelLockedCode } from './cancel-locked-order.server.ts';

/**
 * Calls off an order that not everybody confirmed before its service began (R6): what it holds goes
 * back, everybody is told. False where somebody was faster.
 */
export function lapseOrder(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<boolean, CancelLockedCode>> {
  return transact<boolean, CancelLockedCode>(ctx, async (unit) => {
    const order = await lockOrder(unit.tx, { orderId });
    if (order?.status !== 'confirming') return ok(false);
    const sessions = await listSessions(unit.tx, { orderIds: [orderId] });
    if (checkYes({ startsOn: order.startsOn, sessions }, ctx.now()).ok) return ok(false);
    const households = await listOrderHouseholds(unit.tx, { orderId });
    const called = await callOff(
      { ctx, unit, order, households },
      {
        reason: 'unconfirmed',
        words: null,
      },
    );
    return called.ok ? ok(true) : called;
  });
}
