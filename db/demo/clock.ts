import { addDays, type CalendarDay } from '#app/domain/dates.ts';
import { romeInstant } from '#app/domain/rome-clock.ts';

const MS_PER_HOUR = 3_600_000;

/** Days and instants counted from the moment of loading, so that the demo always looks alive. */
export type DemoClock = {
  readonly today: CalendarDay;
  readonly now: Date;
  /** The day so many days from today; negative is the past. */
  day(offset: number): CalendarDay;
  /** 20:00 in Milan so many days from today: when things close. */
  evening(offset: number): Date;
  hoursAgo(hours: number): Date;
};

export function makeClock(today: CalendarDay, now: Date): DemoClock {
  return {
    today,
    now,
    day: (offset) => addDays(today, offset),
    evening: (offset) => {
      const instant = romeInstant(`${addDays(today, offset)}T20:00`);
      if (!instant) throw new RangeError(`No evening ${offset} days from ${today}`);
      return instant;
    },
    hoursAgo: (hours) => new Date(now.getTime() - hours * MS_PER_HOUR),
  };
}
