import type { PaymentView } from '#app/contracts/payments/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';
import { type OrderStandingCode, requireOrderStanding } from '#server/orders/standing.server.ts';

import { readPayment } from './read-payment.server.ts';

/**
 * What the own household has still to pay for an order in money, how, and what came of it (PAY3). Of
 * other households nothing is in it.
 */
export async function getPayment(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<PaymentView, OrderStandingCode | 'auth.signed_out'>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const order = await findOrder(db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireOrderStanding(db, { order, actor, action: 'say_paid' });
  if (!standing.ok) return standing;
  const householdId = actor.householdId ?? '';
  const payment = await readPayment(db, { order, householdId, now: ctx.now() });
  return payment === null ? fail('order.not_found') : ok(payment);
}
