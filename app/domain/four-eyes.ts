import { fail, ok, type Result } from './result.ts';

/** States of what one officer asks and a second one answers. */
export const ASKED_STATES = ['asked', 'confirmed', 'refused', 'withdrawn'] as const;

/** State of something asked. */
export type AskedState = (typeof ASKED_STATES)[number];

/** What is done with something asked. */
export const ASKED_ANSWERS = ['confirm', 'refuse', 'withdraw'] as const;

/** Answer to something asked. */
export type AskedAnswer = (typeof ASKED_ANSWERS)[number];

const STATE_AFTER: Readonly<Record<AskedAnswer, AskedState>> = {
  confirm: 'confirmed',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/**
 * The state after an answer: who asked may only take it back, somebody else confirms or refuses.
 * `own`: one's own is not answered; `not_own`: another's is not taken back; `already_done`: it is over.
 */
export function answerAsked(
  asked: { readonly state: AskedState; readonly askedBy: string },
  answer: AskedAnswer,
  personId: string,
): Result<AskedState, 'own' | 'not_own' | 'already_done'> {
  if (asked.state !== 'asked') return fail('already_done');
  const isOwn = asked.askedBy === personId;
  if (answer === 'withdraw' && !isOwn) return fail('not_own');
  if (answer !== 'withdraw' && isOwn) return fail('own');
  return ok(STATE_AFTER[answer]);
}
