import { nextOrderState } from '#app/domain/orders/order-state.ts';
import { checkObjections } from '#app/domain/orders/objections.ts';
import { isAskedAhead } from '#app/domain/orders/periods.ts';
import { checkCompletion } from '#app/domain/orders/steps.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { countOpenObjections } from '#db/queries/orders/steps.ts';
import type { ServiceContext } from '#server/context.ts';

import { closePeriods } from './close-periods.server.ts';
import {
  changeState,
  commandOrder,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import { recordStep } from './record-step.server.ts';
import { settleWhenPaid } from './settle-when-paid.server.ts';
import type { AdvancedOrder, AdvanceOrderCode, AdvanceOrderInput } from './start-order.server.ts';
import { tellClosed } from './tell-closed.server.ts';
import { tellHouseholds } from './tell-order.server.ts';

/**
 * The provider has delivered all (R3): active -> completed, when the last session has ended at the
 * earliest (STP2), not while a household objects (STP4). The periods that are left are closed, and
 * what vouchers hold becomes the provider's (PER4); settled at once when every household has paid. Never somebody of the group (M20).
 */
export function completeOrder(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key }: AdvanceOrderInput,
): Promise<Result<AdvancedOrder, AdvanceOrderCode>> {
  return commandOrder<AdvancedOrder, AdvanceOrderCode>(
    ctx,
    { orderId, key, action: 'mark_delivered', input: {} },
    async (command) => {
      const { unit, order, sessions } = command;
      const next = nextOrderState(order.status, 'complete');
      if (!next.ok) return next;
      const inTime = checkCompletion({ endsOn: order.endsOn, sessions }, ctx.now());
      if (!inTime.ok) return inTime;
      const open = await countOpenObjections(unit.tx, { orderId });
      const agreed = checkObjections('complete', open);
      if (!agreed.ok) return agreed;
      await recordStep(command, { kind: 'completed' });
      const periods = await listPeriods(unit.tx, { orderId });
      const left = periods.filter(({ closedAt }) => closedAt === null);
      const closed = await closePeriods(command, left);
      if (!closed.ok) return closed;
      const asked: string[] = [];
      if (!isAskedAhead(periods, order.absenceRule)) {
        for (const period of left) {
          asked.push(...(await tellClosed(command, period, { isOver: true })));
        }
      }
      const completed = await changeState(command, 'complete', { completedAt: ctx.now() });
      if (!completed.ok) return completed;
      await tellCompleted(command, asked);
      const orderStatus = await settleWhenPaid({
        ...command,
        order: { ...order, status: completed.value },
        households: await listOrderHouseholds(unit.tx, { orderId }),
      });
      publishOrder(command);
      return ok({ orderId, orderStatus });
    },
  );
}

/** Each household hears that the service is over and what it has still to pay; once, also where it was just asked for that. */
async function tellCompleted(command: OrderCommand, asked: readonly string[]): Promise<void> {
  const { unit, order } = command;
  const households = await listOrderHouseholds(unit.tx, { orderId: order.id });
  for (const { householdId, status, ...own } of households) {
    if (status === 'dropped' || asked.includes(householdId)) continue;
    const cents = own.saidOn === null ? own.cashDueCents - own.cashReceivedCents : 0;
    await tellHouseholds(command, [{ householdId }], {
      event: `completed:${order.version}`,
      kind: 'order_completed',
      params: { cents: Math.max(0, cents), provider: order.providerName },
    });
  }
}
