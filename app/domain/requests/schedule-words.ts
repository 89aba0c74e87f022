import { WEEK_DAYS } from '../boards/calendar/availability.ts';
import type { Recurrence } from '../boards/calendar/recurrence.ts';
import {
  addDays,
  type CalendarDay,
  compareDays,
  isCalendarDay,
  WEEKDAYS,
  type Weekday,
} from '../dates.ts';
import { hourOf, type Slot } from '../boards/calendar/slots.ts';
import { isDay } from '../boards/document/stored-values.ts';
import { OPEN_TIMETABLE, type ClockSpan, type Timetable } from './timetable.ts';

/** The days by their names, one or many, or their letters in both languages, Monday first. */
const NAMES = [
  'lun(?:ed[iì])?|mon(?:days?)?',
  'mar(?:ted[iì])?|tue(?:s(?:days?)?)?',
  'mer(?:coled[iì])?|wed(?:nesdays?)?',
  'gio(?:ved[iì])?|thu(?:rs(?:days?)?)?',
  'ven(?:erd[iì])?|fri(?:days?)?',
  'sab(?:at[oi])?|sat(?:urdays?)?',
  'dom(?:enica|eniche)?|sun(?:days?)?',
] as const;
/** Whole words: neither `giochi` nor `marzo` is a day of the week. */
const wholeWord = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const DAY = NAMES.map(wholeWord);
const RUN = /\b(?:da|dal|from)\s+(?:il\s+)?([a-zì]+)\s+(?:a|al|to)\s+([a-zì]+)/i;
const HOURS =
  /(?:^|[^\d:.–-])([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*(?:-|–|alle|all'|all’|to|until)\s*(?:le\s+)?([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(?![\d:.–-])/i;

/**
 * What the words of a need say of its hours (SES8): `giovedì 15-17`, `da lunedì a giovedì, dalle
 * 16:30 alle 18:30`. Null where they do not say both ends.
 */
export function hoursIn(words: string): ClockSpan | null {
  const [, from, fromMinute, to, toMinute] = HOURS.exec(words.replace(NAMED_STRETCH, ' ')) ?? [];
  if (from === undefined || to === undefined) return null;
  const startMinute = Number(from) * 60 + Number(fromMinute ?? 0);
  const endMinute = Number(to) * 60 + Number(toMinute ?? 0);
  return startMinute < endMinute && endMinute <= 1_440 ? { startMinute, endMinute } : null;
}

/** Days of the week that words name, a run of them whole (SES8). */
export function weekdaysIn(words: string): readonly Weekday[] {
  const [, first = '', last = ''] = RUN.exec(words) ?? [];
  const [from, to] = [weekdayNamed(first), weekdayNamed(last)];
  if (from !== null && to !== null && from < to) {
    return WEEKDAYS.filter((day) => day >= from && day <= to);
  }
  return WEEKDAYS.filter((day) => words.search(DAY[day - 1] ?? /$^/) >= 0);
}

function weekdayNamed(word: string): Weekday | null {
  return WEEKDAYS.find((day) => word.search(DAY[day - 1] ?? /$^/) === 0) ?? null;
}

/** Words of a rhythm: every, or days of the week that are many in themselves. */
const RHYTHM = wholeWord(
  'ogni|tutt[ie] (?:i|le)|every|each|sabati|domeniche|(?:mon|tues|wednes|thurs|fri|satur|sun)days',
);
const EVERY_DAY = wholeWord('ogni giorno|tutti i giorni|every day|each day');
/** A day of the calendar is no rhythm: `3 dicembre`, `December 3`, `3/12`. */
const DATE =
  /\d(?:\/\d|º? (?!marted)(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec))|(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)\p{L}* \d/iu;

/** Months by the beginnings of their names in both languages, January first. */
const MONTHS = [
  'gen|jan',
  'feb',
  'mar(?!t)',
  'apr',
  'mag|may',
  'giu|jun',
  'lug|jul',
  'ago|aug',
  'set|sep',
  'ott|oct',
  'nov',
  'dic|dec',
] as const;
const ANY_MONTH = `(?:${MONTHS.join('|')})\\p{L}*`;
const AND = '(?:\\s*,\\s*|\\s+(?:e|ed|and|&)\\s+)';
const NUMBER = '\\d{1,2}(?:º|st|nd|rd|th)?';
/** `mercoledì 2 e 9 dicembre`, `December 3 and 10`, `3/12`. */
const NAMED_DATES = new RegExp(
  `(?<![\\d:.])(${NUMBER}(?:${AND}(?:\\p{L}+\\s+)?${NUMBER})*)\\s+(?:di\\s+)?(${ANY_MONTH})|` +
    `(?<!\\p{L})(${ANY_MONTH})\\s+(${NUMBER}(?:${AND}${NUMBER}(?![:.\\d]))*)(?![:.\\d])|` +
    `(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])`,
  'giu',
);
const FROM_HOURS = new RegExp(`(?:\\bfrom)?${HOURS.source}`, 'i');
/** From a day on, until another: no single dates. */
const STRETCH = wholeWord('dal|dall|fino|entro|from|until|till|since|through');

/**
 * The dates that words name (SES8), each the next of its day and month from `today` on, in order; none
 * where they say a rhythm or a stretch of days.
 */
export function datesIn(words: string, today: CalendarDay): readonly CalendarDay[] {
  const isStretch = STRETCH.test(words.replace(FROM_HOURS, ' '));
  if (isStretch || RHYTHM.test(words)) return [];
  const found = [...words.matchAll(NAMED_DATES)].flatMap((match) => {
    const [, before, monthAfter, monthFirst, after, day, month] = match;
    const days = [...(before ?? after ?? day ?? '').matchAll(/\d+/g)].map(Number);
    const named = monthAfter ?? monthFirst;
    const number = named === undefined ? Number(month) : monthNamed(named);
    return days.flatMap((one) => nextDate(one, number, today) ?? []);
  });
  return [...new Set(found)].sort(compareDays);
}

/** `dal 9 al 18 dicembre`, `dal 9 dicembre al 13 gennaio`, `from 9 to 18 December`. */
const NAMED_STRETCH = new RegExp(
  `(?<!\\p{L})(?:dal|dall['’]|from)\\s*(${NUMBER})(?:\\s+(${ANY_MONTH}))?\\s+(?:al|all['’]|to|until)\\s*(${NUMBER})\\s+(${ANY_MONTH})`,
  'iu',
);

/**
 * The first and the last day that words name (SES8), the next of that day and month from `today` on; null
 * where they name none. The year of the last is the one in which it comes after the first.
 */
function stretchIn(
  words: string,
  today: CalendarDay,
): { readonly first: CalendarDay; readonly last: CalendarDay } | null {
  const [, from, fromMonth, to, toMonth] = NAMED_STRETCH.exec(words) ?? [];
  if (from === undefined || to === undefined || toMonth === undefined) return null;
  const first = nextDate(Number.parseInt(from, 10), monthNamed(fromMonth ?? toMonth), today);
  if (first === null) return null;
  const last = nextDate(Number.parseInt(to, 10), monthNamed(toMonth), first);
  return last === null ? null : { first, last };
}

/** `per 4 settimane`, `for 4 weeks`. */
const WEEKS = /(?<!\p{L})(?:per|for)\s+(\d{1,2})\s+(?:settiman|week)/iu;

/** The first and the last day that a need says; null: it says none, or one that is over. */
export type DaysSaid = { readonly first: CalendarDay | null; readonly last: CalendarDay | null };

/**
 * From when to when a need says that it is (SES8): by its words, else by the first and last day of its
 * rhythm; a number of weeks gives the last day where none is named.
 */
export function daysSaid(
  { words, recurrence }: { readonly words: string; readonly recurrence: Recurrence | null },
  today: CalendarDay,
): DaysSaid {
  const named = stretchIn(words, today);
  if (named) return named;
  const { from = null, until = null } = recurrence ?? {};
  const [, weeks] = WEEKS.exec(words) ?? [];
  const counted =
    weeks === undefined || from === null ? null : addDays(from, Number(weeks) * 7 - 1);
  const ahead = (day: CalendarDay | null) => (day !== null && day >= today ? day : null);
  return { first: ahead(from), last: ahead(until ?? counted) };
}

function monthNamed(word: string): number {
  return 1 + MONTHS.findIndex((start) => new RegExp(`^(?:${start})`, 'iu').test(word));
}

/** The first such date that is not over; null where no year has it within two. */
function nextDate(day: number, month: number, today: CalendarDay): CalendarDay | null {
  const year = Number(today.slice(0, 4));
  const two = (number: number) => String(number).padStart(2, '0');
  const dates = [year, year + 1].map((one) => `${one}-${two(month)}-${two(day)}`);
  return dates.find((date) => isCalendarDay(date) && compareDays(date, today) >= 0) ?? null;
}

/**
 * The days on which a need comes back every week, as its words say (SES10): `ogni giovedì`, or several
 * days of the week and no date. None where they may mean a single day.
 */
export function weekdaysOfRhythm(words: string): readonly Weekday[] {
  if (DATE.test(words)) return [];
  const named = weekdaysIn(words);
  if (named.length === 0 && EVERY_DAY.test(words)) return WEEKDAYS;
  return RHYTHM.test(words) || named.length > 1 ? named : [];
}

/**
 * What words say beside a timetable (SES11): days and hours are said by the timetable alone, so the
 * parts of the words, between commas, that name them are left out; all of them while dates are open.
 */
export function wordsBeside(words: string, timetable: Timetable): string {
  if (timetable.kind === 'open') return words;
  return words
    .split(/[,;](?!\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && weekdaysIn(part).length === 0 && hoursIn(part) === null)
    .join(', ');
}

/**
 * The timetable a need speaks of, for the organiser to correct (SES8): days of its rhythm, of its
 * words, its dates first, or of the slot that suits best; hours of its words or of that slot. Open
 * where either is missing, for nothing is guessed.
 */
export function timetableOf(need: {
  readonly words: string;
  readonly today: CalendarDay;
  readonly recurrence: Recurrence | null;
  readonly bestSlot: Slot | null;
  readonly skipsSchoolClosed: boolean;
}): Timetable {
  const { words, today, recurrence, bestSlot, skipsSchoolClosed } = need;
  const hours = hoursIn(words) ?? (bestSlot && hoursOfSlot(bestSlot));
  if (hours === null) return OPEN_TIMETABLE;
  const dates = recurrence === null ? datesIn(words, today) : [];
  if (dates.length > 0) {
    return { kind: 'dates', slots: dates.map((day) => ({ day, ...hours })) };
  }
  const named = weekdaysIn(words);
  const weekdays = recurrence?.every === 'week' ? recurrence.weekdays : named;
  if (weekdays.length > 0) return weekly(weekdays, hours, skipsSchoolClosed);
  if (bestSlot === null) return OPEN_TIMETABLE;
  if (isDay(bestSlot.day)) return { kind: 'dates', slots: [{ day: bestSlot.day, ...hours }] };
  const best = weekdayOfSlot(bestSlot);
  return best === null ? OPEN_TIMETABLE : weekly([best], hours, skipsSchoolClosed);
}

/** The day of the week of a slot that comes back every week; null for one of a date (SES10). */
export function weekdayOfSlot({ day }: Slot): Weekday | null {
  return WEEKDAYS[(WEEK_DAYS as readonly string[]).indexOf(day)] ?? null;
}

function weekly(
  weekdays: readonly Weekday[],
  hours: ClockSpan,
  skipsSchoolClosed: boolean,
): Timetable {
  const slots = weekdays.map((weekday) => ({ weekday, ...hours }));
  return { kind: 'weekly', slots, skipsSchoolClosed };
}

function hoursOfSlot({ part }: Slot): ClockSpan | null {
  const hour = hourOf(part);
  return hour === null ? null : { startMinute: hour * 60, endMinute: hour * 60 + 60 };
}
