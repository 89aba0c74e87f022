import type { CallingOff } from '#app/domain/orders/calling-off.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import { nextRequestState } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listFundDues } from '#db/queries/decisions/order-funds.ts';
import { cancelComingSessions } from '#db/queries/orders/sessions.ts';
import { endPurchase } from '#db/queries/purchases/purchases.ts';
import { touchRequest, findRequestById } from '#db/queries/requests/requests.ts';
import { giveSeatsBack } from '#server/bookings/give-seats-back.server.ts';
import { callOffVoteOnOrder } from '#server/decisions/call-off-vote.server.ts';
import { byWhom } from '#server/notifications/by-whom.ts';
import { refundCaptured, releaseHolds } from '#server/wallet/finish-holds.server.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import { calledOff, callingOffFacts } from './called-off.ts';
import { changeState, type OrderCommand, publishOrder } from './command-order.server.ts';
import { factsOfGone } from './dates-facts.ts';
import { lapseOpenAmendment } from './end-amendment.server.ts';
import { endEarly, type EndEarlyCode, isPartlyGiven } from './end-early.server.ts';
import { tellRefunds } from './tell-refunds.server.ts';
import { tellOrder } from './tell-order.server.ts';

/** An order that is called off, locked. */
type LockedOrder = Pick<OrderCommand, 'ctx' | 'unit' | 'order' | 'households'>;

/** Why an order could not be cancelled; `order.cash_received`: money must go back by hand first. */
export type CancelLockedCode =
  | PostTransactionCode
  | EndEarlyCode
  | 'order.wrong_state'
  | 'order.cash_received'
  | 'request.wrong_state';

/**
 * Cancels a locked order: every euro goes back to its own source (V2, also an expired one), the
 * group's request closes, everybody learns why. Cash is not ours to move: while the provider has some, the
 * order cannot be cancelled. Of an order under way only what was not given goes back (PER8).
 */
export async function cancelLockedOrder(
  command: OrderCommand,
  why: CallingOff,
): Promise<Result<OrderState, CancelLockedCode>> {
  return (await isPartlyGiven(command)) ? endEarly(command, why) : callOff(command, why);
}

/** Calls off a locked order of which nothing was given yet; nobody need have asked for it (R6). */
export async function callOff(
  command: LockedOrder,
  why: CallingOff,
): Promise<Result<OrderState, CancelLockedCode>> {
  const { ctx, unit, order, households } = command;
  const fundDues = await listFundDues(unit.tx, { orderId: order.id });
  const cashReceived =
    households.some(({ cashReceivedCents }) => cashReceivedCents > 0) ||
    fundDues.some(({ receivedCents }) => receivedCents > 0);
  if (cashReceived) return fail('order.cash_received');
  const { id: orderId, providerId } = order;
  const released = await releaseHolds(ctx, unit, { orderId, providerId, key: 'cancelled' });
  if (!released.ok) return released;
  const refunded = await refundCaptured(ctx, unit, { orderId, providerId, key: 'cancelled' });
  if (!refunded.ok) return refunded;
  await lapseOpenAmendment(command);
  await callOffVoteOnOrder(ctx, unit, { orderId });
  const changed = await changeState(
    command,
    'cancel',
    { cancelledAt: ctx.now(), ...calledOff(ctx, why) },
    { reason: why.reason },
  );
  if (!changed.ok) return changed;
  const gone = await cancelComingSessions(unit.tx, { orderId, now: ctx.now() });
  await endOwnPurchase(command);
  const closed = await closeRequest(command);
  if (!closed.ok) return closed;
  await tellOrder(command, households, {
    event: 'cancelled',
    kind: 'order_cancelled',
    params: { ...callingOffFacts(order, why), ...factsOfGone(gone, ctx.now()) },
    paramsAtHome: byWhom(ctx),
  });
  if (order.status !== 'confirming')
    await tellRefunds(command, [...released.value, ...refunded.value]);
  publishOrder(command);
  return ok(changed.value);
}

/** What one household bought alone is over: nothing is answered any more, its seats are free. */
async function endOwnPurchase({ ctx, unit, order: { id: orderId, buyer } }: LockedOrder) {
  if (buyer.kind === 'group') return;
  const { editionId } = buyer;
  if (editionId === null) await endPurchase(unit.tx, { orderId });
  else await giveSeatsBack(ctx, unit, { editionId, orderId });
}

async function closeRequest({
  ctx,
  unit,
  order: { buyer },
}: LockedOrder): Promise<Result<true, 'request.wrong_state'>> {
  if (buyer.kind === 'household') return ok(true);
  const { requestId } = buyer;
  const request = await findRequestById(unit.tx, { requestId });
  const next = nextRequestState(request?.status ?? 'closed', 'order_cancelled');
  if (!next.ok) return next;
  await touchRequest(unit.tx, { requestId, move: { to: next.value, at: ctx.now() } });
  return ok(true);
}
