import { DAY_MS } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';

/** Households one household keeps from itself at most (MAT15). */
export const MOST_BLOCKED = 50;

/** Whether a household may keep one more from itself (MAT15). */
export function checkBlocking(blocked: number): Result<true, 'nearby.too_many_blocked'> {
  return blocked < MOST_BLOCKED
    ? ok(true)
    : fail('nearby.too_many_blocked', { most: MOST_BLOCKED });
}

/** Why a household reports what another said (MAT16). */
export const TALK_REASONS = ['insulting', 'contact', 'money', 'danger', 'other'] as const;
export type TalkReason = (typeof TALK_REASONS)[number];

/** Reports of one household in a day (MAT16). */
export const REPORTS_A_DAY = 10;

/** Longest words of a report and of a decision, in letters. */
export const CONDUCT_LIMITS = { words: 300, reason: 300 } as const;

/** Days after the decision in which a report is kept; then it is deleted. */
export const REPORTS_KEPT_DAYS = 180;

/** Whether a household may report one more today (MAT16). */
export function checkReporting(today: number): Result<true, 'nearby.too_many_reports'> {
  return today < REPORTS_A_DAY
    ? ok(true)
    : fail('nearby.too_many_reports', { most: REPORTS_A_DAY });
}

/** What an officer decides about what was said: each step holds those before it, but the first (MAT17). */
export const TALK_DECISIONS = ['keep', 'hide', 'warn', 'suspend'] as const;
export type TalkDecision = (typeof TALK_DECISIONS)[number];

/** Days for which a household is put together with nobody once it is suspended (MAT17). */
export const SUSPENDED_DAYS = 30;

/** Until when a household that is suspended now is put together with nobody (MAT17). */
export function suspendedUntil(now: Date): Date {
  return new Date(now.getTime() + SUSPENDED_DAYS * DAY_MS);
}

/** Whether a decision can be taken: all but leaving it as it is need a reason to be read (MAT17). */
export function checkDecision(
  decision: TalkDecision,
  reason: string,
): Result<true, 'nearby.no_reason'> {
  return decision === 'keep' || reason !== '' ? ok(true) : fail('nearby.no_reason');
}
