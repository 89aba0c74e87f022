import { fail, ok, type Result } from '../result.ts';
import type { SheetState } from '../catalogue/validation-state.ts';

/** What an officer can ask for: to take a provider or a service off sale, or to put it back. */
export const SUSPENSION_ACTIONS = ['suspend', 'lift'] as const;

/** What is asked. */
export type SuspensionAction = (typeof SUSPENSION_ACTIONS)[number];

/** States of what an officer asks (QUA8): a second officer confirms or refuses it. */
export const SUSPENSION_STATES = ['asked', 'confirmed', 'refused', 'withdrawn'] as const;

/** State of a suspension that was asked for. */
export type SuspensionState = (typeof SUSPENSION_STATES)[number];

/** What is done with something asked. */
export const SUSPENSION_ANSWERS = ['confirm', 'refuse', 'withdraw'] as const;

/** Answer to something asked. */
export type SuspensionAnswer = (typeof SUSPENSION_ANSWERS)[number];

/** Longest reason, in letters. */
export const REASON_LENGTH = 600;

const STATE_AFTER: Readonly<Record<SuspensionAnswer, SuspensionState>> = {
  confirm: 'confirmed',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/** What can be asked of a sheet in a state (QUA8); null: it is not on sale and not suspended. */
export function suspensionActionFor(state: SheetState): SuspensionAction | null {
  if (state === 'validated') return 'suspend';
  return state === 'suspended' ? 'lift' : null;
}

/** State of a sheet once what was asked is confirmed. */
export function stateAfterAction(action: SuspensionAction): SheetState {
  return action === 'suspend' ? 'suspended' : 'validated';
}

/**
 * The state after an answer (QUA8): who asked may only take it back, another officer confirms or
 * refuses.
 */
export function answerSuspension(
  asked: { readonly state: SuspensionState; readonly askedBy: string },
  answer: SuspensionAnswer,
  officerId: string,
): Result<SuspensionState, 'sheet.own_suspension' | 'sheet.not_own' | 'sheet.already_done'> {
  if (asked.state !== 'asked') return fail('sheet.already_done', { state: asked.state });
  const isOwn = asked.askedBy === officerId;
  if (answer === 'withdraw' && !isOwn) return fail('sheet.not_own');
  if (answer !== 'withdraw' && isOwn) return fail('sheet.own_suspension');
  return ok(STATE_AFTER[answer]);
}
