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

/** Whether the dates of an order come to less than was bought, so that some can be added (SES12). */
export function haveRoom(
  sessions: readonly (SessionTime & Pick<Session, 'state'>)[],
  { unit, quantity }: BoughtUnits,
): boolean {
  const units = unitsOfSessions(sessions, unit);
  return units !== null && units < quantity;
}
