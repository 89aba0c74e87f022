import type { CancelReason } from '#app/domain/orders/order-state.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { cancelLockedOrder, type CancelLockedCode } from './cancel-locked-order.server.ts';
import { commandOrder, type CommandOrderCode, type OrderCommand } from './command-order.server.ts';

/** Someone calls an order off. */
export type CancelOrderInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  /** Why, to everybody it hits (OFF1). */
  readonly words: string;
};

/** Why an order was not cancelled. */
export type CancelOrderCode = CommandOrderCode | CancelLockedCode;

/**
 * Cancels an order: the organiser while it is being confirmed, organiser or provider afterwards.
 * Vouchers get back what they gave (V2).
 */
export function cancelOrder(
  ctx: ServiceContext,
  input: CancelOrderInput,
): Promise<Result<{ orderId: string; orderStatus: string }, CancelOrderCode>> {
  const { orderId, idempotencyKey: key, words } = input;
  return commandOrder<{ orderId: string; orderStatus: string }, CancelOrderCode>(
    ctx,
    { orderId, key, action: 'cancel_confirmed', input: { words } },
    async (command) => {
      const isOrganiser = mayOnOrder(command.facts, 'cancel');
      if (command.order.status === 'confirming' && !isOrganiser) return fail('auth.forbidden');
      const cancelled = await cancelLockedOrder(command, {
        reason: reasonOf(command, isOrganiser),
        words,
      });
      return cancelled.ok ? ok({ orderId, orderStatus: cancelled.value }) : cancelled;
    },
  );
}

function reasonOf({ order }: OrderCommand, isOrganiser: boolean): CancelReason {
  if (!isOrganiser) return 'provider';
  return order.buyer.kind === 'household' ? 'household' : 'organiser';
}
