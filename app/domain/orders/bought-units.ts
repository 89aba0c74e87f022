import { romeDay, type CalendarDay } from '../dates.ts';
import type { Unit } from '../catalogue/units.ts';
import { unitsOfDates } from '../requests/timetable-units.ts';
import { clockOf, type Session, type SessionTime } from './sessions.ts';

/** What was bought: so much of a unit. */
export type BoughtUnits = { readonly unit: Unit; readonly quantity: number };

/**
 * How much of a unit the planned dates of an order come to (SES12); hours may be broken. Null for a unit
 * that dates do not count.
 */
export function unitsOfSessions(
  sessions: readonly (SessionTime & Pick<Session, 'state'>)[],
  unit: Unit,
): number | null {
  return unitsOfDates(sessions.filter(({ state }) => state === 'planned').map(clockOf), unit);
}

/**
 * Whether the dates of an order come to less than was bought by a whole unit or more, so that some can be
 * added (SES12): what is asked for in whole hours leaves a part of one without a date, and nothing is
 * missing.
 */
export function haveRoom(
  sessions: readonly (SessionTime & Pick<Session, 'state'>)[],
  { unit, quantity }: BoughtUnits,
): boolean {
  const units = unitsOfSessions(sessions, unit);
  return units !== null && quantity - units >= 1;
}

/**
 * Whether a part of what was bought has no date and can still get one (SES12): the dates come to less, and
 * the order's last day is not over. Until then nothing is pressed to its end.
 */
export function lacksDates(
  {
    sessions,
    endsOn,
    bought,
  }: {
    readonly sessions: readonly (SessionTime & Pick<Session, 'state'>)[];
    readonly endsOn: CalendarDay;
    readonly bought: BoughtUnits;
  },
  now: Date,
): boolean {
  return sessions.length > 0 && haveRoom(sessions, bought) && romeDay(now) <= endsOn;
}
