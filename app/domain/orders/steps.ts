import { addDays, romeDay, type CalendarDay } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ConfirmationState, OrderEvent, OrderState } from './order-state.ts';
import type { Session } from './sessions.ts';
import { dayStart } from '../day-clock.ts';

/**
 * What is said of an order: it began, a period of it is over, all is, it was called off on the way,
 * money came in.
 */
export const STEP_KINDS = [
  'started',
  'period_closed',
  'completed',
  'ended_early',
  'cash_received',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** An order with its days and its dates. */
type DatedOrder = {
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly sessions: readonly Session[];
};

/**
 * From when an order's service may be said to have begun: the beginning of its first planned date;
 * without dates, of its first day on Milan's calendar (STP1).
 */
export function beginsAt({ startsOn, sessions }: Omit<DatedOrder, 'endsOn'>): Date {
  const starts = sessions.flatMap(({ state, startsAt }) =>
    state === 'planned' ? [startsAt.getTime()] : [],
  );
  return starts.length === 0 ? dayStart(startsOn) : new Date(Math.min(...starts));
}

/**
 * Until when all can say yes (R6): the service begins, with its first planned date; where dates are
 * open, its first day is over on Milan's calendar.
 */
export function confirmsUntil(order: Omit<DatedOrder, 'endsOn'>): Date {
  const hasDates = order.sessions.some(({ state }) => state === 'planned');
  return hasDates ? beginsAt(order) : dayStart(addDays(order.startsOn, 1));
}

/** Whether a yes comes in time (R6): what was agreed can still be had as it was agreed. */
export function checkYes(
  order: Omit<DatedOrder, 'endsOn'>,
  now: Date,
): Result<true, 'order.yes_too_late'> {
  return now < confirmsUntil(order) ? ok(true) : fail('order.yes_too_late');
}

/** Why a household cannot say yes to an order. */
export type OwnYesCode =
  'order.dropped' | 'order.wrong_state' | 'order.yes_too_late' | 'order.already_done';

/**
 * Whether a household can say yes now, for the button as for the yes itself (R6). `answer`: what it
 * has said so far; null when it has no part in the order.
 */
export function checkOwnYes(
  order: Omit<DatedOrder, 'endsOn'> & { readonly status: OrderState },
  answer: ConfirmationState | null,
  now: Date,
): Result<true, OwnYesCode> {
  if (answer === null || answer === 'dropped') return fail('order.dropped');
  if (order.status !== 'confirming') return fail('order.wrong_state');
  const inTime = checkYes(order, now);
  if (!inTime.ok) return inTime;
  return answer === 'confirmed' ? fail('order.already_done') : ok(true);
}

/** A service begins with its first date; without dates, on its first day (STP1). */
export function checkStart(
  order: Omit<DatedOrder, 'endsOn'>,
  now: Date,
): Result<true, 'order.too_early'> {
  const from = beginsAt(order);
  return now >= from ? ok(true) : fail('order.too_early', { day: romeDay(from) });
}

/**
 * From when an order's service may be said to be over: the end of its last planned date; without
 * dates, the beginning of its last day (STP2).
 */
export function completesAt({ endsOn, sessions }: Omit<DatedOrder, 'startsOn'>): Date {
  const ends = sessions.flatMap(({ state, endsAt }) =>
    state === 'planned' ? [endsAt.getTime()] : [],
  );
  return ends.length === 0 ? dayStart(endsOn) : new Date(Math.max(...ends));
}

/** A service is over when its last date has ended; without dates, on its last day (STP2). */
export function checkCompletion(
  order: Omit<DatedOrder, 'startsOn'>,
  now: Date,
): Result<true, 'order.not_over'> {
  const from = completesAt(order);
  return now >= from ? ok(true) : fail('order.not_over', { day: romeDay(from) });
}

/** What taking a step back does to the order's state; null where it does nothing (STP5). */
export function takeBackEvent(kind: StepKind, state: OrderState): OrderEvent | null {
  switch (kind) {
    case 'started':
      return state === 'active' ? 'take_back_start' : null;
    case 'completed':
      return 'take_back_completion';
    case 'period_closed':
    case 'ended_early':
    case 'cash_received':
      return null;
  }
}

/** Whether a step can be taken back now: a period's end while the service goes on (STP5, PER5). */
export function mayTakeBack(kind: StepKind, state: OrderState): boolean {
  return kind === 'period_closed' ? state === 'active' : takeBackEvent(kind, state) !== null;
}
