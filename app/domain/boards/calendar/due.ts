import { daysBetween, type CalendarDay } from '#app/domain/dates.ts';

/** How near a due day is, seen from a day. */
export type DueState = 'overdue' | 'today' | 'tomorrow' | 'later';

/** How near the due day is today; the due day itself still counts as in time. */
export function dueState(dueOn: CalendarDay, today: CalendarDay): DueState {
  const distance = daysBetween(today, dueOn);
  if (distance < 0) return 'overdue';
  return distance === 0 ? 'today' : distance === 1 ? 'tomorrow' : 'later';
}
