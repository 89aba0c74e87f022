import { WEEK_DAYS } from '#app/domain/boards/calendar/availability.ts';
import { hourOf, type Slot } from '#app/domain/boards/calendar/slots.ts';

import type { Locale } from './dictionary.ts';
import { formatWeekday } from './format-weekday.ts';
import { formatDay } from './format.ts';

const PARTS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  it: { am: 'mattina', pm: 'pomeriggio', eve: 'sera' },
  en: { am: 'morning', pm: 'afternoon', eve: 'evening' },
};

/** A day of a grid: `lunedì`, or a date with its weekday, `giovedì 3 dicembre`. */
export function formatGridDay(day: string, locale: Locale): string {
  return weekDay(day, locale) ?? formatDay(day, locale, 'weekday');
}

/** A day of a grid for a narrow column: `lun`, or `gio 3 dic` in two lines. */
export function formatShortGridDay(day: string, locale: Locale): readonly [string, string] {
  const name = weekDay(day, locale);
  if (name !== null) return [name.slice(0, 3), ''];
  const [long = '', number = '', month = ''] = formatDay(day, locale, 'weekday').split(' ');
  return [long.slice(0, 3), `${number} ${month.slice(0, 3)}`];
}

/** A part of a day: `pomeriggio`, or its hour, `16:00-17:00`. */
export function formatPart(part: string, locale: Locale): string {
  const hour = hourOf(part);
  return hour === null ? (PARTS[locale][part] ?? part) : `${clock(hour)}-${clock(hour + 1)}`;
}

/** A slot in words: `lunedì pomeriggio`; `giovedì 3 dicembre, 16:00-17:00`. */
export function formatSlot(slot: Slot, locale: Locale): string {
  const isPlain = weekDay(slot.day, locale) !== null && hourOf(slot.part) === null;
  const gap = isPlain ? ' ' : ', ';
  return `${formatGridDay(slot.day, locale)}${gap}${formatPart(slot.part, locale)}`;
}

function weekDay(day: string, locale: Locale): string | null {
  const weekday = 1 + (WEEK_DAYS as readonly string[]).indexOf(day);
  return weekday > 0 ? formatWeekday(weekday, locale) : null;
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
