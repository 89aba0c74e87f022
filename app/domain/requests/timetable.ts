import { isDay, isPlainObject } from '../boards/document/stored-values.ts';
import { schoolClosedDays } from '../boards/calendar/school-calendar.ts';
import {
  addDays,
  isDayWithin,
  WEEKDAYS,
  weekdayOf,
  type CalendarDay,
  type Weekday,
} from '../dates.ts';
import { MINUTES_PER_DAY } from '../day-clock.ts';
import { fail, ok, type Result } from '../result.ts';

/** Minutes since midnight on Milan's clock; an end at 1440 is midnight. */
export type ClockSpan = { readonly startMinute: number; readonly endMinute: number };

/** The same hours in every week. */
export type WeeklySlot = ClockSpan & { readonly weekday: Weekday };

/** Hours of one day. */
export type DatedSlot = ClockSpan & { readonly day: CalendarDay };

/** How the times of a service are said: dates to be agreed, the same every week, or single dates. */
export const TIMETABLE_KINDS = ['open', 'weekly', 'dates'] as const;
export type TimetableKind = (typeof TIMETABLE_KINDS)[number];

/** When a service is held, as it was asked for; its first and last day are the request's. */
export type Timetable =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'weekly';
      readonly slots: readonly WeeklySlot[];
      /** Whether days on which schools are closed are left out. */
      readonly skipsSchoolClosed: boolean;
    }
  | { readonly kind: 'dates'; readonly slots: readonly DatedSlot[] };

/** Dates still to be agreed. */
export const OPEN_TIMETABLE: Timetable = { kind: 'open' };

/** Most hours of a week, most single dates, and most dates of one order. */
export const TIMETABLE_LIMITS = { weeklySlots: 14, dates: 60, sessions: 400 } as const;

/** True for a well-formed timetable: hours that begin before they end, no two at once. */
export function isTimetable(value: unknown): value is Timetable {
  if (!isPlainObject(value)) return false;
  const { kind, slots, skipsSchoolClosed } = value;
  if (kind === 'open') return Object.keys(value).length === 1;
  if (!Array.isArray(slots) || slots.length === 0 || !slots.every(isClockSpan)) return false;
  if (kind === 'weekly') {
    const areDays = slots.every(({ weekday }) => WEEKDAYS.some((each) => each === weekday));
    const isFew = slots.length <= TIMETABLE_LIMITS.weeklySlots;
    return typeof skipsSchoolClosed === 'boolean' && areDays && isFew && !doOverlap(slots);
  }
  const areDates = slots.every(({ day }) => isDay(day));
  return (
    kind === 'dates' && areDates && slots.length <= TIMETABLE_LIMITS.dates && !doOverlap(slots)
  );
}

type SlotShape = ClockSpan & { readonly weekday?: unknown; readonly day?: unknown };

function isClockSpan(value: unknown): value is SlotShape {
  if (!isPlainObject(value)) return false;
  const { startMinute: start, endMinute: end } = value;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return Number(start) >= 0 && Number(start) < Number(end) && Number(end) <= MINUTES_PER_DAY;
}

/** Whether two slots of one day share a minute. */
export function doOverlap(slots: readonly SlotShape[]): boolean {
  return slots.some((a, index) =>
    slots
      .slice(index + 1)
      .some(
        (b) =>
          (a.weekday ?? a.day) === (b.weekday ?? b.day) &&
          a.startMinute < b.endMinute &&
          b.startMinute < a.endMinute,
      ),
  );
}

/** First and last day of a service, both included. */
export type ServiceDays = { readonly startsOn: CalendarDay; readonly endsOn: CalendarDay };

/** Every date of a timetable between two days, in order; none while the dates are open (SES1). */
export function datesOf(timetable: Timetable, days: ServiceDays): readonly DatedSlot[] {
  switch (timetable.kind) {
    case 'open':
      return [];
    case 'dates':
      return timetable.slots
        .filter(({ day }) => isDayWithin(day, days.startsOn, days.endsOn))
        .toSorted(bySlot);
    case 'weekly':
      return weeklyDates(timetable, days).toSorted(bySlot);
  }
}

/**
 * From the first to the last date of a timetable (SES15), or the days it was asked for while the
 * dates are open: nobody is waited for on a Sunday where the service is on Tuesdays.
 */
export function servedDays(timetable: Timetable, days: ServiceDays): ServiceDays {
  const dates = datesOf(timetable, days);
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last ? { startsOn: first.day, endsOn: last.day } : days;
}

function weeklyDates(
  { slots, skipsSchoolClosed }: Extract<Timetable, { kind: 'weekly' }>,
  { startsOn, endsOn }: ServiceDays,
): DatedSlot[] {
  const isClosed = skipsSchoolClosed ? closedBetween(startsOn, endsOn) : () => false;
  const dates: DatedSlot[] = [];
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) {
    if (isClosed(day)) continue;
    for (const { weekday, startMinute, endMinute } of slots) {
      if (weekday === weekdayOf(day)) dates.push({ day, startMinute, endMinute });
    }
  }
  return dates;
}

/** Asks whether schools are closed on a day of the years from one day to another. */
export function closedBetween(
  first: CalendarDay,
  last: CalendarDay,
): (day: CalendarDay) => boolean {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const closed = new Set(years.flatMap((year) => schoolClosedDays(year)));
  return (day) => closed.has(day);
}

function bySlot(a: DatedSlot, b: DatedSlot): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.startMinute - b.startMinute;
}

/** Why a timetable does not fit the days of a service. */
export type TimetableCode =
  'timetable.outside_days' | 'timetable.no_dates' | 'timetable.too_many_dates';

/** Whether a timetable gives at least one date, and no more than an order can hold (SES1). */
export function checkTimetable(
  timetable: Timetable,
  days: ServiceDays,
): Result<readonly DatedSlot[], TimetableCode> {
  if (timetable.kind === 'open') return ok([]);
  const dates = datesOf(timetable, days);
  if (timetable.kind === 'dates' && dates.length < timetable.slots.length) {
    return fail('timetable.outside_days');
  }
  if (dates.length === 0) return fail('timetable.no_dates');
  const most = TIMETABLE_LIMITS.sessions;
  return dates.length <= most ? ok(dates) : fail('timetable.too_many_dates', { most });
}
