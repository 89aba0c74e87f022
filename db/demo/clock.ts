import { addDays, type CalendarDay, romeDay, weekdayOf } from '#app/domain/dates.ts';
import { dayStart } from '#app/domain/day-clock.ts';
import { romeInstant } from '#app/domain/rome-clock.ts';

const MS_PER_HOUR = 3_600_000;

/** Days and instants counted from the moment of loading, so that the demo always looks alive. */
export type DemoClock = {
  readonly today: CalendarDay;
  readonly now: Date;
  /** The day so many days from today; negative is the past. */
  day(offset: number): CalendarDay;
  /** The first such day of the week (1: Monday) so many days from today, or after. */
  weekday(weekday: number, fromOffset: number): CalendarDay;
  /** 20:00 in Milan so many days from today: when things close. */
  evening(offset: number): Date;
  /** About so many hours ago, in the same order, at an hour when people are up. */
  hoursAgo(hours: number): Date;
};

export function makeClock(today: CalendarDay, now: Date): DemoClock {
  return {
    today,
    now,
    day: (offset) => addDays(today, offset),
    weekday: (weekday, fromOffset) => {
      const from = addDays(today, fromOffset);
      return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
    },
    evening: (offset) => {
      const instant = romeInstant(`${addDays(today, offset)}T20:00`);
      if (!instant) throw new RangeError(`No evening ${offset} days from ${today}`);
      return instant;
    },
    hoursAgo: (hours) => awake(new Date(now.getTime() - hours * MS_PER_HOUR), now),
  };
}

/** People are up from 8 in the morning; what a story tells of a day is done by 21, of today by 23. */
const [MORNING, EVENING, NIGHT] = [8, 21, 23];

/** Days of a demo are few and its moments many: each beginning is looked up once. */
const starts = new Map<CalendarDay, Date>();

function startOf(day: CalendarDay): Date {
  const start = starts.get(day) ?? dayStart(day);
  starts.set(day, start);
  return start;
}

/**
 * Squeezes a day into the hours in which people are up: nobody writes at four in the night, and what
 * was before something else stays before it. Of a day that has not begun for people, all is the evening before.
 */
function awake(at: Date, now: Date): Date {
  if (at >= now) return at;
  const day = romeDay(at);
  const [start, end] = [startOf(day), startOf(addDays(day, 1))];
  const hour = (hours: number) => start.getTime() + hours * MS_PER_HOUR;
  const isToday = day === romeDay(now);
  const span = isToday ? now.getTime() - start.getTime() : end.getTime() - start.getTime();
  const part = (at.getTime() - start.getTime()) / span;
  const [from, until] = !isToday
    ? [hour(MORNING), hour(EVENING)]
    : now.getTime() > hour(MORNING)
      ? [hour(MORNING), Math.min(now.getTime(), hour(NIGHT) - 1)]
      : [hour(EVENING - 24), hour(NIGHT - 24) - 1];
  return new Date(Math.floor(from + part * (until - from)));
}
