import { type CalendarDay, isCalendarDay, isDayWithin } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';

/** First day of the year of a day. */
export function firstOfYear(today: CalendarDay): CalendarDay {
  return `${today.slice(0, 4)}-01-01`;
}

/**
 * Whether human resources may say that an employee left on a day (EMP3): today or earlier this year, once.
 * Nothing more can be granted from then on; what was granted stays until it expires.
 */
export function checkLeaving(
  employee: { readonly leftOn: CalendarDay | null },
  leftOn: CalendarDay,
  today: CalendarDay,
): Result<true, 'staff.day' | 'staff.already_left'> {
  if (employee.leftOn !== null) return fail('staff.already_left');
  const isOfYear = isCalendarDay(leftOn) && isDayWithin(leftOn, firstOfYear(today), today);
  return isOfYear ? ok(true) : fail('staff.day');
}

/** An employee of one year, as far as the next one asks. */
export type EmployeeOfYear = { readonly personId: string; readonly leftOn: CalendarDay | null };

/** Who of last year comes into this one (EMP4): who had not left, and is not in it yet. */
export function employeesToBring<Employee extends EmployeeOfYear>(
  lastYear: readonly Employee[],
  inThisYear: ReadonlySet<string>,
): readonly Employee[] {
  return lastYear.filter(({ personId, leftOn }) => leftOn === null && !inThisYear.has(personId));
}
