import { checkObjections } from '#app/domain/orders/objections.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { countOpenObjections } from '#db/queries/orders/steps.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { closePeriods } from './close-periods.server.ts';
import { commandOrder, publishOrder } from './command-order.server.ts';
import { recordStep } from './record-step.server.ts';
import type { AdvancedOrder, AdvanceOrderCode, AdvanceOrderInput } from './start-order.server.ts';
import { tellClosed } from './tell-closed.server.ts';

/** Why a period was not closed. */
export type ClosePeriodCode = AdvanceOrderCode | 'period.not_found' | 'period.last';

/**
 * The provider says that a period of a running order is over (PER4): when its last date has ended,
 * and nothing is contested (STP4). What its sources hold becomes the provider's, its money is asked
 * for (PER7), and each household is told. The last one is closed with the order (`completeOrder`).
 */
export function closePeriod(
  ctx: ServiceContext,
  input: AdvanceOrderInput & { readonly period: number },
): Promise<Result<AdvancedOrder, ClosePeriodCode>> {
  const { orderId, idempotencyKey: key, period: number } = input;
  return commandOrder<AdvancedOrder, ClosePeriodCode>(
    ctx,
    { orderId, key, action: 'mark_delivered', input: { period: number } },
    async (command) => {
      const { unit, order } = command;
      if (order.status !== 'active') return fail('order.wrong_state');
      const periods = await listPeriods(unit.tx, { orderId });
      const period = periods.find((one) => one.number === number);
      if (!period) return fail('period.not_found');
      const open = periods.filter(({ closedAt }) => closedAt === null);
      if (open.length === 1 && open[0] === period) return fail('period.last');
      const objections = await countOpenObjections(unit.tx, { orderId });
      const agreed = checkObjections('complete', objections);
      if (!agreed.ok) return agreed;
      const closed = await closePeriods(command, [period]);
      if (!closed.ok) return closed;
      await recordStep(command, { kind: 'period_closed', period: number });
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.period_closed',
        subjectKind: 'order',
        subjectId: orderId,
        details: { period: number },
      });
      await tellClosed(command, period);
      publishOrder(command);
      return ok({ orderId, orderStatus: order.status });
    },
  );
}
