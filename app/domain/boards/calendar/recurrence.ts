import type { CalendarDay, Weekday } from '#app/domain/dates.ts';

import { isDay, isPlainObject } from '../document/stored-values.ts';

/** How a need comes back: on days of the week, on a day of the month, or when schools are closed. */
export const RECURRENCE_KINDS = ['week', 'month', 'school_closed'] as const;
export type RecurrenceKind = (typeof RECURRENCE_KINDS)[number];

/** A need that comes back. `from` and `until` are days in Milan, both included; null: open. */
export type Recurrence = {
  readonly every: RecurrenceKind;
  /** For `week`: ascending, at least one. Empty otherwise. */
  readonly weekdays: readonly Weekday[];
  /** For `month`: 1 to 31, the last day where a month is shorter. Null otherwise. */
  readonly monthDay: number | null;
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
};

/** Every week on some days, at least one, without an end. */
export function weeklyOn(weekdays: readonly Weekday[]): Recurrence {
  return { every: 'week', weekdays, monthDay: null, from: null, until: null };
}

/** True for a well-formed recurrence. */
export function isRecurrence(value: unknown): value is Recurrence {
  if (!isPlainObject(value) || Object.keys(value).length !== 5) return false;
  const { every, weekdays, monthDay, from, until } = value;
  if (!(RECURRENCE_KINDS as readonly unknown[]).includes(every)) return false;
  if (!isWeekdayList(weekdays) || (every === 'week') !== weekdays.length > 0) return false;
  if (every === 'month' ? !isWithin(monthDay, 1, 31) : monthDay !== null) return false;
  const isOrdered = typeof from !== 'string' || typeof until !== 'string' || from <= until;
  return isDayOrNull(from) && isDayOrNull(until) && isOrdered;
}

function isWeekdayList(value: unknown): value is readonly Weekday[] {
  return (
    Array.isArray(value) &&
    value.length <= 7 &&
    value.every((day, index) => isWithin(day, 1, 7) && (index === 0 || value[index - 1] < day))
  );
}

function isWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isDayOrNull(value: unknown): value is CalendarDay | null {
  return value === null || isDay(value);
}
