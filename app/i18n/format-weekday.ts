import { inRome } from './format.ts';
import { pluralsOf } from './plural.ts';
import type { Locale } from './dictionary.ts';

/** A day of the week as ISO 8601 numbers them, Monday is 1: `lunedì`, or short, `lun`. */
export function formatWeekday(
  weekday: number,
  locale: Locale,
  style: 'long' | 'short' = 'long',
): string {
  // The fifth of January 2026 was a Monday.
  return inRome(locale, { weekday: style }).format(Date.UTC(2026, 0, 4 + weekday, 12));
}

/** Days of the week that end in another letter where they are many, by their number. */
const MANY_IT: Readonly<Record<number, string>> = { 6: 'sabati', 7: 'domeniche' };

/** How many of a day of the week: `13 giovedì`, `2 domeniche`, `13 Thursdays`. */
export function countWeekdays(number: number, weekday: number, locale: Locale): string {
  const one = formatWeekday(weekday, locale);
  const many = locale === 'it' ? (MANY_IT[weekday] ?? one) : `${one}s`;
  return pluralsOf(locale).count(number, one, many);
}
