import { describe, expect, test } from 'vitest';

import {
  mayOnRequest,
  mayProviderOnRequest,
  type ProviderRequestAction,
  type ProviderRequestFacts,
  type RequestAction,
} from './policy.ts';

const ACTIONS: readonly RequestAction[] = [
  'create',
  'view',
  'view_offers',
  'answer_question',
  'prefer_offer',
  'close',
  'put_to_vote',
  'vote',
  'close_decision',
];

describe('households', () => {
  test.each([
    ['organiser', ACTIONS],
    ['member', ['view', 'view_offers', 'prefer_offer', 'vote']],
    ['viewer', ['view', 'view_offers']],
    ['outsider', []],
  ] as const)('[B1] a request: what an %s may do', (standing, allowed) => {
    expect(ACTIONS.filter((action) => mayOnRequest(standing, action))).toEqual(allowed);
  });
});

const PROVIDER_ACTIONS: readonly ProviderRequestAction[] = [
  'view',
  'ask_question',
  'make_offer',
  'improve_offer',
  'withdraw_offer',
];

const staff: ProviderRequestFacts = {
  isStaff: true,
  isMatch: true,
  ownsOffer: false,
  isInGroup: false,
};

describe('providers', () => {
  test.each<[string, ProviderRequestFacts, readonly ProviderRequestAction[]]>([
    ['that match', staff, ['view', 'ask_question', 'make_offer']],
    ['with an offer', { ...staff, ownsOffer: true }, PROVIDER_ACTIONS],
    [
      'with an offer, no longer matching',
      { ...staff, ownsOffer: true, isMatch: false },
      ['view', 'withdraw_offer'],
    ],
    [
      'whose person sits in the group',
      { ...staff, ownsOffer: true, isInGroup: true },
      ['view', 'withdraw_offer'],
    ],
    ['that do not match', { ...staff, isMatch: false }, []],
    ['through a person who does not work there', { ...staff, isStaff: false, ownsOffer: true }, []],
  ])('[R4] a request: what providers %s may do', (_who, facts, allowed) => {
    expect(PROVIDER_ACTIONS.filter((action) => mayProviderOnRequest(facts, action))).toEqual(
      allowed,
    );
  });
});
