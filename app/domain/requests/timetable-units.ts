import type { Unit } from '../catalogue/units.ts';
import type { DatedSlot } from './timetable.ts';

/** Units of which each date is one. */
const ONE_A_DATE: readonly Unit[] = ['session', 'visit', 'trip', 'workshop'];

const MINUTES_PER_HOUR = 60;

/**
 * How many units the dates of a timetable are, each taken once (RQ3): their hours, their number, or
 * their days. Null for a unit that dates do not count, such as a month or a meal. Hours may be broken:
 * three dates of 90 minutes are 4.5.
 */
export function unitsOfDates(dates: readonly DatedSlot[], unit: Unit): number | null {
  if (unit === 'hour') {
    const minutes = dates.reduce((sum, slot) => sum + slot.endMinute - slot.startMinute, 0);
    return minutes / MINUTES_PER_HOUR;
  }
  if (unit === 'day') return new Set(dates.map(({ day }) => day)).size;
  return ONE_A_DATE.includes(unit) ? dates.length : null;
}
