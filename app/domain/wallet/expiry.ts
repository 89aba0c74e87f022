import { addDays, type CalendarDay, isDayWithin } from '../dates.ts';

/** Weeks before the end of a voucher or benefit at which its household is told. */
export type ExpiryWeeks = 6 | 3;

/**
 * Which notice of a source's end is due on a day (E4): that of six weeks, from three weeks on that of
 * three; null before, and once the source has ended. Its last day is a day on which it still pays.
 */
export function expiryStage(expiresOn: CalendarDay, today: CalendarDay): ExpiryWeeks | null {
  if (isDayWithin(expiresOn, today, lastDayOf(3, today))) return 3;
  return isDayWithin(expiresOn, today, lastDayOf(6, today)) ? 6 : null;
}

/** The last end that is within so many weeks of a day. */
export function lastDayOf(weeks: ExpiryWeeks, today: CalendarDay): CalendarDay {
  return addDays(today, weeks * 7);
}

/** Whether a source has ended: what is left on it is no longer the household's (E4). */
export function hasEnded(expiresOn: CalendarDay, today: CalendarDay): boolean {
  return expiresOn < today;
}
