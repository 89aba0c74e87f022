import type {
  ObjectionView,
  OrderCourseView,
  OrderDatesView,
  StepView,
} from '#app/contracts/orders/course-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import { mayOnOrder, type OrderFacts } from '#app/domain/orders/policy.ts';
import { changeStateAt, type OrderSide } from '#app/domain/orders/session-change.ts';
import {
  checkObjecting,
  checkSettling,
  checkWithdrawing,
  objectableUntil,
  type StepFacts,
} from '#app/domain/orders/objections.ts';
import { billedIn, checkClosing, isBilled } from '#app/domain/orders/periods.ts';
import { lacksDates, unitsOfSessions } from '#app/domain/orders/bought-units.ts';
import { beginsAt, completesAt, confirmsUntil, mayTakeBack } from '#app/domain/orders/steps.ts';
import { takesPartOn, type TakingPart } from '#app/domain/orders/taking-part.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { countOpenContests } from '#db/queries/orders/contests.ts';
import { listMarkedNumbers } from '#db/queries/orders/attendance.ts';
import { findNewestChange } from '#db/queries/orders/session-changes.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { listSessions, type SessionRow } from '#db/queries/orders/sessions.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import {
  listObjections,
  listSteps,
  type ObjectionRow,
  type StepRow,
} from '#db/queries/orders/steps.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeMoves } from './describe-moves.server.ts';
import { organisersOf } from './organisers-of.server.ts';
import { countUnmarkedDates, readAttendance } from './read-attendance.server.ts';
import { DATED_STATES } from './propose-dates.server.ts';
import { openOrder } from './standing.server.ts';

/** Who reads, for what may be read. */
type Reader = {
  readonly side: OrderSide;
  readonly facts: OrderFacts;
  /** The reader's household, while it is in the order. */
  readonly householdId: string | null;
  /** Households that answer for those who buy. */
  readonly organiserIds: readonly string[];
  /** The order's periods, where it has several. */
  readonly periods: Awaited<ReturnType<typeof listPeriods>>;
  readonly now: Date;
};

/**
 * How an order goes on, for a page of one side: its dates with the newest proposal, and what the
 * provider said with what households say against it. Money that came in is shown to its own
 * household, to the provider's administrators, and to the organiser once it is contested.
 */
export async function getOrderCourse(
  ctx: ServiceContext,
  { orderId, side }: { readonly orderId: string; readonly side: OrderSide },
): Promise<Result<OrderCourseView, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { actor, order, standing } = opened.value;
  const [sessions, marked, change, steps, objections, households, contests, organiserIds, periods] =
    await Promise.all([
      listSessions(db, { orderIds: [orderId] }),
      listMarkedNumbers(db, { orderId }),
      findNewestChange(db, { orderId }),
      listSteps(db, { orderId }),
      listObjections(db, { orderId }),
      listOrderHouseholds(db, { orderId }),
      countOpenContests(db, { orderId }),
      organisersOf(db, order),
      listPeriods(db, { orderId }),
    ]);
  const own = households.find(
    ({ householdId, status }) => householdId === actor.householdId && status !== 'dropped',
  );
  const now = ctx.now();
  const reader = {
    side,
    facts: standing,
    householdId: own?.householdId ?? null,
    organiserIds,
    periods: periods.length > 1 ? periods : [],
    now,
  };
  return ok({
    orderId,
    side,
    isAlone: order.buyer.kind === 'household',
    dates: ownDates(
      describeDates(order, datesThatStand(order, sessions).map(withMark(marked)), change, reader),
      side === 'group'
        ? households.find((one) => one.householdId === actor.householdId)
        : undefined,
    ),
    steps: steps.flatMap((step) => {
      const said = objections.filter(({ stepId }) => stepId === step.id);
      return mayRead(step, said, reader) ? [describeStep(order, step, said, reader)] : [];
    }),
    periodToClose:
      side === 'provider'
        ? await describeToClose(db, order, { periods: reader.periods, sessions, now })
        : null,
    isContested: objections.some(({ state }) => state === 'open'),
    isMarkContested: contests > 0,
    ...(await describeMoves(db, order, { change, periods: reader.periods, sessions }, now)),
    confirmsUntil: confirmsUntil({ startsOn: order.startsOn, sessions }).toISOString(),
    mayStartAt: beginsAt({ startsOn: order.startsOn, sessions }).toISOString(),
    mayCompleteAt: completesAt({ endsOn: order.endsOn, sessions }).toISOString(),
    now: now.toISOString(),
  });
}

