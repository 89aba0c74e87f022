import type { QuantityBasis, Unit } from '../catalogue/units.ts';
import { daysBetween } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';
import { LONGEST_PERIOD_DAYS } from './request-times.ts';
import { datesOf, type DatedSlot, type ServiceDays, type Timetable } from './timetable.ts';

/** Units of which each date is one. */
const ONE_A_DATE: readonly Unit[] = ['session', 'visit', 'trip', 'workshop'];

const MINUTES_PER_HOUR = 60;

/**
 * How many units the dates of a timetable are, each taken once (RQ3): their hours, their number, or
 * their days. Null for a unit that dates do not count, such as a month or a meal. Hours may be broken:
 * three dates of 90 minutes are 4.5.
 */
export function unitsOfDates(dates: readonly DatedSlot[], unit: Unit): number | null {
  if (unit === 'hour') {
    const minutes = dates.reduce((sum, slot) => sum + slot.endMinute - slot.startMinute, 0);
    return minutes / MINUTES_PER_HOUR;
  }
  if (unit === 'day') return new Set(dates.map(({ day }) => day)).size;
  return ONE_A_DATE.includes(unit) ? dates.length : null;
}

/** How many dates a timetable gives, and their hours, which may be broken. */
export type DatesInAll = { readonly dates: number; readonly hours: number };

/** What a timetable comes to in all; null while its dates are open, or its days cannot be asked for. */
export function datesInAll(timetable: Timetable, days: ServiceDays): DatesInAll | null {
  if (timetable.kind === 'open' || daysBetween(days.startsOn, days.endsOn) > LONGEST_PERIOD_DAYS) {
    return null;
  }
  const dates = datesOf(timetable, days);
  return { dates: dates.length, hours: unitsOfDates(dates, 'hour') ?? 0 };
}

/**
 * Hours that are asked for and have no date, or below zero hours of dates that are not asked for (RQ3);
 * 0 for another unit, for open dates, and while nothing is asked.
 */
export function hoursWithoutDate(
  { unit, quantity }: { readonly unit: Unit; readonly quantity: number | null },
  inAll: DatesInAll | null,
): number {
  return unit === 'hour' && quantity !== null && inAll !== null ? quantity - inAll.hours : 0;
}

const HOURS_PER_DAY = 24;

/** What is asked for: how much of a unit, in all or for each person, and how many people there are. */
export type WantedAmount = {
  readonly unit: Unit;
  readonly quantity: number;
  readonly basis: QuantityBasis;
  readonly people: number;
};

/**
 * Whether the days of a service can hold what is asked for (RQ4): for each person at most 24 hours a
 * day, and the days or nights there are. Details: `most`, of the quantity as it was asked.
 */
export function checkAmount(
  { unit, quantity, basis, people }: WantedAmount,
  days: ServiceDays,
): Result<true, 'request.more_than_days'> {
  const each = mostUnits(unit, days);
  const most = each === null || basis === 'per_beneficiary' ? each : each * Math.max(1, people);
  return most !== null && quantity > most ? fail('request.more_than_days', { most }) : ok(true);
}

/** Most units one person can have between two days; null where days do not bound them. */
function mostUnits(unit: Unit, { startsOn, endsOn }: ServiceDays): number | null {
  const days = daysBetween(startsOn, endsOn) + 1;
  switch (unit) {
    case 'hour':
      return days * HOURS_PER_DAY;
    case 'day':
    case 'night':
      return days;
    case 'week':
    case 'month':
    case 'session':
    case 'course':
    case 'trip':
    case 'meal':
    case 'visit':
    case 'workshop':
    case 'flat':
      return null;
  }
}
