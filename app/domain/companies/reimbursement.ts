import { type CalendarDay, compareDays, isDayWithin } from '../dates.ts';
import { type Cents, isCents, sumCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';
import type { PlanKind } from './policy.ts';

/** States of a pack of receipts that an employee sent (V5). */
export const PACK_STATES = ['sent', 'approved', 'refused', 'withdrawn'] as const;

/** State of a pack. */
export type PackState = (typeof PACK_STATES)[number];

/** What can happen to a pack. */
export type PackEvent = 'approve' | 'refuse' | 'withdraw';

const TRANSITIONS: TransitionTable<PackState, PackEvent> = {
  sent: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
};

/** Where a pack goes: once decided or taken back it stays so (RMB2). */
export function nextPackState(
  state: PackState,
  event: PackEvent,
): Result<PackState, 'pack.wrong_state'> {
  return follow(TRANSITIONS, state, event, 'pack.wrong_state');
}

/** Whether the receipts of a pack are used by it: no other pack can hold them meanwhile. */
export function holdsReceipts(state: PackState): boolean {
  return state === 'sent' || state === 'approved';
}

/** Most receipts of one pack, and longest words about one. */
export const PACK_LIMITS = { receipts: 60, words: 300 } as const;

/** The last day on which a plan takes receipts of its year (RMB6): 31 January of the next. */
export function lastDayToSend(year: number): CalendarDay {
  return `${year + 1}-01-31`;
}

/** Years whose plans take receipts on a day (RMB6), the last first. */
export function yearsToSend(today: CalendarDay): readonly number[] {
  const year = Number(today.slice(0, 4));
  return compareDays(today, lastDayToSend(year - 1)) <= 0 ? [year, year - 1] : [year];
}

/** Whether a plan of a year pays for what was paid on a day (RMB6). */
export function isOfPlanYear(paidOn: CalendarDay, year: number): boolean {
  return isDayWithin(paidOn, `${year}-01-01`, `${year}-12-31`);
}

/** A receipt that could be in a pack: the day its money was paid (DOC7), and that money. */
export type PackReceipt = {
  readonly paidOn: CalendarDay;
  readonly moneyCents: Cents;
  /** A credit note took it back. */
  readonly isAnnulled: boolean;
  /** Another pack that was sent or approved has it. */
  readonly isUsed: boolean;
};

/** Why receipts cannot be sent. */
export type PackCode =
  'pack.empty' | 'pack.wrong_plan' | 'pack.plan_over' | 'pack.receipt_used' | 'pack.receipt_day';

const CHOICE_CODES: readonly string[] = ['pack.empty', 'pack.receipt_used', 'pack.receipt_day'];

/** Whether a refusal is about which receipts were chosen, so that another choice mends it. */
export function isAboutTheChoice(code: string): boolean {
  return CHOICE_CODES.includes(code);
}

/**
 * Whether receipts can be sent to a company (RMB1): its plan pays back and still takes those of its year
 * (RMB6), there is one at least, each has money in it that no other pack asks for and no credit note took
 * back, and was paid in the year of the plan. The sum is what is asked for.
 */
export function checkPack(
  plan: { readonly planKind: PlanKind; readonly year: number },
  receipts: readonly PackReceipt[],
  today: CalendarDay,
): Result<Cents, PackCode> {
  if (plan.planKind !== 'reimbursement') return fail('pack.wrong_plan');
  if (!yearsToSend(today).includes(plan.year)) return fail('pack.plan_over');
  if (receipts.length === 0) return fail('pack.empty');
  const isFree = (one: PackReceipt) => !one.isAnnulled && !one.isUsed && one.moneyCents > 0;
  if (!receipts.every(isFree)) return fail('pack.receipt_used');
  const isPaidThen = ({ paidOn }: PackReceipt) =>
    isOfPlanYear(paidOn, plan.year) && compareDays(paidOn, today) <= 0;
  if (!receipts.every(isPaidThen)) return fail('pack.receipt_day');
  return ok(sumCents(receipts.map(({ moneyCents }) => moneyCents)));
}

/** What a company can pay back of a pack. */
export type PackBounds = {
  /** Money of the pack's receipts that no credit note took back since. */
  readonly standingCents: Cents;
  /** The plan's limit of the year, and what was approved of it before. */
  readonly limitCents: Cents;
  readonly approvedBeforeCents: Cents;
};

/** Most that can be approved of a pack (RMB3): what stands of it, within what is left of the year. */
export function mostToApprove(bounds: PackBounds): Cents {
  const leftCents = Math.max(0, bounds.limitCents - bounds.approvedBeforeCents);
  return Math.min(bounds.standingCents, leftCents);
}

/** Whether so much of a pack can be approved; `most` of the refusal: what can. */
export function checkApproval(
  bounds: PackBounds,
  amountCents: Cents,
): Result<Cents, 'pack.too_much' | 'pack.nothing'> {
  const most = mostToApprove(bounds);
  if (!isCents(amountCents) || amountCents === 0) return fail('pack.nothing');
  return amountCents <= most ? ok(amountCents) : fail('pack.too_much', { most });
}