/** The period that can be closed now, and how many of its dates lack a mark first (ATT7). */
async function describeToClose(
  db: DbOrTx,
  order: OrderRow,
  facts: Pick<Reader, 'periods' | 'now'> & { readonly sessions: readonly SessionRow[] },
): Promise<OrderCourseView['periodToClose']> {
  const period = periodToClose(order, facts.periods, facts.sessions, facts.now);
  if (period === null) return null;
  if (order.absenceRule === 'always') return { ...period, unmarkedDates: 0 };
  const attendance = await readAttendance(db, { orderId: order.id });
  return { ...period, unmarkedDates: countUnmarkedDates(attendance, period, facts.now) };
}

/** The first of several open periods, if it can be closed now (PER4); the last is closed with the order. */
function periodToClose(
  { status }: OrderRow,
  periods: Reader['periods'],
  sessions: readonly SessionRow[],
  now: Date,
): ServiceDays | null {
  const [first, ...later] = periods.filter(({ closedAt }) => closedAt === null);
  if (status !== 'active' || !first || later.length === 0) return null;
  const { startsOn, endsOn } = first;
  return checkClosing(first, sessions, now).ok ? { startsOn, endsOn } : null;
}

/** A date, and whether somebody was marked on it. */
type MarkedSession = SessionRow & { readonly isMarked: boolean };

/** Adds to a date whether it is one of those on which somebody was marked. */
export function withMark(marked: ReadonlySet<number>) {
  return (session: SessionRow): MarkedSession => ({
    ...session,
    isMarked: marked.has(session.number),
  });
}

/** An order that was cancelled gave nothing: none of its dates took place, whatever the day. */
function datesThatStand(
  { status }: Pick<OrderRow, 'status'>,
  sessions: readonly SessionRow[],
): readonly SessionRow[] {
  return status === 'cancelled'
    ? sessions.map((session) => ({ ...session, state: 'cancelled' as const }))
    : sessions;
}

/** Of the dates those on which the reader's household takes part; all for who only looks on. */
function ownDates(dates: OrderDatesView, own: TakingPart | undefined): OrderDatesView {
  if (!own) return dates;
  const isOwn = ({ startsAt }: { readonly startsAt: string }) =>
    takesPartOn(own, romeDay(new Date(startsAt)));
  return { ...dates, sessions: dates.sessions.filter(isOwn) };
}

/** An order's dates with the newest proposal, and what their reader may do about them. */
export function describeDates(
  order: OrderRow,
  sessions: readonly MarkedSession[],
  change: Awaited<ReturnType<typeof findNewestChange>>,
  { facts, periods, now }: Pick<Reader, 'facts' | 'periods' | 'now'>,
): OrderDatesView {
  const canArrange = DATED_STATES.includes(order.status) && mayOnOrder(facts, 'arrange_dates');
  const isWaiting = change !== null && changeStateAt(change, now) === 'open';
  const isLeft =
    sessions.length === 0 || sessions.some((one) => one.state === 'planned' && one.startsAt > now);
  const isShort =
    facts.sharesDates !== true &&
    lacksDates({ sessions, endsOn: order.endsOn, bought: order }, now);
  const made = unitsOfSessions(sessions, order.unit);
  return {
    sessions: sessions.map(({ number, startsAt, endsAt, movedFrom, state, isMarked }) => ({
      number,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      movedFrom: movedFrom?.toISOString() ?? null,
      isBilled: isBilled(periods, romeDay(startsAt)),
      billedIn: movedFrom && billedIn(periods, romeDay(movedFrom), romeDay(startsAt)),
      state,
      isMarked,
    })),
    lacksDates: isShort,
    isTentative: order.status === 'confirming',
    isOver: !UNDELIVERED_STATES.includes(order.status),
    startsOn: order.startsOn,
    endsOn: order.endsOn,
    amount: made === null ? null : { unit: order.unit, made, bought: order.quantity },
    change: change && {
      changeId: change.id,
      side: change.side,
      kind: change.kind,
      state: changeStateAt(change, now),
      before: change.before?.toISOString() ?? null,
      startsAt: change.startsAt?.toISOString() ?? null,
      endsAt: change.endsAt?.toISOString() ?? null,
      timetable: change.timetable,
      reason: change.reason,
      done:
        change.changedDates === null
          ? null
          : { dates: change.changedDates, before: change.stoodAt?.toISOString() ?? null },
    },
    canArrange,
    canPropose: canArrange && (isLeft || isShort) && !isWaiting,
    canAdd: canArrange && isShort && !isWaiting,
  };
}

