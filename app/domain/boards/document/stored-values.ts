import { DIRECTION_SIGNS } from '#app/domain/typed-text.ts';
import { isCalendarDay, type CalendarDay } from '#app/domain/dates.ts';

/**
 * Control characters (C0, C1, DEL), halves of surrogate pairs (PostgreSQL stores no NUL), and signs that
 * turn the direction of what follows (TXT1); in one line also the separators of lines.
 */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const UNFIT_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
/** In ms. A `Date` holds 275,000 years, but what formats one does not bear the last of them. */
const LAST_INSTANT = Date.UTC(2200, 0, 1);

/** True for text that can be stored and shown; `hasLines`: line feeds and tabs may be in it. */
export function isCleanText(text: string, { hasLines }: { readonly hasLines: boolean }): boolean {
  return !(hasLines ? UNFIT_IN_LINES : UNFIT).test(text);
}

/** Text without what cannot be stored or shown; in a single line, line feeds become spaces. */
export function cleanText(text: string, shape: { readonly hasLines: boolean }): string {
  if (isCleanText(text, shape)) return text;
  const lines = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n');
  const kept = shape.hasLines ? lines : lines.replace(/[\n\t]/g, ' ');
  return kept.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '').replace(DIRECTION_SIGNS, '');
}

/** True for text in one line of at most so many UTF-16 units. */
export function isLineUpTo(value: unknown, maxLength: number): value is string {
  return (
    typeof value === 'string' &&
    value.length <= maxLength &&
    isCleanText(value, { hasLines: false })
  );
}

/** True for a whole number from 0; not for -0, which is no number anybody writes. */
export function isIntegerUpTo(value: unknown, max: number): value is number {
  return (
    typeof value === 'number' &&
    Number.isSafeInteger(value) &&
    value >= 0 &&
    value <= max &&
    !Object.is(value, -0)
  );
}

/** True for an instant in ms, from 1970 on, of these centuries. */
export function isInstant(value: unknown): value is number {
  return isIntegerUpTo(value, LAST_INSTANT);
}

/** True for an object as JSON has them: what hides behind its prototype would be stored unseen. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** True for the text of a day that exists, of these centuries. */
export function isDay(value: unknown): value is CalendarDay {
  if (typeof value !== 'string' || value < FIRST_DAY || value > LAST_DAY) return false;
  return isCalendarDay(value);
}
