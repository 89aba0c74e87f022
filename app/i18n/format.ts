import { daysBetween, romeDay, type CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';

import type { Locale } from './dictionary.ts';
import { LANGUAGE_TAGS } from './format-count.ts';
import { eBefore, ilDay } from './italian.ts';

/** An instant, as the server has it (`Date`) or as it travels (ISO text). */
export type Instant = Date | string;

const NBSP = '\u00a0';
const MINUS = '\u2212';

/** Words around a time. "Ha chiuso" agrees with any gender of the thing that closed. */
const WORDS = {
  it: {
    closes: 'chiude',
    closed: 'ha chiuso',
    today: 'oggi',
    tomorrow: 'domani',
    yesterday: 'ieri',
    at: 'alle',
    now: 'adesso',
  },
  en: {
    closes: 'closes',
    closed: 'closed',
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    at: 'at',
    now: 'just now',
  },
} as const;

/** Intl formatters cost a millisecond each to make, and a page asks for the same few many times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

export function inRome(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
      ...options,
      timeZone: 'Europe/Rome',
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** A date in words; in Italian the first of a month is an ordinal, `1º agosto`. */
function dateWords(at: Instant, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const words = inRome(locale, options).format(toDate(at));
  return locale === 'it' ? words.replace(/(?<before>^|\s)1(?=\s\p{L})/u, '$<before>1º') : words;
}

function toDate(at: Instant): Date {
  return typeof at === 'string' ? new Date(at) : at;
}

/** How to write an amount. */
export type EuroOptions = {
  /** `always` puts a plus before gains, for lists of movements. */
  readonly sign?: 'auto' | 'always' | undefined;
};

/**
 * Writes integer cents as euros: `€ 1.234,56` in Italian, `€1,234.56` in English. Always with cents, in
 * sentences as in sums: a screen that writes `€ 540` beside `€ 0,00` looks as if one of them were rounded.
 * Built from the digits, never through a float; groups of three always, where Italian Intl leaves
 * four digits together. The spaces do not break.
 * @throws RangeError when `cents` is not a safe integer: that is a bug.
 */
export function formatEuro(cents: Cents, locale: Locale, options: EuroOptions = {}): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('An amount must be whole cents');
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const fraction = digits.slice(-2);
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, locale === 'it' ? '.' : ',');
  const sign = cents < 0 ? MINUS : options.sign === 'always' && cents > 0 ? '+' : '';
  return `${sign}€${locale === 'it' ? NBSP : ''}${whole}${locale === 'it' ? ',' : '.'}${fraction}`;
}

/** Writes a number with at most one decimal, for ratings and hours: `4,8`. */
export function formatDecimal(value: number, locale: Locale): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 1 }).format(value);
}

/** Day of an instant in Milan: `12 novembre 2026`. */
export function formatDate(at: Instant, locale: Locale): string {
  return dateWords(at, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * A calendar day: `12 novembre 2026`, `giovedì 12 novembre` or, short, `gio 12 nov`. A short one has
 * its year unless it is surely the one of `today`; one with its weekday where it is surely another.
 */
export function formatDay(
  day: CalendarDay,
  locale: Locale,
  style: 'full' | 'weekday' | 'short' = 'full',
  today?: CalendarDay,
): string {
  const noon = new Date(`${day}T12:00:00Z`);
  if (style === 'short') {
    return formatShortDay(noon, locale, today === undefined ? undefined : `${today}T12:00:00Z`);
  }
  if (style === 'full') return formatDate(noon, locale);
  const words = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const isOtherYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
  return dateWords(noon, locale, isOtherYear ? { ...words, year: 'numeric' } : words).replace(
    ',',
    '',
  );
}

/** Month of a day: `dicembre 2026`. */
export function formatMonth(day: CalendarDay, locale: Locale): string {
  return inRome(locale, { month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00:00Z`));
}

/** A day beside the name of its month: `gio 3`. */
export function formatDayOfMonth(day: CalendarDay, locale: Locale): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return inRome(locale, { weekday: 'short', day: 'numeric' }).format(noon).replace(',', '');
}

/** Clock time in Milan: `18:30`. */
export function formatClock(at: Instant, locale: Locale): string {
  return inRome(locale, { hour: '2-digit', minute: '2-digit' }).format(toDate(at));
}

/** Day and time in Milan: `gio 12 nov, 18:30`; with the year unless it is surely the one of `now`. */
export function formatDateTime(at: Instant, locale: Locale, now?: Instant): string {
  return `${formatShortDay(at, locale, now)}, ${formatClock(at, locale)}`;
}

function formatShortDay(at: Instant, locale: Locale, now?: Instant): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const isOtherYear =
    now === undefined || romeDay(toDate(at)).slice(0, 4) !== romeDay(toDate(now)).slice(0, 4);
  const options = isOtherYear ? ({ ...day, year: 'numeric' } as const) : day;
  return dateWords(at, locale, options).replace(',', '');
}

/** When something closes, as a clock time: `chiude oggi alle 20:00`, `ha chiuso ieri alle 20:00`. */
export function formatClosing(at: Instant, now: Instant, locale: Locale): string {
  const words = WORDS[locale];
  const verb = toDate(at) > toDate(now) ? words.closes : words.closed;
  return `${verb} ${formatMoment(at, now, locale)}`;
}

/** Day and time as people say them: `oggi alle 18:40`, `gio 12 nov alle 9:00`. */
export function formatMoment(at: Instant, now: Instant, locale: Locale): string {
  const words = WORDS[locale];
  const distance = daysBetween(romeDay(toDate(now)), romeDay(toDate(at)));
  const near = new Map<number, string>([
    [-1, words.yesterday],
    [0, words.today],
    [1, words.tomorrow],
  ]);
  const day = near.get(distance) ?? formatShortDay(at, locale, now);
  return `${day} ${words.at} ${formatClock(at, locale)}`;
}

/**
 * How long ago or until: `2 minuti fa`, `ieri`, `tra 3 giorni`; a date beyond six days.
 * Days are those of Milan's calendar, so that eleven in the evening is "ieri" the next morning.
 */
export function formatRelative(at: Instant, now: Instant, locale: Locale): string {
  const relative = new Intl.RelativeTimeFormat(LANGUAGE_TAGS[locale], { numeric: 'auto' });
  const seconds = Math.round((toDate(at).getTime() - toDate(now).getTime()) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 45) return WORDS[locale].now;
  if (distance < 3600)
    return relative.format(Math.trunc(seconds / 60) || Math.sign(seconds), 'minute');
  const days = daysBetween(romeDay(toDate(now)), romeDay(toDate(at)));
  if (days === 0) return relative.format(Math.trunc(seconds / 3600), 'hour');
  return Math.abs(days) <= 6 ? relative.format(days, 'day') : formatDate(at, locale);
}

/**
 * The same after a verb: `(mandata) il 30 novembre 2026`, `(sent) on 30 November 2026`; what is no day of
 * the calendar stays as it is: `(mandata) ieri`.
 */
export function formatAgo(at: Instant, now: Instant, locale: Locale): string {
  const words = formatRelative(at, now, locale);
  const day = formatDate(at, locale);
  if (words !== day) return words;
  return locale === 'it' ? ilDay(day) : `on ${day}`;
}

/** Joins words as people say them: `Luca, Sara e Omar`. */
export function formatList(words: readonly string[], locale: Locale): string {
  const listed = new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: 'conjunction' }).format(words);
  const last = words.at(-1);
  if (locale === 'en' || words.length < 2 || last === undefined) return listed;
  return listed.slice(0, listed.length - last.length - 'e '.length) + eBefore(last);
}
