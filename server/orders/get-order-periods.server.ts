import type {
  OrderPeriodsView,
  PeriodLineView,
  PeriodSums,
  PeriodView,
} from '#app/contracts/orders/periods-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { countMarks, takenOffCents } from '#app/domain/orders/attendance.ts';
import { BINDING_STATES, UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import { checkClosing, closesAt, countDates, periodState } from '#app/domain/orders/periods.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { isLeft } from '#app/domain/payments/cash-due.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { type FundDueRow, listFundDues } from '#db/queries/decisions/order-funds.ts';
import { countOpenContests } from '#db/queries/orders/contests.ts';
import { type DueOfOrder, listOrderDues } from '#db/queries/orders/dues.ts';
import { listPeriods, type PeriodRow } from '#db/queries/orders/periods.ts';
import { listSessions, type SessionRow } from '#db/queries/orders/sessions.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import { countOpenObjections } from '#db/queries/orders/steps.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  type Attendance,
  countUnmarkedDates,
  markedDates,
  readAttendance,
} from './read-attendance.server.ts';
import { readSavings, type Savings } from './read-savings.server.ts';
import { openOrder, type OpenedOrder } from './standing.server.ts';

/**
 * The periods of an order for a page of one side: to a household its own sums alone, to those of the
 * provider who see takings the sums of all; of single households nothing is in it (R4).
 */
export async function getOrderPeriods(
  ctx: ServiceContext,
  { orderId, side }: { readonly orderId: string; readonly side: OrderSide },
): Promise<Result<OrderPeriodsView, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, standing, actor } = opened.value;
  const isProvider = side === 'provider';
  if (isProvider && !mayAtProvider(standing.atProvider, 'view_orders'))
    return fail('order.not_found');
  if (!isProvider && !standing.isParticipant && standing.standing === 'outsider') {
    return fail('order.not_found');
  }
  const [periods, sessions, dues, objections, contests, attendance, lines, fundDues] =
    await Promise.all([
      listPeriods(db, { orderId }),
      listSessions(db, { orderIds: [orderId] }),
      listOrderDues(db, { orderId }),
      countOpenObjections(db, { orderId }),
      countOpenContests(db, { orderId }),
      readAttendance(db, { orderId }),
      listOrderLines(db, { orderId }),
      listFundDues(db, { orderId }),
    ]);
  const householdId = actor.householdId ?? '';
  const savings = isProvider
    ? new Map<string, Savings>()
    : await readSavings(db, { order, householdId, lines });
  const reader = { ...opened.value, side, attendance, lines, fundDues, savings, now: ctx.now() };
  const open = periods.filter(({ closedAt }) => closedAt === null);
  const [next] = open;
  const mayClose =
    isProvider &&
    order.status === 'active' &&
    objections + contests === 0 &&
    open.length > 1 &&
    mayOnOrder(standing, 'mark_delivered');
  return ok({
    orderId,
    title: order.title,
    side,
    isAlone: order.buyer.kind === 'household',
    rule: order.absenceRule,
    isOne: periods.length === 1,
    periods: periods
      .filter(({ closedAt }) => closedAt !== null || UNDELIVERED_STATES.includes(order.status))
      .filter((period) => concerns(period, reader))
      .map((period) => describe(period, sessions, dues, reader)),
    closable:
      mayClose &&
      next &&
      checkClosing(next, sessions, ctx.now()).ok &&
      unmarkedIn(reader, next) === 0
        ? next.number
        : null,
    isContested: objections + contests > 0,
  });
}

/** Whether a period is the reader's: a household that came in or left on the way reads its own (AMD1). */
function concerns({ number }: PeriodRow, { side, actor, lines }: Reader): boolean {
  const own = lines.filter(({ householdId }) => householdId === actor.householdId);
  if (side === 'provider' || own.length === 0) return true;
  return own.some(({ period, isOff }) => period === number && !isOff);
}

type Reader = OpenedOrder & {
  readonly side: OrderSide;
  readonly attendance: Attendance;
  readonly lines: Awaited<ReturnType<typeof listOrderLines>>;
  readonly fundDues: readonly FundDueRow[];
  readonly savings: ReadonlyMap<string, Savings>;
  readonly now: Date;
};

