import type { PillTone } from '#app/components/pill.tsx';
import type { ProposalState } from '#app/domain/qualification/proposal-state.ts';

/** Colour of a proposal's state; its word says the same. */
export const PROPOSAL_TONES: Readonly<Record<ProposalState, PillTone>> = {
  draft: 'neutral',
  submitted: 'saffron',
  to_correct: 'red',
  validated: 'green',
  withdrawn: 'neutral',
};
