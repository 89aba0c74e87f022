import { addDays } from '#app/domain/dates.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';

import type { Locale } from './dictionary.ts';
import { formatDay, formatMonth } from './format.ts';

/**
 * A period of an order in a heading: a whole calendar month by its name, `ottobre 2026`; one day as
 * it is; anything else from its first to its last day, `14 settembre 2026 – 30 settembre 2026`.
 */
export function formatPeriod({ startsOn, endsOn }: ServiceDays, locale: Locale): string {
  if (startsOn === endsOn) return formatDay(startsOn, locale);
  const isMonth = startsOn.endsWith('-01') && addDays(endsOn, 1) === nextMonth(startsOn);
  if (isMonth) return formatMonth(startsOn, locale);
  return `${formatDay(startsOn, locale)} – ${formatDay(endsOn, locale)}`;
}

/** First day of the month after that of a first day. */
function nextMonth(first: string): string {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}
