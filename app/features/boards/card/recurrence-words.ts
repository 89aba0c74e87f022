import type { Recurrence } from '#app/domain/boards/calendar/recurrence.ts';
import { WEEKDAYS } from '#app/domain/dates.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatDay, formatList } from '#app/i18n/format.ts';
import { formatWeekday } from '#app/i18n/format-weekday.ts';

/** Days in a row are named by their ends from here on: `da lunedì a giovedì`. */
const SHORTEST_RUN = 3;

/** How a need comes back, in words: `ogni lunedì e giovedì, fino al 5 giugno 2027`. */
export function recurrenceWords(
  recurrence: Recurrence,
  t: Dictionary['recurrence'],
  locale: Locale,
): string {
  const { from, until } = recurrence;
  return [
    rhythmWords(recurrence, t, locale),
    ...(from === null ? [] : [t.fromDay({ day: formatDay(from, locale) })]),
    ...(until === null ? [] : [t.untilDay({ day: formatDay(until, locale) })]),
  ].join(', ');
}

/** Only the rhythm, for the face of a card: `ogni lunedì e giovedì`. */
export function rhythmWords(
  { every, weekdays, monthDay }: Recurrence,
  t: Dictionary['recurrence'],
  locale: Locale,
): string {
  switch (every) {
    case 'week': {
      if (weekdays.length === WEEKDAYS.length) return t.everyDay;
      const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 1];
      const isRun = last - first === weekdays.length - 1;
      if (isRun && weekdays.length >= SHORTEST_RUN) {
        return t.everyDayFrom({
          first: formatWeekday(first, locale),
          last: formatWeekday(last, locale),
        });
      }
      const days = weekdays.map((weekday) => formatWeekday(weekday, locale));
      return t.everyWeek({ days: formatList(days, locale) });
    }
    case 'month':
      return t.everyMonth({ day: monthDay ?? 1 });
    case 'school_closed':
      return t.schoolClosed;
  }
}
