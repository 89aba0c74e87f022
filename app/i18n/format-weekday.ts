import { inRome } from './format.ts';
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
