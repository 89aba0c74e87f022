import { answerAsked, type AskedAnswer, type AskedState } from '../four-eyes.ts';
import { fail, type Result } from '../result.ts';
import type { SheetState } from '../catalogue/validation-state.ts';

/** What an officer can ask for: to take a provider or a service off sale, or to put it back. */
export const SUSPENSION_ACTIONS = ['suspend', 'lift'] as const;

/** What is asked. */
export type SuspensionAction = (typeof SUSPENSION_ACTIONS)[number];

/** Longest reason, in letters. */
export const REASON_LENGTH = 600;

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
  asked: { readonly state: AskedState; readonly askedBy: string },
  answer: AskedAnswer,
  officerId: string,
): Result<AskedState, 'sheet.own_suspension' | 'sheet.not_own' | 'sheet.already_done'> {
  const after = answerAsked(asked, answer, officerId);
  return after.ok ? after : fail(CODES[after.code], { state: asked.state });
}

const CODES = {
  own: 'sheet.own_suspension',
  not_own: 'sheet.not_own',
  already_done: 'sheet.already_done',
} as const;
