import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { chargedOf } from '#app/domain/orders/attendance.ts';
import type { CallingOff } from '#app/domain/orders/calling-off.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import { deliveredOf, type Fraction } from '#app/domain/orders/periods.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { askDues } from '#db/queries/orders/dues.ts';
import { lapseContests } from '#db/queries/orders/contests.ts';
import { listPeriods, type PeriodRow, updatePeriod } from '#db/queries/orders/periods.ts';
import { cancelComingSessions, listSessions } from '#db/queries/orders/sessions.ts';
import { listOrderHouseholds, listOrderLines } from '#db/queries/orders/shares.ts';
import {
  captureHolds,
  type FinishedAllocation,
  refundParts,
  releaseHolds,
} from '#server/wallet/finish-holds.server.ts';
import type { PostTransactionCode } from '#server/wallet/post-transaction.server.ts';

import { calledOff, callingOffFacts } from './called-off.ts';
import { changeState, type OrderCommand, publishOrder } from './command-order.server.ts';
import { factsOfGone } from './dates-facts.ts';
import { lapseOpenAmendment } from './end-amendment.server.ts';
import {
  type Attendance,
  type Beneficiary,
  markedDates,
  readAttendance,
} from './read-attendance.server.ts';
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
  const { periods, givenOf } = await readGiven({ ctx, unit, order });
  return periods.some((period) => period.closedAt !== null || givenOf(period).done > 0);
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
  const { periods, givenOf } = await readGiven(command);
  const given = new Map(periods.map((period) => [period.number, givenOf(period)]));
  const attendance = await readAttendance(unit.tx, { orderId });
  await lapseOpenAmendment(command);
  await lapseContests(unit.tx, { orderId, by: actor.personId, at: ctx.now() });
  const gone = await cancelComingSessions(unit.tx, { orderId, now: ctx.now() });
  const unused = { orderId, providerId, key: 'ended:suspended', isSuspended: true };
  const released = await releaseHolds(ctx, unit, unused);
  if (!released.ok) return released;
  const back: FinishedAllocation[] = [...released.value];
  for (const period of periods.filter(({ closedAt }) => closedAt === null)) {
    const part = mustHave(given.get(period.number), 'a part');
    const ended = await endPeriod(command, period, {
      ...part,
      ofLine: givenTo(order, attendance, period, part, ctx.now()),
    });
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
  const news = { event: 'ended', kind: 'order_ended', params } as const;
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

async function readGiven({ ctx, unit, order }: Pick<OrderCommand, 'ctx' | 'unit' | 'order'>) {
  const [periods, sessions] = await Promise.all([
    listPeriods(unit.tx, { orderId: order.id }),
    listSessions(unit.tx, { orderIds: [order.id] }),
  ]);
  const givenOf = (period: PeriodRow) => deliveredOf(period, sessions, ctx.now());
  return { periods, givenOf };
}

/** How much of a period was given, and of each line of it. */
type Given = Fraction & { readonly ofLine: (line: Beneficiary) => Fraction };

/** How much of a period each beneficiary had: where absences are taken off, by their marks (ATT5). */
function givenTo(
  { absenceRule }: Pick<OrderCommand['order'], 'absenceRule'>,
  attendance: Attendance,
  period: PeriodRow,
  all: Fraction,
  now: Date,
): Given['ofLine'] {
  return (line) => {
    const dates = markedDates(attendance, period, line);
    return absenceRule === 'always' || dates.length === 0
      ? all
      : chargedOf(absenceRule, dates, now);
  };
}

/** Brings one open period down to what was given of it, and closes it when that is something. */
async function endPeriod(
  command: OrderCommand,
  closing: PeriodRow,
  given: Given,
): Promise<Result<readonly FinishedAllocation[], EndEarlyCode>> {
  const { ctx, unit, actor, order } = command;
  const { number: period, endsOn } = closing;
  const { id: orderId, providerId, version } = order;
  const step = { orderId, providerId, period, key: `ended:${period}:${version}` };
  const kept = await writeGiven(command, period, given.ofLine);
  if (!kept.ok) return kept;
  if (given.done === 0) return releaseHolds(ctx, unit, step);
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
