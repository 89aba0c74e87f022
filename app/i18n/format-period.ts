import { addDays } from '#app/domain/dates.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';

import type { Locale } from './dictionary.ts';
import { formatDay, formatMonth } from './format.ts';
import { alDay, dalDay, ilDay } from './italian.ts';

/**
 * A period of an order in a heading: a calendar month by its name, `ottobre 2026`, also the one in
 * which the order begins or ends (its dates are said beside it, and no order has two periods in one
 * month); one day as it is; anything else from its first to its last day, `9 – 18 settembre 2026`.
 */
export function formatPeriod({ startsOn, endsOn }: ServiceDays, locale: Locale): string {
  if (startsOn === endsOn) return formatDay(startsOn, locale);
  const isOneMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  const reachesItsEnd = startsOn.endsWith('-01') || addDays(endsOn, 1).endsWith('-01');
  if (isOneMonth && reachesItsEnd) return formatMonth(startsOn, locale);
  return `${firstDay(startsOn, endsOn, locale)} – ${formatDay(endsOn, locale)}`;
}

/**
 * From the first to the last day in a sentence: `dal 9 al 18 dicembre 2026`, `dal 30 novembre all’8
 * dicembre 2026`; one day alone: `il 9 dicembre 2026`. What both days share is said once.
 */
export function formatDays({ startsOn, endsOn }: ServiceDays, locale: Locale): string {
  const last = formatDay(endsOn, locale);
  if (startsOn === endsOn) return locale === 'it' ? ilDay(last) : `on ${last}`;
  const first = firstDay(startsOn, endsOn, locale);
  return locale === 'it' ? `${dalDay(first)} ${alDay(last)}` : `from ${first} to ${last}`;
}

/** A first day without the year, and the month, that the last day says too: `9`, `30 novembre`. */
function firstDay(first: string, last: string, locale: Locale): string {
  const [day = '', month = '', year = ''] = formatDay(first, locale).split(' ');
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${day} ${month} ${year}`;
  return first.slice(0, 7) === last.slice(0, 7) ? day : `${day} ${month}`;
}
