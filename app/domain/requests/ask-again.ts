import { romeDay, type CalendarDay } from '../dates.ts';
import type { ServiceDays, Timetable } from './timetable.ts';

/** What is left of the times of an earlier request; null: past, to be said anew. */
export type TimesLeft = {
  readonly timetable: Timetable;
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  readonly closesAt: Date | null;
  /** Some day of the service is past and was left out. */
  readonly isCut: boolean;
};

/**
 * What a request that is asked again may keep of its times (RQ6): days to come. Hours of every week
 * stay, for they name no day.
 */
export function timesLeft(
  earlier: ServiceDays & { readonly timetable: Timetable; readonly closesAt: Date },
  now: Date,
): TimesLeft {
  const today = romeDay(now);
  const left = (day: CalendarDay) => (day < today ? null : day);
  const [startsOn, endsOn] = [left(earlier.startsOn), left(earlier.endsOn)];
  const { timetable: before } = earlier;
  const timetable: Timetable =
    before.kind === 'dates'
      ? { kind: 'dates', slots: before.slots.filter(({ day }) => day >= today) }
      : before;
  const slots = timetable.kind === 'dates' ? timetable.slots.length : 0;
  const isCut =
    startsOn === null ||
    endsOn === null ||
    (before.kind === 'dates' && slots < before.slots.length);
  const closesAt = earlier.closesAt > now ? earlier.closesAt : null;
  return { timetable, startsOn, endsOn, closesAt, isCut };
}
