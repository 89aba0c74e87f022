import { occurrencesOf } from '#app/domain/boards/calendar/occurrences.ts';
import { schoolClosedDays } from '#app/domain/boards/calendar/school-calendar.ts';
import { addDays, isCalendarDay, romeDay, weekdayOf, type CalendarDay } from '#app/domain/dates.ts';

import type { PlacedCard } from '../state/arrange-board.ts';

/** How much of the calendar shows. */
export type CalendarSpan = 'month' | 'week';

/** What happens to a card on a day. */
export type CalendarEvent = {
  readonly kind: 'due' | 'recurs' | 'closes' | 'vote' | 'starts' | 'ends';
  readonly placed: PlacedCard;
};

/** A day of the calendar, in Milan. */
export type CalendarCell = {
  readonly day: CalendarDay;
  /** Of the month that is shown, not of the ones around it. */
  readonly isInside: boolean;
  readonly hasNoSchool: boolean;
  readonly events: readonly CalendarEvent[];
};

/** Reads the shown day from an address; today when it names none. */
export function readDay(params: URLSearchParams, today: CalendarDay): CalendarDay {
  const day = params.get('day') ?? '';
  return isCalendarDay(day) ? day : today;
}

/** Whole weeks, from Monday: the week of a day, or all that touch its month. */
export function calendarDays(day: CalendarDay, span: CalendarSpan): readonly CalendarDay[] {
  const first = span === 'week' ? day : `${day.slice(0, 7)}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const last = span === 'week' ? day : lastOfMonth(day);
  const days: CalendarDay[] = [];
  for (let next = start; next <= last || days.length % 7 !== 0; next = addDays(next, 1)) {
    days.push(next);
  }
  return days;
}

/** The day that shows the next (or, with -1, the previous) month or week. */
export function stepDay(day: CalendarDay, span: CalendarSpan, step: 1 | -1): CalendarDay {
  if (span === 'week') return addDays(day, 7 * step);
  const first = `${day.slice(0, 7)}-01`;
  const within = step === 1 ? addDays(lastOfMonth(day), 1) : addDays(first, -1);
  return `${within.slice(0, 7)}-01`;
}

/** The days with what happens on them. */
export function calendarCells(
  cards: readonly PlacedCard[],
  days: readonly CalendarDay[],
  month: string,
): readonly CalendarCell[] {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const events = new Map<CalendarDay, CalendarEvent[]>(days.map((day) => [day, []]));
  for (const placed of cards) {
    const { card, row } = placed;
    const add = (day: CalendarDay, kind: CalendarEvent['kind']) =>
      events.get(day)?.push({ kind, placed });
    if (card.dueOn !== null) add(card.dueOn, 'due');
    if (card.recurrence) {
      for (const day of occurrencesOf(card.recurrence, first, last)) add(day, 'recurs');
    }
    if (row?.requestStatus === 'open') add(romeDay(new Date(row.closesAt)), 'closes');
    if (row?.decision) add(romeDay(new Date(row.decision.closesAt)), 'vote');
    if (row?.order && row.order.status !== 'cancelled') {
      const { startsOn, endsOn } = row.order;
      add(startsOn, 'starts');
      if (endsOn !== startsOn) add(endsOn, 'ends');
    }
  }
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  const closed = new Set([...years].flatMap((year) => schoolClosedDays(year)));
  return days.map((day) => ({
    day,
    isInside: day.startsWith(month),
    hasNoSchool: closed.has(day),
    events: events.get(day) ?? [],
  }));
}

function lastOfMonth(day: CalendarDay): CalendarDay {
  const fourWeeksOn = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(`${fourWeeksOn.slice(0, 7)}-01`, -1);
}
