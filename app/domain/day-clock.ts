import { addDays, type CalendarDay } from './dates.ts';
import { romeInstant } from './rome-clock.ts';

/** Minutes of a day on the clock. */
export const MINUTES_PER_DAY = 1_440;

/** A minute of a day as a `time` field writes it: 900 is `15:00`. */
export function clockText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/**
 * The instant of a minute of a day on Milan's clock; from 1440 on it is the next day's. One that is
 * skipped in spring is the same an hour later (SES2).
 */
export function instantOn(day: CalendarDay, minute: number): Date {
  const date = addDays(day, Math.floor(minute / MINUTES_PER_DAY));
  const instant = romeInstant(`${date}T${clockText(minute % MINUTES_PER_DAY)}`);
  return instant ?? instantOn(day, minute + 60);
}

/** The first instant of a day in Milan. */
export function dayStart(day: CalendarDay): Date {
  return instantOn(day, 0);
}
