import type { CalendarDay } from '../dates.ts';

/** Age at which a person is an adult. */
export const ADULT_AGE = 18;

/**
 * Full years of life on a day. Someone born on 29 February turns a year older on 1 March of common
 * years, as Italian law counts (a year is full when its last day is over). Never negative.
 */
export function ageOn(birthDate: CalendarDay, day: CalendarDay): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const hadBirthday = day.slice(5) >= birthDate.slice(5);
  return Math.max(0, hadBirthday ? years : years - 1);
}

/** Whether a person is under 18 on a day. */
export function isMinorOn(birthDate: CalendarDay, day: CalendarDay): boolean {
  return ageOn(birthDate, day) < ADULT_AGE;
}
