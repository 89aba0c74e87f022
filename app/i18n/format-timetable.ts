import { clockText } from '#app/domain/day-clock.ts';
import type { ClockSpan, DatedSlot, Timetable } from '#app/domain/requests/timetable.ts';

import type { Locale } from './dictionary.ts';
import { formatWeekday } from './format-weekday.ts';
import { formatDay, formatDayOfMonth, formatList, formatMonth } from './format.ts';
import { joinTimes } from './join-times.ts';

const WORDS = {
  it: {
    every: 'ogni',
    open: 'orari da concordare',
    skips: 'non nei giorni di scuola chiusa',
  },
  en: {
    every: 'every',
    open: 'times to be agreed',
    skips: 'not on days without school',
  },
} as const;

/**
 * A timetable in words: `ogni martedì e giovedì, 15:00–17:00; non nei giorni di scuola chiusa`. Days
 * with the same hours are said together.
 */
export function formatTimetable(timetable: Timetable, locale: Locale): string {
  const words = WORDS[locale];
  switch (timetable.kind) {
    case 'open':
      return words.open;
    case 'weekly': {
      const { slots, skipsSchoolClosed } = timetable;
      const byWeekday = slots.toSorted((a, b) => a.weekday - b.weekday);
      const spans = [...new Set(byWeekday.map(formatSpan))];
      const said = spans.map((span) => {
        const own = byWeekday.filter((slot) => formatSpan(slot) === span);
        const days = own.map(({ weekday }) => formatWeekday(weekday, locale));
        return `${words.every} ${formatList(days, locale)}, ${span}`;
      });
      return [...said, ...(skipsSchoolClosed ? [words.skips] : [])].join('; ');
    }
    case 'dates':
      return timetable.slots
        .map((slot) => `${formatDay(slot.day, locale, 'short')}, ${formatSpan(slot)}`)
        .join('; ');
  }
}

/** Dates of one month, each with its hours: `gio 3, 10:00–11:30`. */
export type MonthOfDates = { readonly month: string; readonly dates: readonly string[] };

/** Single dates month by month, so that many of them can be read: `dicembre 2026`: `gio 3, 10:00–11:30`. */
export function formatDatesByMonth(
  slots: readonly DatedSlot[],
  locale: Locale,
): readonly MonthOfDates[] {
  const months = new Map<string, string[]>();
  for (const slot of slots) {
    const month = formatMonth(slot.day, locale);
    const dates = months.get(month) ?? [];
    dates.push(`${formatDayOfMonth(slot.day, locale)}, ${formatSpan(slot)}`);
    months.set(month, dates);
  }
  return [...months].map(([month, dates]) => ({ month, dates }));
}

/** Hours as `15:00–17:00`; midnight at the end of a day is `24:00`. */
function formatSpan({ startMinute, endMinute }: ClockSpan): string {
  return joinTimes(clockText(startMinute), clockText(endMinute));
}
