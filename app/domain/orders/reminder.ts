import { addDays, romeDay } from '../dates.ts';
import { mustHave } from '../must-have.ts';
import { romeInstant } from '../rome-clock.ts';

/** Nobody is reminded at night: the day before, from this hour of Milan's clock on. */
const FROM_CLOCK = '09:00';

/** From when households are reminded of the first date of an order: nine in the morning of the day before (RMD1). */
export function remindsFrom(firstAt: Date): Date {
  const dayBefore = addDays(romeDay(firstAt), -1);
  return mustHave(romeInstant(`${dayBefore}T${FROM_CLOCK}`), 'an hour of every day');
}

/** Whether it is time to remind of a first date: not before the day before, not once it has begun (RMD1). */
export function isReminderDue(firstAt: Date, now: Date): boolean {
  return remindsFrom(firstAt) <= now && now < firstAt;
}
