import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import type { CallingOff } from '#app/domain/orders/calling-off.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { askDues } from '#db/queries/orders/dues.ts';
import { lapseContests } from '#db/queries/orders/contests.ts';
import { updatePeriod } from '#db/queries/orders/periods.ts';
import { cancelComingSessions } from '#db/queries/orders/sessions.ts';
import { listOrderHouseholds, listOrderLines } from '#db/queries/orders/shares.ts';
import {
  captureHolds,
  type ReturnedAllocation,
  refundParts,
  releaseHolds,
} from '#server/wallet/finish-holds.server.ts';
import { byWhom } from '#server/notifications/by-whom.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import { calledOff, callingOffFacts } from './called-off.ts';
import { changeState, type OrderCommand, publishOrder } from './command-order.server.ts';
import { factsOfGone } from './dates-facts.ts';
import { lapseOpenAmendment } from './end-amendment.server.ts';
import { type GivenPeriod, hasGiven, readGiven } from './read-given.server.ts';
import { recordStep } from './record-step.server.ts';
import { settleWhenPaid } from './settle-when-paid.server.ts';
import { tellOrder } from './tell-order.server.ts';
import { askFund } from './tell-fund-due.server.ts';
import { tellRefunds } from './tell-refunds.server.ts';
import { writeGiven } from './write-given.server.ts';

/** Why an order under way could not end; `order.cash_received`: more money came than stays due. */
export type EndEarlyCode = PostTransactionCode | 'order.wrong_state' | 'order.cash_received';

/** Whether an order is under way and a part of it was given: a closed period, a date, a day. */
export async function isPartlyGiven({ ctx, unit, order }: OrderCommand): Promise<boolean> {
  if (order.status !== 'active') return false;
  return hasGiven(await readGiven(unit.tx, { order, now: ctx.now() }));
}

/**
 * Ends an order that is called off on the way (PER8): closed periods stay, what was given of the
 * others is closed and due, and the rest goes back, each part to its own source (V2). From then on
 * the order is completed: what is due is paid, and a household may say that it is not so (STP3).
 */
export async function endEarly(
  command: OrderCommand,
  why: CallingOff,
): Promise<Result<OrderState, EndEarlyCode>> {
  const { ctx, unit, actor, order, households } = command;
  const { id: orderId, providerId } = order;
  const periods = await readGiven(unit.tx, { order, now: ctx.now() });
  await lapseOpenAmendment(command);
  await lapseContests(unit.tx, { orderId, by: actor.personId, at: ctx.now() });
  const gone = await cancelComingSessions(unit.tx, { orderId, now: ctx.now() });
  const unused = { orderId, providerId, key: 'ended:suspended', isSuspended: true };
  const released = await releaseHolds(ctx, unit, unused);
  if (!released.ok) return released;
  const back: ReturnedAllocation[] = [...released.value];
  for (const given of periods.filter(({ period }) => period.closedAt === null)) {
    const ended = await endPeriod(command, given);
    if (!ended.ok) return ended;
    back.push(...ended.value);
  }
  await recordStep(command, { kind: 'ended_early' });
  const lines = await listOrderLines(unit.tx, { orderId });
  const totalCents = sumCents(lines.map(({ amountCents }) => amountCents));
  const change = { completedAt: ctx.now(), totalCents, ...calledOff(ctx, why) };
  const changed = await changeState(command, 'end_early', change, {
    reason: why.reason,
    totalCents,
  });
  if (!changed.ok) return changed;
  const staying = households.filter(({ status }) => status !== 'dropped');
  const params = { ...callingOffFacts(order, why), ...factsOfGone(gone, ctx.now()) };
  const paramsAtHome = byWhom(ctx);
  const news = { event: 'ended', kind: 'order_ended', params, paramsAtHome } as const;
  await tellOrder(command, staying, news);
  await tellRefunds(command, back);
  const status = await settleWhenPaid({
    ...command,
    order: { ...order, status: changed.value },
    households: await listOrderHouseholds(unit.tx, { orderId }),
  });
  publishOrder(command);
  return ok(status);
}

/** Brings one open period down to what was given of it, and closes it when that is something. */
async function endPeriod(
  command: OrderCommand,
  { period: closing, part, ofLine }: GivenPeriod,
): Promise<Result<readonly ReturnedAllocation[], EndEarlyCode>> {
  const { ctx, unit, actor, order } = command;
  const { number: period, endsOn } = closing;
  const { id: orderId, providerId, version } = order;
  const step = { orderId, providerId, period, key: `ended:${period}:${version}` };
  const kept = await writeGiven(command, period, ofLine);
  if (!kept.ok) return kept;
  if (part.done === 0) return releaseHolds(ctx, unit, step);
  const today = romeDay(ctx.now());
  await updatePeriod(unit.tx, {
    orderId,
    number: period,
    change: {
      closedAt: ctx.now(),
      closedBy: actor.personId,
      ...(endsOn > today ? { endsOn: today } : {}),
    },
  });
  const captured = await captureHolds(ctx, unit, step);
  if (!captured.ok) return captured;
  await askDues(unit.tx, { orderId, period, isAsked: true });
  const refunded = await refundParts(ctx, unit, { ...step, parts: kept.value });
  if (refunded.ok) await askFund(command, closing);
  return refunded;
}
