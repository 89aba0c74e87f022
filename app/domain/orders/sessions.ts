import { romeDay, type CalendarDay } from '../dates.ts';
import { instantOn, MINUTES_PER_DAY } from '../day-clock.ts';
import {
  datesOf,
  type ClockSpan,
  type ServiceDays,
  type Timetable,
} from '../requests/timetable.ts';
import { romeLocal } from '../rome-clock.ts';

/** States of a session. Whether a planned one was held is told by the clock: its end has passed. */
export const SESSION_STATES = ['planned', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** From when to when. */
export type SessionTime = { readonly startsAt: Date; readonly endsAt: Date };

/** One date of an order; `number` counts from 1 and stays with it when it moves. */
export type Session = SessionTime & { readonly number: number; readonly state: SessionState };

const MS_PER_MINUTE = 60_000;

/** The dates of a timetable within the days of an order, as instants, in order (SES1, SES2). */
export function sessionsOf(timetable: Timetable, days: ServiceDays): readonly SessionTime[] {
  return datesOf(timetable, days).map(({ day, ...span }) => sessionOn(day, span));
}

/**
 * A session by Milan's clock: 15 to 17 is that in winter and in summer (SES2). In the night on which
 * an hour is skipped, a start that does not exist is the same time an hour later.
 */
export function sessionOn(day: CalendarDay, { startMinute, endMinute }: ClockSpan): SessionTime {
  const startsAt = instantOn(day, startMinute);
  const endsAt = instantOn(day, endMinute);
  const minutes = endMinute - startMinute;
  const isRight = endsAt.getTime() > startsAt.getTime();
  return {
    startsAt,
    endsAt: isRight ? endsAt : new Date(startsAt.getTime() + minutes * MS_PER_MINUTE),
  };
}

/** Day and minutes of a session on Milan's clock; one that ends at midnight ends at 1440. */
export function clockOf({ startsAt, endsAt }: SessionTime): ClockSpan & { day: CalendarDay } {
  const day = romeDay(startsAt);
  const startMinute = minuteOf(startsAt);
  const endMinute = minuteOf(endsAt) + (romeDay(endsAt) > day ? MINUTES_PER_DAY : 0);
  return { day, startMinute, endMinute };
}

function minuteOf(instant: Date): number {
  const local = romeLocal(instant);
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** Last day of an order as its dates have it: never earlier than was agreed (SES5). */
export function lastDayOf(endsOn: CalendarDay, sessions: readonly Session[]): CalendarDay {
  return plannedDays(sessions).reduce((last, day) => (day > last ? day : last), endsOn);
}

/** Days in Milan on which something is planned. */
export function plannedDays(sessions: readonly Session[]): readonly CalendarDay[] {
  return sessions
    .filter(({ state }) => state === 'planned')
    .map(({ startsAt }) => romeDay(startsAt));
}
