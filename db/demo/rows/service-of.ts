import { addDays, type CalendarDay, weekdayOf } from '#app/domain/dates.ts';
import { easterSunday } from '#app/domain/boards/calendar/school-calendar.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { hoursIn, weekdaysIn } from '#app/domain/requests/schedule-words.ts';
import { unitsOfDates } from '#app/domain/requests/timetable-units.ts';
import {
  closedBetween,
  datesOf,
  type ServiceDays,
  type Timetable,
  TIMETABLE_LIMITS,
} from '#app/domain/requests/timetable.ts';

import type { DemoClock } from '../clock.ts';
import type { DemoCard, DemoRequest } from '../story.ts';

/** When a demo service is held. */
export type DemoService = ServiceDays & { readonly timetable: Timetable };

type Story = {
  readonly card: Pick<DemoCard, 'schedule'>;
  readonly request: Pick<DemoRequest, 'startsInDays' | 'unit' | 'quantity' | 'basis' | 'dates'> & {
    readonly school?: DemoRequest['school'] | undefined;
  };
};

/** Furthest a first day is looked for: a summer without lessons, or a year for a rare holiday. */
const SEARCH_DAYS = 400;

const SATURDAY = 6;
/** What is held on Sundays is held on a Sunday that is a holiday too. */
const SUNDAY = 7;

/**
 * When a demo service runs, whatever day the demo is loaded on: it begins on a day its schedule
 * names, and its dates come to exactly what was asked for (RQ3). A service by the month fills as many
 * calendar months; one by the week as many weeks without a public holiday.
 */
export function serviceOf({ card, request }: Story, clock: DemoClock): DemoService {
  const story = { card, request: { ...request, school: schoolOf({ card, request }, clock) } };
  const days = daysOf(story, clock);
  return { ...days, timetable: timetableOf(story, days, heldOn(card.schedule, undefined, clock)) };
}

/**
 * Lessons alone, as the story asks, but for a year of months into which a summer falls that day: every
 * month of it has dates, so that each costs the same.
 */
function schoolOf({ card, request }: Story, clock: DemoClock): DemoRequest['school'] {
  const { school, unit, quantity, startsInDays } = request;
  if (school !== 'open' || unit !== 'month' || startsInDays > 0) return school;
  const first = clock.day(startsInDays);
  const days = wholeMonths(first, quantity, heldOn(card.schedule, school, clock));
  const plain = wholeMonths(first, quantity, heldOn(card.schedule, undefined, clock));
  return days.startsOn.slice(0, 7) === plain.startsOn.slice(0, 7) ? school : undefined;
}

function daysOf({ card, request }: Story, clock: DemoClock): ServiceDays {
  const isHeldOn = heldOn(card.schedule, request.school, clock);
  const { startsInDays, unit, quantity } = request;
  const first = clock.day(startsInDays);
  if (unit === 'month') return wholeMonths(first, quantity, isHeldOn);
  const { school } = request;
  const isNamed = school === undefined ? namedOn(card.schedule) : isHeldOn;
  if (unit === 'week') return wholeWeeks(first, quantity, isNamed);
  // What has begun began no earlier than its story says, also where that was a holiday.
  const startsOn = nearest(nearest(first, startsInDays > 0 ? 1 : -1, isNamed), 1, isHeldOn);
  let endsOn = startsOn;
  for (let left = datesAsked({ card, request }) - 1; left > 0; left -= 1) {
    endsOn = nearest(addDays(endsOn, 1), 1, isHeldOn);
  }
  return { startsOn, endsOn };
}

/** How many dates make what was asked for: as many as were written where its unit does not say. */
function datesAsked({ card, request }: Story): number {
  if (request.dates !== undefined) return request.dates;
  const hours = mustHave(hoursIn(card.schedule), 'hours of a service that dates count');
  const each = unitsOfDates([{ day: '2026-01-01', ...hours }], request.unit);
  return request.quantity / mustHave(each, 'the dates of a service its unit does not count');
}

type IsHeldOn = (day: CalendarDay) => boolean;

