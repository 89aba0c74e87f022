import { fail, ok, type Result } from '../result.ts';
import type { Mark } from './attendance.ts';
import { OBJECTION_MAX_LENGTH, objectableUntil } from './objections.ts';
import type { OrderSide } from './session-change.ts';

/**
 * A household's "it is not so" about a mark: open until both sides agree, it is taken back, or the order
 * is called off.
 */
export const CONTEST_STATES = ['open', 'agreed', 'taken_back', 'lapsed'] as const;
export type ContestState = (typeof CONTEST_STATES)[number];

/** Longest sentence against a mark, in characters. */
export const CONTEST_TEXT_MAX = OBJECTION_MAX_LENGTH;

/** A mark as a household may contest it. */
export type ContestableMark = {
  readonly markedAt: Date;
  readonly isReplaced: boolean;
  readonly isContested: boolean;
  readonly isPeriodClosed: boolean;
};

/** Why a mark cannot be contested. */
export type ContestCode =
  | 'attendance.not_found'
  | 'attendance.contested_already'
  | 'attendance.period_closed'
  | 'attendance.too_late';

/** Whether a household may say that a mark is not so: for three days, once, before the period is closed (ATT8). */
export function checkContesting(
  { markedAt, isReplaced, isContested, isPeriodClosed }: ContestableMark,
  now: Date,
): Result<true, ContestCode> {
  if (isReplaced) return fail('attendance.not_found');
  if (isContested) return fail('attendance.contested_already');
  if (isPeriodClosed) return fail('attendance.period_closed');
  return now < objectableUntil(markedAt) ? ok(true) : fail('attendance.too_late');
}

/** What one side proposes is to be marked. */
export type ContestProposal = { readonly mark: Mark; readonly side: OrderSide };

/**
 * What a side's word does to an open contest (ATT9): the other side's proposal, said again, is an
 * agreement; anything else is a proposal of one's own, in place of the one before.
 */
export function answerContest(
  proposed: ContestProposal | null,
  { mark, side }: ContestProposal,
): 'agreed' | 'proposed' {
  return proposed !== null && proposed.side !== side && proposed.mark === mark
    ? 'agreed'
    : 'proposed';
}
