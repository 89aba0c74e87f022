import { nextTurns, type Waiting } from '../bookings/waiting.ts';
import { addDays, type CalendarDay, daysBetween, romeDay } from '../dates.ts';
import { instantOn } from '../day-clock.ts';
import { fail, ok, type Result } from '../result.ts';

/** What an event at a space is about, in the order in which it is offered. */
export const EVENT_TOPICS = [
  'art_therapy',
  'home_automation',
  'bookcrossing',
  'caregivers',
  'digital',
  'families',
  'community',
] as const;
export type EventTopic = (typeof EVENT_TOPICS)[number];

/** An event is to come, or was, or its space called it off. */
export const EVENT_STATES = ['planned', 'cancelled'] as const;

/** A household takes part, waits for room, or left; when its event is cancelled it stays as it was. */
export const ENTRY_STATES = ['in', 'waiting', 'left'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Most letters of texts, seats, people of one household, dates of a series, days ahead, people who came. */
export const EVENT_LIMITS = {
  title: 80,
  description: 1_000,
  place: 120,
  words: 300,
  phone: 30,
  seats: 500,
  people: 6,
  dates: 26,
  daysAhead: 366,
  came: 9_999,
} as const;

/** When an event is: minutes of a day on Milan's clock. */
export type EventTimes = {
  readonly day: CalendarDay;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** The instants at which an event begins and ends. */
export type EventSpan = { readonly startsAt: Date; readonly endsAt: Date };

/** Why an event cannot be at that time. */
export type EventTimesCode = 'event.ends_too_early' | 'event.in_the_past' | 'event.too_far';

/** From when to when an event is (EVT1): it ends after its start, begins later than now and within a year. */
export function spanOfEvent(times: EventTimes, now: Date): Result<EventSpan, EventTimesCode> {
  const { day, startMinute, endMinute } = times;
  const startsAt = instantOn(day, startMinute);
  const endsAt = instantOn(day, endMinute);
  if (endsAt <= startsAt) return fail('event.ends_too_early');
  if (startsAt <= now) return fail('event.in_the_past');
  return daysBetween(romeDay(now), day) <= EVENT_LIMITS.daysAhead
    ? ok({ startsAt, endsAt })
    : fail('event.too_far');
}

/** The dates of an event that is repeated weekly, all at the same time of Milan's clock (EVT2). */
export function spansOfSeries(
  times: EventTimes,
  dates: number,
  now: Date,
): Result<readonly EventSpan[], EventTimesCode> {
  const spans: EventSpan[] = [];
  for (let week = 0; week < dates; week += 1) {
    const span = spanOfEvent({ ...times, day: addDays(times.day, week * 7) }, now);
    if (!span.ok) return span;
    spans.push(span.value);
  }
  return ok(spans);
}

/** What of an event says whether one may still come. */
export type OpenEvent = {
  readonly state: (typeof EVENT_STATES)[number];
  readonly startsAt: Date;
};

/** Nothing is changed of an event that began or is cancelled (EVT6). */
export function checkOpen(
  event: OpenEvent,
  now: Date,
): Result<true, 'event.cancelled' | 'event.begun'> {
  if (event.state === 'cancelled') return fail('event.cancelled');
  return now < event.startsAt ? ok(true) : fail('event.begun');
}

/** Seats nobody has; infinite where there is no limit. */
export function freeSeatsOf(event: {
  readonly seats: number | null;
  readonly takenSeats: number;
}): number {
  return event.seats === null ? Infinity : event.seats - event.takenSeats;
}

/** Whether people who come together get in or wait: all or none (EVT3). */
export function admit(people: number, free: number): 'in' | 'waiting' {
  return people <= free ? 'in' : 'waiting';
}

/**
 * Who of those who wait gets the free seats (EVT4): in order, whoever fits; nobody is kept back for a
 * larger household, which keeps its place.
 */
export function whoGetsIn(free: number, waiting: readonly Waiting[], now: Date): readonly string[] {
  return nextTurns({ free, freedAt: null, waiting, now }).offers;
}

/**
 * What becomes of an entry for another number of people (EVT5): who is in stays in, and more come
 * only where there is room; who waits keeps its place.
 */
export function checkPeople(
  entry: { readonly state: EntryState; readonly people: number },
  people: number,
  free: number,
): Result<true, 'event.no_room'> {
  const more = people - entry.people;
  return entry.state === 'in' && more > free ? fail('event.no_room', { free }) : ok(true);
}

/** Fewer seats than are taken would send somebody home (EVT6). */
export function checkSeatsOf(
  seats: number | null,
  takenSeats: number,
): Result<true, 'event.seats_taken'> {
  return seats !== null && seats < takenSeats
    ? fail('event.seats_taken', { taken: takenSeats })
    : ok(true);
}

/** Whether all who come or wait are told of a change: another time or another place (EVT7). */
export function isMoved(
  before: EventSpan & { readonly place: string | null },
  after: EventSpan & { readonly place: string | null },
): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.place !== after.place
  );
}

/** How many came is written from its start on, and only of an event that was held (EVT8). */
export function checkCame(
  event: OpenEvent,
  now: Date,
): Result<true, 'event.cancelled' | 'event.not_begun'> {
  if (event.state === 'cancelled') return fail('event.cancelled');
  return now >= event.startsAt ? ok(true) : fail('event.not_begun');
}
