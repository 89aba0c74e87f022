import type { OrderAction } from '#app/domain/orders/policy.ts';
import { fail, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { openCommand, type OrderCommand } from './command-order.server.ts';
import type { OrderStandingCode } from './standing.server.ts';

/** Why nothing was done about who comes to an order's dates. */
export type CommandAttendanceCode = OrderStandingCode | 'auth.signed_out' | 'order.wrong_state';

/**
 * The frame of all that is said of who comes: once per sent form, the order locked and under way, the
 * policy asked. No money moves by it.
 */
export function commandAttendance<T, Code extends string>(
  ctx: ServiceContext,
  { orderId, action }: { readonly orderId: string; readonly action: OrderAction },
  work: (command: OrderCommand) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | CommandAttendanceCode>> {
  const { actor } = ctx;
  return transactOnce<T, Code | CommandAttendanceCode>(ctx, async (unit) => {
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const opened = await openCommand(ctx, unit, actor, { orderId, action });
    if (!opened.ok) return opened;
    const { status } = opened.value.order;
    const isUnderWay =
      status === 'active' || (status === 'confirmed' && action === 'excuse_absence');
    return isUnderWay ? work(opened.value) : fail('order.wrong_state');
  });
}
