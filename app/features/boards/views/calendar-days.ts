import { occurrencesOf } from '#app/domain/boards/calendar/occurrences.ts';
import { schoolClosedDays } from '#app/domain/boards/calendar/school-calendar.ts';
import { isDayWithin, romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import { isRequestOver } from '#app/domain/requests/request-state.ts';

import type { PlacedCard } from '../state/arrange-board.ts';

/**
 * What happens to a card on a day. `session`: a date of an order all have confirmed. `open`: a need
 * not yet decided, on each of its days; `isFirst` on the first of them.
 */
export type CalendarEvent = {
  readonly kind: 'session' | 'due' | 'closes' | 'vote' | 'open';
  readonly placed: PlacedCard;
  readonly startsAt: string | null;
  readonly isFirst: boolean;
};

/** A day of the calendar, in Milan. */
export type CalendarCell = {
  readonly day: CalendarDay;
  /** Of the month that is shown, not of the ones around it. */
  readonly isInside: boolean;
  readonly hasNoSchool: boolean;
  readonly events: readonly CalendarEvent[];
};

/** What is so comes first, what is not decided last. */
const ORDER: readonly CalendarEvent['kind'][] = ['session', 'due', 'closes', 'vote', 'open'];

/** Days from the beginning of a row to the next. */
const DAYS_OF_ROW = 7;

type Add = (day: CalendarDay, kind: CalendarEvent['kind'], more?: Partial<CalendarEvent>) => void;

/** The days with what is so on them (CLD): nothing before a need's first day or after its last. */
export function calendarCells(
  cards: readonly PlacedCard[],
  days: readonly CalendarDay[],
  { month, today }: { readonly month: string; readonly today: CalendarDay },
): readonly CalendarCell[] {
  const events = new Map<CalendarDay, CalendarEvent[]>(days.map((day) => [day, []]));
  for (const placed of cards) {
    const { card, row } = placed;
    const add: Add = (day, kind, more = {}) =>
      events.get(day)?.push({ kind, placed, startsAt: null, isFirst: true, ...more });
    if (card.dueOn !== null) add(card.dueOn, 'due');
    if (row?.requestStatus === 'open') add(romeDay(new Date(row.closesAt)), 'closes');
    if (row?.decision) add(romeDay(new Date(row.decision.closesAt)), 'vote');
    addService(placed, days, today, add);
  }
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  const closed = new Set([...years].flatMap((year) => schoolClosedDays(year)));
  return days.map((day) => ({
    day,
    isInside: day.startsWith(month),
    hasNoSchool: closed.has(day),
    events: (events.get(day) ?? []).toSorted(byWeight),
  }));
}

function byWeight(a: CalendarEvent, b: CalendarEvent): number {
  const kinds = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  return kinds || (a.startsAt ?? '').localeCompare(b.startsAt ?? '');
}

/** The dates of an order that counts; otherwise the days on which the need would be met. */
function addService(
  { card, row }: PlacedCard,
  days: readonly CalendarDay[],
  today: CalendarDay,
  add: Add,
): void {
  const order = row?.order && row.order.status !== 'cancelled' ? row.order : null;
  if (order && BINDING_STATES.includes(order.status) && order.sessions.length > 0) {
    for (const startsAt of order.sessions)
      add(romeDay(new Date(startsAt)), 'session', { startsAt });
    return;
  }
  const isAsked = row !== null && !isRequestOver(row.requestStatus);
  const wanted = order ?? (isAsked ? row : null);
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  if (wanted) {
    for (const [index, day] of days.entries()) {
      if (!isDayWithin(day, wanted.startsOn, wanted.endsOn)) continue;
      // Each week stands in a row of its own: there its name is read again.
      add(day, 'open', { isFirst: day === wanted.startsOn || index % DAYS_OF_ROW === 0 });
    }
    return;
  }
  if (!card.recurrence) return;
  // A rhythm without a first day begins now: what was before it was said is not so.
  const from = card.recurrence.from ?? today;
  for (const day of occurrencesOf({ ...card.recurrence, from }, first, last)) {
    add(day, 'open');
  }
}
