import { DAY_MS } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';
import type { OrderEvent, OrderState } from './order-state.ts';

/**
 * A household's "it is not so" is open until the step is taken back, the organiser settles it, or the
 * household itself takes its word back.
 */
export const OBJECTION_STATES = ['open', 'taken_back', 'settled', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** Longest sentence of an objection, in characters. */
export const OBJECTION_MAX_LENGTH = 300;

/** How long a household may say that a step is not so. */
export const OBJECTION_DAYS = 3;

/** Until when a household may object to a step (STP3). */
export function objectableUntil(at: Date): Date {
  return new Date(at.getTime() + OBJECTION_DAYS * DAY_MS);
}

/** A step as a household reads it. */
export type StepFacts = {
  readonly at: Date;
  readonly isTakenBack: boolean;
  /** Whose money it tells of; null when it concerns every household. */
  readonly ofHouseholdId: string | null;
  /** Households that said "it is not so" already. */
  readonly objectedBy: readonly string[];
};

/** Why a household may not object to a step. */
export type ObjectionRefusal =
  'order.wrong_state' | 'step.not_found' | 'step.closed' | 'step.already_done';

/**
 * Whether a household may say "it is not so" now: about what concerns it, for three days, while the
 * step and its order stand, and once (STP3).
 */
export function checkObjecting(
  step: StepFacts,
  { state, householdId, now }: { state: OrderState; householdId: string; now: Date },
): Result<true, ObjectionRefusal> {
  if (state === 'cancelled') return fail('order.wrong_state');
  if (step.ofHouseholdId !== null && step.ofHouseholdId !== householdId) {
    return fail('step.not_found');
  }
  const isOver = now.getTime() >= objectableUntil(step.at).getTime();
  if (step.isTakenBack || isOver) return fail('step.closed');
  return step.objectedBy.includes(householdId) ? fail('step.already_done') : ok(true);
}

/**
 * Whether an order may take an event while households object to a step (STP4): nothing is finished
 * or settled over their heads.
 */
export function checkObjections(
  event: OrderEvent,
  openObjections: number,
): Result<true, 'order.contested'> {
  const waits = event === 'complete' || event === 'settle';
  return waits && openObjections > 0 ? fail('order.contested') : ok(true);
}

/** Why an objection cannot be settled. */
export type SettlingRefusal = 'step.not_found' | 'step.already_done' | 'step.own_objection';

/**
 * Whether somebody of a household may say that an objection is settled (STP7): while it is open, and
 * not the own one where another organiser can. Who has nobody else beside it takes its own word back so.
 */
export function checkSettling(
  objection: { readonly householdId: string; readonly state: ObjectionState } | undefined,
  by: { readonly householdId: string | null; readonly organiserIds: readonly string[] },
): Result<true, SettlingRefusal> {
  if (!objection) return fail('step.not_found');
  if (objection.state !== 'open') return fail('step.already_done');
  return isLeftToOthers(objection, by) ? fail('step.own_objection') : ok(true);
}

/** Why an objection cannot be taken back by its household. */
export type WithdrawingRefusal = 'step.not_found' | 'step.already_done';

/** A household's own "it is not so", where it may take it back (STP8): while it is open. */
export function checkWithdrawing<Objection extends { readonly state: ObjectionState }>(
  objection: Objection | undefined,
): Result<Objection, WithdrawingRefusal> {
  if (!objection) return fail('step.not_found');
  return objection.state === 'open' ? ok(objection) : fail('step.already_done');
}

/** Whether somebody leaves what its own household says to another organiser, because there is one (STP7). */
export function isLeftToOthers(
  { householdId }: { readonly householdId: string },
  by: { readonly householdId: string | null; readonly organiserIds: readonly string[] },
): boolean {
  return householdId === by.householdId && by.organiserIds.some((id) => id !== householdId);
}
