/** A calendar day in Europe/Rome, `YYYY-MM-DD`; sorts as text. */
export type CalendarDay = string;

/** Days of the week as ISO 8601 numbers them: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Milliseconds of a day of 24 hours. Days of the calendar are counted by {@link addDays}: some have 23 or 25. */
export const DAY_MS = 86_400_000;

const ROME = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Rome',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Milan at an instant; the same answer in any time zone of the machine. */
export function romeDay(instant: Date): CalendarDay {
  const parts = new Map(ROME.formatToParts(instant).map(({ type, value }) => [type, value]));
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return `${year}-${parts.get('month')}-${parts.get('day')}`;
}

/** The calendar year it is in Milan at an instant: a receipt of new year's eve is of the old year. */
export function romeYear(instant: Date): number {
  return Number(romeDay(instant).slice(0, 4));
}

/** True for a day that exists: `2028-02-29` yes, `2027-02-29` no. */
export function isCalendarDay(text: string): boolean {
  const match = DAY.exec(text);
  return match !== null && toIsoDay(epochOf(text)) === text;
}

/** The day `count` days later (earlier when negative). @throws RangeError for a day that does not exist. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return toIsoDay(requireEpoch(day) + count * DAY_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. @throws RangeError as {@link addDays}. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (requireEpoch(to) - requireEpoch(from)) / DAY_MS;
}

/** Weekday of a day as ISO 8601 numbers them: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(epochOf(day)).getUTCDay() || 7;
}

/** Order of two days for `sort`: negative, 0, positive. */
export function compareDays(left: CalendarDay, right: CalendarDay): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True when `day` lies between both ends, which count as inside. */
export function isDayWithin(day: CalendarDay, first: CalendarDay, last: CalendarDay): boolean {
  return first <= day && day <= last;
}

function requireEpoch(day: CalendarDay): number {
  if (!isCalendarDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  return epochOf(day);
}

/** Days are counted in UTC, where none has 23 or 25 hours. */
function epochOf(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

function toIsoDay(epochMs: number): string {
  return Number.isNaN(epochMs) ? '' : new Date(epochMs).toISOString().slice(0, 10);
}

/** The same day some months on; a day that month does not have is its last. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const next = addDays(first, 31);
  const last = addDays(`${next.slice(0, 7)}-01`, -1);
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}
