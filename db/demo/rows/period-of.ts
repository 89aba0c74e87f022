import { addDays, type CalendarDay, weekdayOf } from '#app/domain/dates.ts';

import type { DemoClock } from '../clock.ts';
import type { DemoCard, DemoRequest } from '../story.ts';

/** Names of the days as schedules write them, Monday first. */
const DAY_NAMES = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];

/** First and last day of a demo service. */
export type DemoPeriod = { readonly startsOn: CalendarDay; readonly endsOn: CalendarDay };

/**
 * When a demo service runs: it begins and ends on a day its schedule names, whatever day the demo is
 * loaded on. What is past stays past, and what is to come stays to come.
 */
export function periodOf(
  { schedule }: Pick<DemoCard, 'schedule'>,
  { startsInDays, endsInDays }: Pick<DemoRequest, 'startsInDays' | 'endsInDays'>,
  clock: DemoClock,
): DemoPeriod {
  const days = weekdaysIn(schedule);
  return {
    startsOn: nearest(clock.day(startsInDays), days, startsInDays > 0 ? 1 : -1),
    endsOn: nearest(clock.day(endsInDays), days, endsInDays >= 0 ? 1 : -1),
  };
}

/** ISO numbers of the days a schedule names; all of them between the ends of "da lunedì a giovedì". */
function weekdaysIn(schedule: string): readonly number[] {
  const named = DAY_NAMES.flatMap((name, index) => (schedule.includes(name) ? [index + 1] : []));
  const [first, last] = [named.at(0), named.at(-1)];
  if (!schedule.startsWith('da ') || first === undefined || last === undefined) return named;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function nearest(day: CalendarDay, days: readonly number[], step: 1 | -1): CalendarDay {
  let found = day;
  while (days.length > 0 && !days.includes(weekdayOf(found))) found = addDays(found, step);
  return found;
}
