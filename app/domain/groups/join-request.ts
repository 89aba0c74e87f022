import { fail, ok, type Result } from '../result.ts';

/** `withdrawn`: by the household itself, or because it came in another way. */
export const JOIN_STATES = ['waiting', 'accepted', 'refused', 'withdrawn'] as const;

/** State of a household's wish to be let into a group. */
export type JoinState = (typeof JOIN_STATES)[number];

/** What an organiser can answer. */
export type JoinAnswer = 'accepted' | 'refused';

/** Longest sentence to the organisers, in characters. */
export const JOIN_MESSAGE_MAX_LENGTH = 300;

/**
 * Whether a household may ask by a link, given what became of its earlier wishes by the same one.
 * Who was refused asks no more by it; who withdrew may. One that waits is answered as it is.
 */
export function checkAsk(earlier: readonly JoinState[]): Result<true, 'join.refused'> {
  return earlier.includes('refused') ? fail('join.refused') : ok(true);
}

/**
 * The state after an organiser's answer. The same answer again is no fault: of two organisers who
 * say yes at once, both are right. Any other comes too late.
 */
export function answerJoin(
  state: JoinState,
  answer: JoinAnswer,
): Result<JoinAnswer, 'join.already_done' | 'join.withdrawn'> {
  if (state === 'withdrawn') return fail('join.withdrawn');
  return state === 'waiting' || state === answer ? ok(answer) : fail('join.already_done');
}

/** Whether a household may take its wish back: until it is answered. Twice is no fault. */
export function checkWithdrawal(state: JoinState): Result<true, 'join.already_done'> {
  return state === 'waiting' || state === 'withdrawn' ? ok(true) : fail('join.already_done');
}