/** A day of the week that the schedule names. */
function namedOn(schedule: string): IsHeldOn {
  const weekdays: readonly number[] = weekdaysIn(schedule);
  return (day) => weekdays.length === 0 || weekdays.includes(weekdayOf(day));
}

function heldOn(schedule: string, school: DemoRequest['school'], clock: DemoClock): IsHeldOn {
  const isNamed = namedOn(schedule);
  if (school === undefined)
    return (day) => isNamed(day) && (weekdayOf(day) === SUNDAY || !isPublicHoliday(day));
  const isClosed = closedBetween(clock.day(-SEARCH_DAYS), clock.day(2 * SEARCH_DAYS));
  if (school === 'open') return (day) => isNamed(day) && !isClosed(day);
  return (day) => isClosed(day) && weekdayOf(day) < SATURDAY && !isPublicHoliday(day);
}

/** From the first date of a month to the last of another, so many that each has dates. */
function wholeMonths(from: CalendarDay, months: number, isHeldOn: IsHeldOn): ServiceDays {
  const firstIn = (later: number) => nearest(monthStart(from, later), 1, isHeldOn);
  const isFull = (later: number) => firstIn(later) < monthStart(from, later + 1);
  const hasEach = (first: number) =>
    Array.from({ length: months }, (_, index) => first + index).every(isFull);
  let first = firstIn(0) >= from ? 0 : 1;
  while (!hasEach(first)) first += 1;
  const after = monthStart(from, first + months);
  return { startsOn: firstIn(first), endsOn: nearest(addDays(after, -1), -1, isHeldOn) };
}

function monthStart(day: CalendarDay, later: number): CalendarDay {
  let first = `${day.slice(0, 7)}-01`;
  for (let month = 0; month < later; month += 1) {
    first = `${addDays(first, 31).slice(0, 7)}-01`;
  }
  return first;
}

function wholeWeeks(from: CalendarDay, weeks: number, isHeldOn: IsHeldOn): ServiceDays {
  const daysFrom = (monday: CalendarDay) =>
    Array.from({ length: weeks * 7 }, (_, index) => addDays(monday, index)).filter(isHeldOn);
  const monday = nearest(
    from,
    1,
    (day) => weekdayOf(day) === 1 && !daysFrom(day).some(isPublicHoliday),
  );
  const held = daysFrom(monday);
  return {
    startsOn: mustHave(held[0], 'a date of a week'),
    endsOn: mustHave(held.at(-1), 'a date of a week'),
  };
}

/** Month and day of Italy's and Milan's public holidays; Easter Monday moves. */
const PUBLIC_HOLIDAYS = '01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-07 12-08 12-25 12-26'.split(
  ' ',
);

function isPublicHoliday(day: CalendarDay): boolean {
  const easterMonday = addDays(easterSunday(Number(day.slice(0, 4))), 1);
  return day === easterMonday || PUBLIC_HOLIDAYS.includes(day.slice(5));
}

function nearest(day: CalendarDay, step: 1 | -1, isHeldOn: IsHeldOn): CalendarDay {
  let found = day;
  for (let left = SEARCH_DAYS; !isHeldOn(found); left -= 1) {
    if (left === 0) throw new RangeError(`Nothing is held within a year of ${day}`);
    found = addDays(found, step);
  }
  return found;
}

/** What a card's words say of the times; a service of one day has that day. */
function timetableOf({ card, request }: Story, days: ServiceDays, isHeldOn: IsHeldOn): Timetable {
  const hours = hoursIn(card.schedule);
  if (hours === null) return { kind: 'open' };
  if (days.startsOn === days.endsOn) {
    return { kind: 'dates', slots: [{ day: days.startsOn, ...hours }] };
  }
  const slots = weekdaysIn(card.schedule).map((weekday) => ({ weekday, ...hours }));
  const weekly = { kind: 'weekly', slots, skipsSchoolClosed: request.school === 'open' } as const;
  const all = datesOf(weekly, days);
  const held = all.filter(({ day }) => isHeldOn(day));
  // A holiday among them: the dates are named one by one, where they are few.
  const isNamed = held.length < all.length && held.length <= TIMETABLE_LIMITS.dates;
  return isNamed && request.school === undefined ? { kind: 'dates', slots: held } : weekly;
}
