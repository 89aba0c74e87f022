import {
  addDays,
  daysBetween,
  isDayWithin,
  romeDay,
  type CalendarDay,
  weekdayOf,
} from '../dates.ts';
import {
  closedBetween,
  checkTimetable,
  type ServiceDays,
  type Timetable,
  type TimetableCode,
} from '../requests/timetable.ts';
import { fail, ok, type Result } from '../result.ts';
import { haveRoom, type BoughtUnits } from './bought-units.ts';
import {
  clockOf,
  lastDayOf,
  sessionOn,
  sessionsOf,
  type Session,
  type SessionTime,
} from './sessions.ts';

/** Who acts on an order: the families that buy, or the provider that delivers. */
export const ORDER_SIDES = ['group', 'provider'] as const;
export type OrderSide = (typeof ORDER_SIDES)[number];

/** One date moves; it and all that follow in its weekly slot move; or an order gets dates that it lacks. */
export const CHANGE_KINDS = ['one', 'rest', 'timetable'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change is open until the other side answers, or until its date comes. */
export const CHANGE_STATES = ['open', 'accepted', 'refused', 'withdrawn', 'lapsed'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** Longest reason a side may give for the dates it proposes. */
export const CHANGE_REASON_MAX = 300;

/** What one side proposes: new times of session `number`, or a whole timetable. */
export type DateChange =
  | ({ readonly kind: 'one' | 'rest'; readonly number: number } & SessionTime)
  | { readonly kind: 'timetable'; readonly timetable: Timetable };

/** The dates of an order with what binds them. */
export type OrderDates = {
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  /** The last day it may have: its vouchers pay no later (SES6); that of its last month (SES5). */
  readonly latestEndsOn: CalendarDay;
  /** Periods whose bill is closed: no date comes into them (PER5). */
  readonly closed: readonly ServiceDays[];
  readonly skipsSchoolClosed: boolean;
  readonly sessions: readonly Session[];
  readonly bought: BoughtUnits;
};

/** What an accepted change writes. */
export type ChangedDates = {
  /** Sessions with new times. */
  readonly moved: readonly Session[];
  readonly added: readonly Session[];
  readonly endsOn: CalendarDay;
};

/** Why a change cannot be. */
export type DateChangeCode =
  | TimetableCode
  | 'session.not_found'
  | 'session.over'
  | 'session.in_past'
  | 'session.before_start'
  | 'session.period_closed'
  | 'session.too_late'
  | 'session.taken'
  | 'session.unchanged'
  | 'session.has_dates';

/** What a change makes of the dates of an order now (SES3-SES6), or why it cannot be. */
export function changeDates(
  dates: OrderDates,
  change: DateChange,
  now: Date,
): Result<ChangedDates, DateChangeCode> {
  if (change.kind === 'timetable') return giveDates(dates, change.timetable, now);
  const found = dates.sessions.find(({ number }) => number === change.number);
  if (found?.state !== 'planned') return fail('session.not_found');
  if (found.startsAt.getTime() <= now.getTime()) return fail('session.over');
  const isSame =
    found.startsAt.getTime() === change.startsAt.getTime() &&
    found.endsAt.getTime() === change.endsAt.getTime();
  if (isSame) return fail('session.unchanged');
  const moved =
    change.kind === 'one'
      ? [{ ...found, startsAt: change.startsAt, endsAt: change.endsAt }]
      : moveRest(dates, found, change);
  return checkMoved(dates, moved, now);
}

function checkMoved(
  dates: OrderDates,
  moved: readonly Session[],
  now: Date,
): Result<ChangedDates, DateChangeCode> {
  if (moved.some(({ startsAt }) => startsAt.getTime() <= now.getTime())) {
    return fail('session.in_past');
  }
  if (moved.some(({ startsAt }) => romeDay(startsAt) < dates.startsOn)) {
    return fail('session.before_start', { day: dates.startsOn });
  }
  const shut = firstShut(dates, moved);
  if (shut) return fail('session.period_closed', { first: shut.startsOn, last: shut.endsOn });
  const numbers = new Set(moved.map(({ number }) => number));
  const staying = dates.sessions.filter(
    ({ number, state }) => !numbers.has(number) && state === 'planned',
  );
  if (doMeet([...staying, ...moved])) return fail('session.taken');
  const endsOn = lastDayOf(dates.endsOn, moved);
  if (endsOn > dates.latestEndsOn) return fail('session.too_late', { day: dates.latestEndsOn });
  return ok({ moved, added: [], endsOn });
}

/** The closed period on a day of which a date would be. */
function closedPeriod({ closed }: OrderDates, { startsAt }: SessionTime): ServiceDays | undefined {
  const day = romeDay(startsAt);
  return closed.find((period) => isDayWithin(day, period.startsOn, period.endsOn));
}

/** The closed period into which the first of some dates would come that comes into one. */
function firstShut(dates: OrderDates, times: readonly SessionTime[]): ServiceDays | undefined {
  return times.map((one) => closedPeriod(dates, one)).find((period) => period !== undefined);
}

/** The first day from `day` on that is in no closed period. */
export function firstOpenDay(
  { closed }: Pick<OrderDates, 'closed'>,
  day: CalendarDay,
): CalendarDay {
  const shut = closed.find((period) => isDayWithin(day, period.startsOn, period.endsOn));
  return shut ? firstOpenDay({ closed }, addDays(shut.endsOn, 1)) : day;
}

/** Whether two sessions are held at one time. */
function doMeet(sessions: readonly SessionTime[]): boolean {
  const inOrder = sessions.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return inOrder.some((session, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.startsAt.getTime() < session.endsAt.getTime();
  });
}

/**
 * The session and all planned after it in its weekly slot, on its weekday at its hours, go on by as
 * many days and take its new hours (SES4). A date of another slot, or one that moved by itself
 * before, stays. Where schools' closed days are left out, a date that would fall on one is made up
 * for whole weeks later, where nothing else is.
 */
function moveRest(
  { sessions, skipsSchoolClosed, latestEndsOn }: OrderDates,
  first: Session,
  to: SessionTime,
): readonly Session[] {
  const { day: goal, ...span } = clockOf(to);
  const slot = slotOf(first);
  const days = daysBetween(romeDay(first.startsAt), goal);
  const places = sessions
    .filter(
      (session) =>
        session.state === 'planned' &&
        session.startsAt.getTime() >= first.startsAt.getTime() &&
        slotOf(session) === slot,
    )
    .map((session) => ({ session, day: addDays(romeDay(session.startsAt), days) }));
  const isClosed = skipsSchoolClosed ? closedBetween(goal, addDays(latestEndsOn, 366)) : null;
  const open = places.filter(({ session, day }) => session === first || !isClosed?.(day));
  const taken = new Set(open.map(({ day }) => day));
  const late = places
    .filter((place) => !open.includes(place))
    .map(({ session, day }) => {
      let next = day;
      const isFree = () => !isClosed?.(next) && !taken.has(next);
      while (!isFree()) next = addDays(next, 7);
      taken.add(next);
      return { session, day: next };
    });
  return [...open, ...late].map(({ session, day }) => ({ ...session, ...sessionOn(day, span) }));
}

/** The weekly slot in which a date stands: its weekday and its hours on Milan's clock. */
function slotOf(session: Session): string {
  const { day, startMinute, endMinute } = clockOf(session);
  return `${weekdayOf(day)} ${startMinute}-${endMinute}`;
}

/**
 * An order whose dates were left open, or come to less than was bought, gets some, from now on and
 * within its days (SES3, SES12). Whether they come to what was bought is said, not refused (RQ3).
 */
function giveDates(
  dates: OrderDates,
  timetable: Timetable,
  now: Date,
): Result<ChangedDates, DateChangeCode> {
  const { startsOn, endsOn, sessions, bought } = dates;
  if (sessions.length > 0 && !haveRoom(sessions, bought)) return fail('session.has_dates');
  const checked = checkTimetable(timetable, { startsOn, endsOn });
  if (!checked.ok) return checked;
  const all = sessionsOf(timetable, { startsOn, endsOn }).filter(
    ({ startsAt }) => startsAt.getTime() > now.getTime(),
  );
  const shut = firstShut(dates, all);
  if (shut && timetable.kind === 'dates') {
    return fail('session.period_closed', { first: shut.startsOn, last: shut.endsOn });
  }
  const coming = all.filter((one) => closedPeriod(dates, one) === undefined);
  if (coming.length === 0) return fail('session.in_past');
  const planned = sessions.filter(({ state }) => state === 'planned');
  if (doMeet([...planned, ...coming])) return fail('session.taken');
  const last = Math.max(0, ...sessions.map(({ number }) => number));
  const added = coming.map((time, index) => ({
    ...time,
    number: last + index + 1,
    state: 'planned' as const,
  }));
  return ok({ moved: [], added, endsOn });
}

/** An open change whose time has come without an answer has lapsed: its date stays as it is (SES7). */
export function changeStateAt(
  change: {
    readonly state: ChangeState;
    /** Start of the session it would move, and its new start; null for a timetable. */
    readonly before: Date | null;
    readonly startsAt: Date | null;
  },
  now: Date,
): ChangeState {
  const { state, before, startsAt } = change;
  const isLate = [before, startsAt].some((at) => at !== null && at.getTime() <= now.getTime());
  return state === 'open' && isLate ? 'lapsed' : state;
}
