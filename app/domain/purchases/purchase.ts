import type { Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/**
 * Where a purchase from the catalogue stands: the provider has to answer, the household has to answer
 * another time, both agree, or nothing comes of it.
 */
export const PURCHASE_STATES = ['asked', 'proposed', 'agreed', 'ended'] as const;

/** State of a purchase. */
export type PurchaseState = (typeof PURCHASE_STATES)[number];

/** What can happen to a purchase until both agree. */
export type PurchaseEvent = 'accept' | 'propose' | 'take_time' | 'end';

const TABLE: TransitionTable<PurchaseState, PurchaseEvent> = {
  asked: { accept: 'agreed', propose: 'proposed', end: 'ended' },
  proposed: { propose: 'proposed', take_time: 'agreed', end: 'ended' },
  agreed: {},
  ended: {},
};

/** State after an event (BUY5); `purchase.answered` once somebody has answered already. */
export function nextPurchaseState(
  state: PurchaseState,
  event: PurchaseEvent,
): Result<PurchaseState, 'purchase.answered'> {
  return follow(TABLE, state, event, 'purchase.answered');
}

/** Most letters of what household and provider write beside a purchase and its answer. */
export const PURCHASE_WORDS_MAX = 500;

/** How long whoever is waited for has to answer. */
export const ANSWER_HOURS = 48;

const HOUR_MS = 3_600_000;

/** Until when an answer counts (BUY4): 48 hours, and never beyond the beginning of the service. */
export function answersUntil(now: Date, beginsBy: Date): Date {
  return new Date(Math.min(now.getTime() + ANSWER_HOURS * HOUR_MS, beginsBy.getTime()));
}

/** Whether an answer comes in time (BUY4). */
export function isAnswerInTime(answerBy: Date, now: Date): boolean {
  return now < answerBy;
}
