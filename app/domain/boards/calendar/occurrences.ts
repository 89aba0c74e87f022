import { addDays, weekdayOf, type CalendarDay } from '#app/domain/dates.ts';

import type { Recurrence } from './recurrence.ts';
import { schoolClosedDays } from './school-calendar.ts';

/**
 * The days on which a need comes back between two days, both included, ascending; only those inside
 * the recurrence's own first and last day.
 */
export function occurrencesOf(
  recurrence: Recurrence,
  from: CalendarDay,
  until: CalendarDay,
): readonly CalendarDay[] {
  const first = recurrence.from !== null && recurrence.from > from ? recurrence.from : from;
  const last = recurrence.until !== null && recurrence.until < until ? recurrence.until : until;
  const isDue = dueDays(recurrence, first, last);
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isDue(day)) days.push(day);
  }
  return days;
}

function dueDays(
  { every, weekdays, monthDay }: Recurrence,
  first: CalendarDay,
  last: CalendarDay,
): (day: CalendarDay) => boolean {
  switch (every) {
    case 'week':
      return (day) => weekdays.some((weekday) => weekday === weekdayOf(day));
    case 'month':
      return (day) => isMonthDay(day, monthDay ?? 1);
    case 'school_closed': {
      const closed = new Set(yearsOf(first, last).flatMap((year) => schoolClosedDays(year)));
      return (day) => closed.has(day);
    }
  }
}

/** The 31st of April is the 30th: where a month is shorter, its last day counts. */
function isMonthDay(day: CalendarDay, monthDay: number): boolean {
  const dayOfMonth = Number(day.slice(8));
  const isLast = addDays(day, 1).endsWith('-01');
  return dayOfMonth === monthDay || (isLast && dayOfMonth < monthDay);
}

function yearsOf(first: CalendarDay, last: CalendarDay): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
