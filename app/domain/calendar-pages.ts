import { isDay } from './boards/document/stored-values.ts';
import { addDays, weekdayOf, type CalendarDay } from './dates.ts';

/** How much of a calendar shows. */
export type CalendarSpan = 'month' | 'week';

/**
 * Reads the shown day from an address; today when it names none, or one no calendar bears: beyond
 * the years 1900 to 2199 days can no longer be counted up and down (CLD).
 */
export function readDay(params: URLSearchParams, today: CalendarDay): CalendarDay {
  const day = params.get('day') ?? '';
  return isDay(day) ? day : today;
}

/** Whole weeks, from Monday: the week of a day, or all that touch its month (CLD). */
export function calendarDays(day: CalendarDay, span: CalendarSpan): readonly CalendarDay[] {
  const first = span === 'week' ? day : `${day.slice(0, 7)}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const last = span === 'week' ? day : lastOfMonth(day);
  const days: CalendarDay[] = [];
  for (let next = start; next <= last || days.length % 7 !== 0; next = addDays(next, 1)) {
    days.push(next);
  }
  return days;
}

/** The day that shows the next (or, with -1, the previous) month or week (CLD). */
export function stepDay(day: CalendarDay, span: CalendarSpan, step: 1 | -1): CalendarDay {
  if (span === 'week') return addDays(day, 7 * step);
  const first = `${day.slice(0, 7)}-01`;
  const within = step === 1 ? addDays(lastOfMonth(day), 1) : addDays(first, -1);
  return `${within.slice(0, 7)}-01`;
}

function lastOfMonth(day: CalendarDay): CalendarDay {
  const fourWeeksOn = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(`${fourWeeksOn.slice(0, 7)}-01`, -1);
}
