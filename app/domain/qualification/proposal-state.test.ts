import { expect, test } from 'vitest';

import {
  isOpenProposal,
  nextProposalState,
  OPEN_PROPOSAL_STATES,
  PROPOSAL_STATES,
  type ProposalEvent,
} from './proposal-state.ts';

const EVENTS: readonly ProposalEvent[] = [
  'save',
  'submit',
  'recall',
  'withdraw',
  'give_back',
  'validate',
];

test('[QUA1] a proposal moves from hand to hand, and ends validated or withdrawn', () => {
  const moves = PROPOSAL_STATES.flatMap((state) =>
    EVENTS.flatMap((event) => {
      const next = nextProposalState(state, event);
      return next.ok ? [`${state} ${event} ${next.value}`] : [];
    }),
  );
  expect(moves).toEqual([
    'draft save draft',
    'draft submit submitted',
    'draft withdraw withdrawn',
    'submitted recall draft',
    'submitted give_back to_correct',
    'submitted validate validated',
    'to_correct save to_correct',
    'to_correct submit submitted',
    'to_correct withdraw withdrawn',
  ]);
  expect(PROPOSAL_STATES.filter(isOpenProposal)).toEqual(OPEN_PROPOSAL_STATES);
});
