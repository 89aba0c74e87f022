import { ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  changeState,
  commandOrder,
  type CommandOrderCode,
  publishOrder,
} from './command-order.server.ts';

/** One step of an order by its provider. */
export type AdvanceOrderInput = { readonly orderId: string; readonly idempotencyKey: string };

/** The state the order reached. */
export type AdvancedOrder = { readonly orderId: string; readonly orderStatus: string };

/** Why an order could not go on. */
export type AdvanceOrderCode = CommandOrderCode | 'order.wrong_state';

/** The provider begins to deliver (R3): confirmed -> active. Never somebody of the group (M20). */
export function startOrder(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key }: AdvanceOrderInput,
): Promise<Result<AdvancedOrder, AdvanceOrderCode>> {
  return commandOrder<AdvancedOrder, AdvanceOrderCode>(
    ctx,
    { orderId, key, action: 'start', input: {} },
    async (command) => {
      const started = await changeState(command, 'start');
      if (!started.ok) return started;
      publishOrder(command);
      return ok({ orderId, orderStatus: started.value });
    },
  );
}
