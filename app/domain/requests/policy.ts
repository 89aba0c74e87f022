import type { GroupStanding } from '../groups/policy.ts';

/** What the households of a group can do with its requests, offers and decisions. */
export type RequestAction =
  | 'create'
  | 'view'
  | 'view_offers'
  | 'answer_question'
  | 'prefer_offer'
  | 'close'
  | 'prolong'
  | 'put_to_vote'
  | 'vote'
  | 'close_decision';

const ALLOWED: Readonly<Record<RequestAction, readonly GroupStanding[]>> = {
  create: ['organiser'],
  view: ['organiser', 'member', 'viewer'],
  view_offers: ['organiser', 'member', 'viewer'],
  answer_question: ['organiser'],
  prefer_offer: ['organiser', 'member'],
  close: ['organiser'],
  prolong: ['organiser'],
  put_to_vote: ['organiser'],
  vote: ['organiser', 'member'],
  close_decision: ['organiser'],
};

/** Whether a household of that standing may do it; whether it was asked to vote is D2's matter. */
export function mayOnRequest(standing: GroupStanding, action: RequestAction): boolean {
  return ALLOWED[action].includes(standing);
}

/** What a provider can do about a request of others. */
export type ProviderRequestAction =
  'view' | 'ask_question' | 'make_offer' | 'improve_offer' | 'withdraw_offer';

/**
 * What a provider's person may do (R4, R5). `isMatch`: the request reaches the provider.
 * `ownsOffer`: the offer in question is this provider's. `isInGroup`: this same person sits in the
 * group that asks, and would be on both sides of the bargain.
 */
export type ProviderRequestFacts = {
  readonly isStaff: boolean;
  readonly isMatch: boolean;
  readonly ownsOffer: boolean;
  readonly isInGroup: boolean;
};

/**
 * Whether a provider's person may do it. Its own offer stays in sight and can be withdrawn even
 * when the provider no longer matches; another provider's offer never is in sight (R4).
 */
export function mayProviderOnRequest(
  facts: ProviderRequestFacts,
  action: ProviderRequestAction,
): boolean {
  if (!facts.isStaff) return false;
  switch (action) {
    case 'view':
      return facts.isMatch || facts.ownsOffer;
    case 'ask_question':
    case 'make_offer':
      return facts.isMatch && !facts.isInGroup;
    case 'improve_offer':
      return facts.ownsOffer && facts.isMatch && !facts.isInGroup;
    case 'withdraw_offer':
      return facts.ownsOffer;
  }
}
