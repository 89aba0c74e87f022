import { fail, ok, type Result } from '../result.ts';

/** `withdrawn`: by whoever asked, or because they came in another way. */
export const EMPLOYMENT_ASK_STATES = ['waiting', 'accepted', 'refused', 'withdrawn'] as const;

/** State of a person's wish to be known as an employee. */
export type EmploymentAskState = (typeof EMPLOYMENT_ASK_STATES)[number];

/** What human resources can answer. */
export type EmploymentAnswer = 'accepted' | 'refused';

/** Longest staff number and longest words of an answer, in characters; most asks of a year. */
export const EMPLOYMENT_LIMITS = { staffNumber: 40, words: 300, asksOfYear: 5 } as const;

/** What somebody is to a company this year before they ask. */
export type EmploymentStanding = {
  /** Human resources, or an employee who has not left. */
  readonly isIn: boolean;
  /** Asks of this year that are over: refused or taken back. */
  readonly earlierAsks: number;
};

/**
 * Whether somebody may ask a company to be its employee (EMP2): not who is in already, and five times a
 * year, so that nobody who was refused goes on asking.
 */
export function checkEmploymentAsk(
  standing: EmploymentStanding,
): Result<true, 'employment.already_in' | 'employment.asked_enough'> {
  if (standing.isIn) return fail('employment.already_in');
  return standing.earlierAsks >= EMPLOYMENT_LIMITS.asksOfYear
    ? fail('employment.asked_enough')
    : ok(true);
}

/**
 * The state after an answer (EMP2). The same answer again is no fault: of two who say yes at once both
 * are right. Any other comes too late.
 */
export function answerEmploymentAsk(
  state: EmploymentAskState,
  answer: EmploymentAnswer,
): Result<EmploymentAnswer, 'staff.already_answered' | 'staff.ask_withdrawn'> {
  if (state === 'withdrawn') return fail('staff.ask_withdrawn');
  return state === 'waiting' || state === answer ? ok(answer) : fail('staff.already_answered');
}

/** Whether an ask may be taken back (EMP2): until it is answered. Twice is no fault. */
export function checkAskWithdrawal(
  state: EmploymentAskState,
): Result<true, 'employment.already_answered'> {
  return state === 'waiting' || state === 'withdrawn'
    ? ok(true)
    : fail('employment.already_answered');
}
