import type { Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/** What a proposal is about: the sheet of a provider, or of one of its services. */
export const SHEET_KINDS = ['provider', 'service'] as const;

/** Kind of a sheet. */
export type SheetKind = (typeof SHEET_KINDS)[number];

/** A sheet by what it describes: `subjectId` is the id of the provider or of the service. */
export type SheetSubject = { readonly kind: SheetKind; readonly subjectId: string };

/** States of a proposal for a sheet (QUA1). What is on sale does not change before `validated`. */
export const PROPOSAL_STATES = [
  'draft',
  'submitted',
  'to_correct',
  'validated',
  'withdrawn',
] as const;

/** State of a proposal. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** States in which a proposal is still going on: a sheet has one of these at most. */
export const OPEN_PROPOSAL_STATES = [
  'draft',
  'submitted',
  'to_correct',
] as const satisfies readonly ProposalState[];

/** State of a proposal that is going on. */
export type OpenProposalState = (typeof OPEN_PROPOSAL_STATES)[number];

/** What the provider does with its proposal, and what the city does. */
export type ProposalEvent = 'save' | 'submit' | 'recall' | 'withdraw' | 'give_back' | 'validate';

const TABLE: TransitionTable<ProposalState, ProposalEvent> = {
  draft: { save: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { recall: 'draft', give_back: 'to_correct', validate: 'validated' },
  to_correct: { save: 'to_correct', submit: 'submitted', withdraw: 'withdrawn' },
  validated: {},
  withdrawn: {},
};

/** State after an event (QUA1); `sheet.wrong_state` when the proposal does not take it. */
export function nextProposalState(
  state: ProposalState,
  event: ProposalEvent,
): Result<ProposalState, 'sheet.wrong_state'> {
  return follow(TABLE, state, event, 'sheet.wrong_state');
}

/** Whether a proposal is still going on. */
export function isOpenProposal(state: ProposalState): state is OpenProposalState {
  return OPEN_PROPOSAL_STATES.some((open) => open === state);
}