function mayRead(step: StepRow, said: readonly ObjectionRow[], reader: Reader): boolean {
  const { side, facts, householdId } = reader;
  if (step.kind !== 'cash_received') return true;
  if (side === 'provider') return mayAtProvider(facts.atProvider, 'view_takings');
  const isForOrganiser = said.length > 0 && mayOnOrder(facts, 'settle_objection');
  return step.householdId === householdId || isForOrganiser;
}

function describeStep(
  order: OrderRow,
  step: StepRow,
  said: readonly ObjectionRow[],
  reader: Reader,
): StepView {
  const { side, facts, householdId, periods, now } = reader;
  const period = periods.find(({ number }) => number === step.period);
  const isProvider = side === 'provider';
  const isTakenBack = step.takenBackAt !== null;
  const canObject =
    !isProvider &&
    householdId !== null &&
    mayOnOrder(facts, 'object_to_step') &&
    checkObjecting(stepFactsOf(step, said), { state: order.status, householdId, now }).ok;
  return {
    stepId: step.id,
    kind: step.kind,
    period: period ? { startsOn: period.startsOn, endsOn: period.endsOn } : null,
    at: step.at.toISOString(),
    takenBackAt: step.takenBackAt?.toISOString() ?? null,
    reference: isProvider ? step.reference : null,
    objectUntil: canObject ? objectableUntil(step.at).toISOString() : null,
    canTakeBack:
      isProvider &&
      !isTakenBack &&
      mayTakeBack(step.kind, order.status) &&
      mayOnOrder(facts, 'take_back_step'),
    isOwnMoney: step.householdId !== null && step.householdId === householdId,
    objections: said.map((one) => describeObjection(one, reader)),
  };
}

/** What the rules on objections ask of a step and of what was said against it. */
export function stepFactsOf(step: StepRow, said: readonly ObjectionRow[]): StepFacts {
  return {
    at: step.at,
    isTakenBack: step.takenBackAt !== null,
    ofHouseholdId: step.householdId,
    objectedBy: said.map(({ householdId }) => householdId),
  };
}

/** The provider reads what was said and not by whom: beside money a name would say too much (R4). */
function describeObjection(one: ObjectionRow, reader: Reader): ObjectionView {
  const { side, facts, householdId } = reader;
  const isMine = side === 'group' && one.householdId === householdId;
  const isOrganiser = side === 'group' && mayOnOrder(facts, 'settle_objection');
  const { organiserIds } = reader;
  const canSettle = isOrganiser && checkSettling(one, { householdId, organiserIds }).ok;
  return {
    householdId: isOrganiser ? one.householdId : null,
    name: isOrganiser ? one.householdName : null,
    sentence: isMine || isOrganiser || side === 'provider' ? one.sentence : null,
    isMine,
    state: one.state,
    canSettle,
    canWithdraw:
      isMine && !canSettle && mayOnOrder(facts, 'withdraw_objection') && checkWithdrawing(one).ok,
  };
}
