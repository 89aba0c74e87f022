import { ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';

import { changeState, commandOrder, publishOrder } from './command-order.server.ts';
import { settleWhenPaid } from './settle-when-paid.server.ts';
import type { AdvancedOrder, AdvanceOrderCode, AdvanceOrderInput } from './start-order.server.ts';

/**
 * The provider has delivered all (R3): active -> completed, and settled at once when every
 * household has paid. Never somebody of the group (M20).
 */
export function completeOrder(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key }: AdvanceOrderInput,
): Promise<Result<AdvancedOrder, AdvanceOrderCode>> {
  return commandOrder<AdvancedOrder, AdvanceOrderCode>(
    ctx,
    { orderId, key, action: 'mark_delivered', input: {} },
    async (command) => {
      const { unit, order, households } = command;
      const completed = await changeState(command, 'complete', { completedAt: ctx.now() });
      if (!completed.ok) return completed;
      const staying = households.filter(({ status }) => status !== 'dropped');
      await notify(
        ctx,
        unit,
        { householdIds: staying.map(({ householdId }) => householdId) },
        {
          eventKey: `order:${orderId}:completed`,
          kind: 'order_completed',
          params: { title: order.title },
          href: `/orders/${orderId}`,
        },
      );
      const orderStatus = await settleWhenPaid({
        ...command,
        order: { ...order, status: completed.value },
      });
      publishOrder(command);
      return ok({ orderId, orderStatus });
    },
  );
}