/** Dates of a period that have ended, on which somebody is not marked whose share the marks change. */
function unmarkedIn({ order, attendance, now }: Reader, period: PeriodRow): number {
  if (order.absenceRule === 'always' || period.closedAt !== null) return 0;
  return countUnmarkedDates(attendance, period, now);
}

/** Lines of the own household in a period, once somebody of it is marked in it. */
function ownLines(
  { side, actor, attendance, lines, savings }: Reader,
  period: PeriodRow,
): readonly PeriodLineView[] {
  if (side === 'provider') return [];
  const own = lines
    .filter((line) => line.period === period.number && line.householdId === actor.householdId)
    .map((line) => ({
      name: line.firstName,
      amountCents: line.amountCents,
      plannedCents: line.plannedCents ?? line.amountCents,
      count: countMarks(markedDates(attendance, period, line)),
      savedSoFarCents: savings.get(line.id)?.cents ?? 0,
    }));
  return own.some(({ count, savedSoFarCents: saved }) => count.unmarked < count.of || saved > 0)
    ? own
    : [];
}

function describe(
  period: PeriodRow,
  sessions: readonly SessionRow[],
  dues: readonly DueOfOrder[],
  reader: Reader,
): PeriodView {
  const { order, now } = reader;
  const seen = duesSeen(period, dues, reader);
  const sums = seen && withFund(sumsOf(seen, period, reader), period, reader);
  const leftCents = sums ? sums.cashDueCents - sums.cashReceivedCents : 0;
  const hasBegun = BINDING_STATES.includes(order.status) && order.status !== 'confirmed';
  return {
    number: period.number,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    state: periodState(period, { hasBegun, leftCents, today: romeDay(now) }),
    dateCount: countDates(period, sessions),
    closesAt: closesAt(period, sessions).toISOString(),
    closedAt: period.closedAt?.toISOString() ?? null,
    sums,
    lines: ownLines(reader, period),
    unmarkedDates: reader.side === 'provider' ? unmarkedIn(reader, period) : 0,
    isToPay:
      BINDING_STATES.includes(order.status) &&
      (seen ?? []).some((due) => due.isAsked && isLeft(due)),
    saidOn: reader.side === 'group' ? (seen?.[0]?.saidOn ?? null) : null,
  };
}

/** The dues a reader sees the sum of; null for whoever sees none. */
function duesSeen(
  { number }: PeriodRow,
  dues: readonly DueOfOrder[],
  { side, standing, actor, order }: Reader,
): readonly DueOfOrder[] | null {
  const of = dues.filter(({ period, answer }) => period === number && answer !== 'dropped');
  if (side === 'group') {
    const own = of.filter(({ householdId }) => householdId === actor.householdId);
    return own.length > 0 ? own : null;
  }
  const isTold = BINDING_STATES.includes(order.status);
  return isTold && mayAtProvider(standing.atProvider, 'view_takings') ? of : null;
}

/** To its provider what the group's fund pays of a period is money like that of households (X16). */
function withFund(sums: PeriodSums, { number }: PeriodRow, { side, fundDues }: Reader): PeriodSums {
  if (side === 'group') return sums;
  const came = fundDues.filter(({ period }) => period === number);
  return {
    ...sums,
    fundCents: 0,
    cashDueCents: sums.cashDueCents + sums.fundCents,
    cashReceivedCents:
      sums.cashReceivedCents + sumCents(came.map(({ receivedCents }) => receivedCents)),
  };
}

function sumsOf(
  dues: readonly DueOfOrder[],
  { number }: PeriodRow,
  { lines }: Pick<Reader, 'lines'>,
): PeriodSums {
  const whose = new Set(dues.map(({ householdId }) => householdId));
  const seen = lines.filter((line) => line.period === number && whose.has(line.householdId));
  const shareCents = sumCents(dues.map((due) => due.shareCents));
  const cashDueCents = sumCents(dues.map((due) => due.cashDueCents));
  const fundCents = sumCents(dues.map((due) => due.fundCents));
  return {
    shareCents,
    takenOffCents: takenOffCents(seen),
    sourceCents: shareCents - cashDueCents - fundCents,
    fundCents,
    cashDueCents,
    cashReceivedCents: sumCents(dues.map((due) => due.cashReceivedCents)),
  };
}
