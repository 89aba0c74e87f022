import { checkStart } from '#app/domain/orders/steps.ts';
import { nextOrderState } from '#app/domain/orders/order-state.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import type { ClosePeriodsCode } from './close-periods.server.ts';
import {
  changeState,
  commandOrder,
  type CommandOrderCode,
  publishOrder,
} from './command-order.server.ts';
import { recordStep } from './record-step.server.ts';
import { tellHouseholds } from './tell-order.server.ts';

/** One step of an order by its provider. */
export type AdvanceOrderInput = { readonly orderId: string; readonly idempotencyKey: string };

/** The state the order reached. */
export type AdvancedOrder = { readonly orderId: string; readonly orderStatus: string };

/** Why an order could not go on. */
export type AdvanceOrderCode =
  | CommandOrderCode
  | ClosePeriodsCode
  | 'order.wrong_state'
  | 'order.too_early'
  | 'order.not_over'
  | 'order.contested';

/**
 * The provider begins to deliver (R3): confirmed -> active, not before the first date (STP1).
 * Never somebody of the group (M20). The households are told, and may say that it is not so.
 */
export function startOrder(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key }: AdvanceOrderInput,
): Promise<Result<AdvancedOrder, AdvanceOrderCode>> {
  return commandOrder<AdvancedOrder, AdvanceOrderCode>(
    ctx,
    { orderId, key, action: 'start', input: {} },
    async (command) => {
      const { order, households, sessions } = command;
      const next = nextOrderState(order.status, 'start');
      if (!next.ok) return next;
      const inTime = checkStart({ startsOn: order.startsOn, sessions }, ctx.now());
      if (!inTime.ok) return inTime;
      await recordStep(command, { kind: 'started' });
      const started = await changeState(command, 'start');
      if (!started.ok) return started;
      const staying = households.filter(({ status }) => status !== 'dropped');
      await tellHouseholds(command, staying, {
        event: `started:${order.version}`,
        kind: 'order_started',
        params: { provider: order.providerName },
      });
      publishOrder(command);
      return ok({ orderId, orderStatus: started.value });
    },
  );
}
