import type { Unit } from '../catalogue/units.ts';
import { addDays, addMonths, daysBetween, weekdayOf } from '../dates.ts';
import { LONGEST_PERIOD_DAYS } from './request-times.ts';
import { checkTimetable, type DatedSlot, type ServiceDays, type Timetable } from './timetable.ts';
import { unitsOfDates } from './timetable-units.ts';

/** Dates that last alike, of one day of the week where a timetable says the same for every week. */
export type AlikeDates = {
  readonly weekday: number | null;
  readonly count: number;
  readonly hours: number;
};

/**
 * What days and hours come to in a unit (RQ5), and of what: `dates`, or none where the days alone make
 * it, as of a month. Only whole units are bought: where it is no whole number, `below` and `above`
 * are the two nearest, else both are the number. `units`: null where it lies somewhere between.
 */
export type AmountMade = {
  readonly units: number | null;
  readonly below: number;
  readonly above: number;
  readonly dates: readonly AlikeDates[];
};

/** Why days and hours come to no amount: they say none yet, or the unit is not counted by them. */
export type NoAmount = 'unsaid' | 'uncounted';

const DAYS_PER_WEEK = 7;

/** What a timetable and its first and last day come to, each date taken once (RQ5). */
export function amountMade(
  timetable: Timetable,
  days: ServiceDays,
  unit: Unit,
): AmountMade | NoAmount {
  const length = daysBetween(days.startsOn, days.endsOn) + 1;
  const isPeriod = length > 0 && length <= LONGEST_PERIOD_DAYS + 1;
  if (unit === 'week' || unit === 'month') {
    if (!isPeriod) return 'unsaid';
    return ofDays(unit === 'week' ? length / DAYS_PER_WEEK : monthsIn(days));
  }
  if (unitsOfDates([], unit) === null) return 'uncounted';
  if (timetable.kind === 'open' || !isPeriod) return 'unsaid';
  const made = checkTimetable(timetable, days);
  const units = made.ok ? unitsOfDates(made.value, unit) : null;
  if (!made.ok || units === null) return 'unsaid';
  const dates = alikeDates(made.value, timetable.kind === 'weekly');
  return { units, below: Math.floor(units), above: Math.ceil(units), dates };
}

function ofDays(units: number): AmountMade {
  const isWhole = Number.isInteger(units);
  return {
    units: isWhole ? units : null,
    below: Math.floor(units),
    above: Math.ceil(units),
    dates: [],
  };
}

/** Months from the first day to the last; with a half where the last one is not full. */
function monthsIn({ startsOn, endsOn }: ServiceDays): number {
  const next = addDays(endsOn, 1);
  let months = 0;
  while (addMonths(startsOn, months + 1) <= next) months += 1;
  return addMonths(startsOn, months) === next ? months : months + 0.5;
}

function alikeDates(dates: readonly DatedSlot[], isWeekly: boolean): readonly AlikeDates[] {
  const alike = new Map<string, AlikeDates>();
  for (const { day, startMinute, endMinute } of dates) {
    const weekday = isWeekly ? weekdayOf(day) : null;
    const hours = unitsOfDates([{ day, startMinute, endMinute }], 'hour') ?? 0;
    const key = `${weekday} ${hours}`;
    const count = (alike.get(key)?.count ?? 0) + 1;
    alike.set(key, { weekday, count, hours });
  }
  return [...alike.values()].toSorted((a, b) => (a.weekday ?? 0) - (b.weekday ?? 0));
}

/**
 * The quantity a form proposes (RQ5), as its field holds it: the whole number that days and hours come
 * to; one of a unit they do not count; nothing while they say none, or no whole one.
 */
export function proposedQuantity(made: AmountMade | NoAmount): string {
  if (made === 'uncounted') return '1';
  if (made === 'unsaid' || made.below !== made.above) return '';
  return String(made.below);
}
