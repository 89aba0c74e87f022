import type { Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/** States of a provider's sheet and of a service's sheet (R5). */
export const SHEET_STATES = ['draft', 'submitted', 'to_correct', 'validated', 'suspended'] as const;

/** State of a sheet. */
export type SheetState = (typeof SHEET_STATES)[number];

/** What can happen to a sheet: the provider submits, the city does the rest. */
export type SheetEvent = 'submit' | 'ask_correction' | 'validate' | 'suspend' | 'reinstate';

const TABLE: TransitionTable<SheetState, SheetEvent> = {
  draft: { submit: 'submitted' },
  submitted: { ask_correction: 'to_correct', validate: 'validated' },
  to_correct: { submit: 'submitted' },
  validated: { suspend: 'suspended' },
  suspended: { reinstate: 'validated' },
};

/** State after an event (R5); `sheet.wrong_state` when the sheet cannot take it. */
export function nextSheetState(
  state: SheetState,
  event: SheetEvent,
): Result<SheetState, 'sheet.wrong_state'> {
  return follow(TABLE, state, event, 'sheet.wrong_state');
}

/** Whether a service can be searched, requested and paid (R5): all three must hold. */
export function isSellable(facts: {
  readonly provider: SheetState;
  readonly service: SheetState;
  readonly hasValidPrice: boolean;
}): boolean {
  return facts.provider === 'validated' && facts.service === 'validated' && facts.hasValidPrice;
}
