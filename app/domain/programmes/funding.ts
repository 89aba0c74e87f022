import { answerAsked, type AskedAnswer, type AskedState } from '../four-eyes.ts';
import { fail, type Result } from '../result.ts';
import type { ProgrammeState } from './programme.ts';

/** What money an officer asks for: the first budget, with which a programme opens, or more. */
export const FUNDING_KINDS = ['open', 'raise'] as const;

/** What money is asked for. */
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** Longest reason, in letters. */
export const FUNDING_REASON_LENGTH = 600;

/** What can be asked of a programme in a state (PRG4). */
export function fundingKindFor(state: ProgrammeState): FundingKind {
  return state === 'draft' ? 'open' : 'raise';
}

/** Why money that was asked for is not answered so. */
export type FundingAnswerCode =
  'programme.own_funding' | 'programme.not_own' | 'programme.already_done';

const CODES = {
  own: 'programme.own_funding',
  not_own: 'programme.not_own',
  already_done: 'programme.already_done',
} as const;

/** The state after an answer (PRG4): who asked may only take it back, another officer decides. */
export function answerFunding(
  asked: { readonly state: AskedState; readonly askedBy: string },
  answer: AskedAnswer,
  officerId: string,
): Result<AskedState, FundingAnswerCode> {
  const after = answerAsked(asked, answer, officerId);
  return after.ok ? after : fail(CODES[after.code]);
}
