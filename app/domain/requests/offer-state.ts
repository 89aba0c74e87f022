import { fail, ok, type Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';

/**
 * States of an offer (R1). What R1 calls improved is an open offer with a later revision: the same
 * rules hold for it, and its history is the list of its revisions.
 */
export const OFFER_STATES = ['open', 'withdrawn', 'lost', 'won', 'expired'] as const;

/** State of an offer. */
export type OfferState = (typeof OFFER_STATES)[number];

/** States in which an offer stands: a provider has one of these at most on a request. */
export const LIVE_OFFER_STATES = ['open', 'won'] as const satisfies readonly OfferState[];

/** What can happen to an offer. */
export type OfferEvent = 'improve' | 'withdraw' | 'lose' | 'win' | 'expire';

/** What decides whether an offer still stands. `validUntil` itself is already too late. */
export type OfferFacts = { readonly state: OfferState; readonly validUntil: Date };

const TABLE: TransitionTable<OfferState, OfferEvent> = {
  open: {
    improve: 'open',
    withdraw: 'withdrawn',
    lose: 'lost',
    win: 'won',
    expire: 'expired',
  },
  withdrawn: {},
  lost: {},
  won: {},
  expired: {},
};

/** State after an event (R1); `offer.wrong_state` when the offer no longer takes any. */
export function nextOfferState(
  state: OfferState,
  event: OfferEvent,
): Result<OfferState, 'offer.wrong_state'> {
  return follow(TABLE, state, event, 'offer.wrong_state');
}

/** The state people must see at `now`: an open offer past its date has expired. */
export function offerStateAt(offer: OfferFacts, now: Date): OfferState {
  const isOver = now.getTime() >= offer.validUntil.getTime();
  return offer.state === 'open' && isOver ? 'expired' : offer.state;
}

/** Whether the offer can be voted on, improved or won at `now`. */
export function isOfferLive(offer: OfferFacts, now: Date): boolean {
  return offerStateAt(offer, now) === 'open';
}

/** Why no offer can win. */
export type AwardCode = 'offer.not_found' | 'offer.expired' | 'offer.wrong_state';

/** The new state of one offer of a request. */
export type OfferOutcome = { readonly offerId: string; readonly state: OfferState };

/**
 * What happens to all offers of a request when one wins (R1): it is won, the other live ones are
 * lost (expired ones expired), those already ended stay out of the answer.
 */
export function awardOffer(
  offers: readonly (OfferFacts & { readonly offerId: string })[],
  winnerId: string,
  now: Date,
): Result<readonly OfferOutcome[], AwardCode> {
  const winner = offers.find(({ offerId }) => offerId === winnerId);
  if (!winner) return fail('offer.not_found');
  const winnerState = offerStateAt(winner, now);
  if (winnerState === 'expired') return fail('offer.expired');
  if (!isOfferLive(winner, now)) return fail('offer.wrong_state', { state: winnerState });
  const outcomes = offers
    .filter(({ state }) => state === 'open')
    .map((offer): OfferOutcome => {
      if (offer.offerId === winnerId) return { offerId: offer.offerId, state: 'won' };
      return { offerId: offer.offerId, state: isOfferLive(offer, now) ? 'lost' : 'expired' };
    });
  return ok(outcomes);
}
