import { compareDays, isCalendarDay, type CalendarDay } from '../dates.ts';
import { type Cents, sumCents } from '../money.ts';
import { type ConfirmationState, type OrderState, PAYABLE_STATES } from '../orders/order-state.ts';
import { fail, ok, type Result } from '../result.ts';

/** Where a household's money for an order stands, as it is stored. */
export type CashFacts = {
  readonly orderState: OrderState;
  readonly answer: ConfirmationState;
  readonly cashDueCents: Cents;
  /** What of it is asked for by now (PER7). */
  readonly cashAskedCents: Cents;
  readonly cashReceivedCents: Cents;
  /** What the household says it paid of what is asked for and has not come (PAY6). */
  readonly cashSaidCents: Cents;
  /** Day on which the household says it paid all of that; null when it does not say so. */
  readonly saidOn: CalendarDay | null;
};

/**
 * What the page for paying says (PAY3). `not_yet`: not all have said yes. `over`: the household left
 * or the order was called off. `nothing`: others pay it all. `later`: what is left is asked for when
 * its period is closed. `said`: the household paid, the provider
 * has not yet answered.
 */
export type CashState =
  | { readonly kind: 'not_yet'; readonly leftCents: Cents }
  | { readonly kind: 'over' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'later'; readonly leftCents: Cents }
  | { readonly kind: 'to_pay'; readonly leftCents: Cents }
  | { readonly kind: 'said'; readonly leftCents: Cents; readonly saidOn: CalendarDay }
  | { readonly kind: 'received' };

/** What a household owes for one period of an order. */
type Due = { readonly cashDueCents: Cents; readonly cashReceivedCents: Cents };
type AskedDue = Due & { readonly isAsked: boolean };
type SaidDue = AskedDue & { readonly saidOn: CalendarDay | null };

/** Whether money of a due has still to come. */
export function isLeft({ cashDueCents, cashReceivedCents }: Due): boolean {
  return cashReceivedCents < cashDueCents;
}

/** Of a household's dues, by period, those that are asked for and have not come, of which it says that it paid (PAY6). */
export function saidDues<Row extends SaidDue>(dues: readonly Row[]): readonly Row[] {
  return dues.filter((due) => due.isAsked && isLeft(due) && due.saidOn !== null);
}

/**
 * Of a household's dues, by period, those to pay now: asked for, not come, and not said to be paid. Each
 * has a code of its own and is a transfer of its own (PAY3).
 */
export function openDues<Row extends SaidDue>(dues: readonly Row[]): readonly Row[] {
  return dues.filter((due) => due.isAsked && isLeft(due) && due.saidOn === null);
}

/**
 * Of a household's dues, by period, the one to pay now: the first that is asked for, has not come and
 * of which it does not say that it paid; where it says so of all, the first of those.
 */
export function nextDue<Row extends SaidDue>(dues: readonly Row[]): Row | undefined {
  return openDues(dues)[0] ?? saidDues(dues)[0] ?? dues.find(isLeft) ?? dues[0];
}

/** What is asked for of one due by now (PER7). */
export function askedCents({ cashDueCents, isAsked }: AskedDue): Cents {
  return isAsked ? cashDueCents : 0;
}

/** How many of a household's dues are asked for later on: those of periods still to be closed (PER7). */
export function laterDues(dues: readonly AskedDue[]): number {
  return dues.filter(({ cashDueCents, isAsked }) => cashDueCents > 0 && !isAsked).length;
}

/** What dues come to, and when the last of their money came: null while none did. */
export function sumDues(
  dues: readonly (AskedDue & { readonly cashReceivedAt: Date | null })[],
): Pick<CashFacts, 'cashDueCents' | 'cashAskedCents' | 'cashReceivedCents'> & {
  readonly cashReceivedAt: Date | null;
} {
  const came = dues.flatMap(({ cashReceivedAt }) => cashReceivedAt?.getTime() ?? []);
  return {
    cashDueCents: sumCents(dues.map(({ cashDueCents }) => cashDueCents)),
    cashAskedCents: sumCents(dues.map(askedCents)),
    cashReceivedCents: sumCents(dues.map(({ cashReceivedCents }) => cashReceivedCents)),
    cashReceivedAt: came.length === 0 ? null : new Date(Math.max(...came)),
  };
}

/** Where a household's money stands (PAY3); part of it may have come. */
export function cashState(facts: CashFacts): CashState {
  const { orderState, answer, saidOn } = facts;
  const openCents = facts.cashAskedCents - facts.cashReceivedCents;
  const restCents = facts.cashDueCents - facts.cashReceivedCents;
  if (answer === 'dropped' || orderState === 'cancelled') return { kind: 'over' };
  if (facts.cashDueCents === 0) return { kind: 'nothing' };
  if (orderState === 'confirming') return { kind: 'not_yet', leftCents: restCents };
  if (restCents === 0) return { kind: 'received' };
  if (openCents === 0) return { kind: 'later', leftCents: restCents };
  return saidOn === null
    ? { kind: 'to_pay', leftCents: openCents - facts.cashSaidCents }
    : { kind: 'said', leftCents: openCents, saidOn };
}

/** Why a household cannot say that it paid. */
export type SayPaidCode =
  | 'order.wrong_state'
  | 'paid.nothing_due'
  | 'paid.already_said'
  | 'paid.other_amount'
  | 'field.not_a_day'
  | 'paid.later'
  | 'paid.before';

/**
 * Whether a household may say that it paid (PAY6): once, the whole of what is left, on a day between
 * the one on which all had said yes and today.
 */
export function checkSaid(
  facts: CashFacts,
  said: { readonly amountCents: Cents; readonly paidOn: CalendarDay },
  days: { readonly confirmedOn: CalendarDay; readonly today: CalendarDay },
): Result<true, SayPaidCode> {
  const state = cashState(facts);
  if (state.kind === 'said') return fail('paid.already_said');
  if (state.kind === 'nothing' || state.kind === 'later' || state.kind === 'received')
    return fail('paid.nothing_due');
  if (state.kind !== 'to_pay' || !PAYABLE_STATES.includes(facts.orderState)) {
    return fail('order.wrong_state');
  }
  return said.amountCents === state.leftCents
    ? checkPaidOn(said.paidOn, days)
    : fail('paid.other_amount');
}

/** A due of a common fund, with what its keeper says of it. */
type FundDue = {
  readonly dueCents: Cents;
  readonly receivedCents: Cents;
  readonly saidOn: CalendarDay | null;
};

/**
 * Whether the keeper of a common fund may say that it paid what the fund owes for a period (PAY6):
 * once, while the money has not come, on a day between the order's last yes and today.
 */
export function checkFundSaid(
  due: FundDue,
  paidOn: CalendarDay,
  days: { readonly confirmedOn: CalendarDay; readonly today: CalendarDay },
): Result<true, Exclude<SayPaidCode, 'order.wrong_state' | 'paid.other_amount'>> {
  if (due.receivedCents >= due.dueCents) return fail('paid.nothing_due');
  return due.saidOn === null ? checkPaidOn(paidOn, days) : fail('paid.already_said');
}

function checkPaidOn(
  paidOn: CalendarDay,
  days: { readonly confirmedOn: CalendarDay; readonly today: CalendarDay },
): Result<true, 'field.not_a_day' | 'paid.later' | 'paid.before'> {
  if (!isCalendarDay(paidOn)) return fail('field.not_a_day');
  if (compareDays(paidOn, days.today) > 0) return fail('paid.later');
  return compareDays(paidOn, days.confirmedOn) < 0 ? fail('paid.before') : ok(true);
}
