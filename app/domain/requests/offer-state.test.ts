import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  awardOffer,
  isOfferLive,
  nextOfferState,
  OFFER_STATES,
  type OfferState,
  offerStateAt,
} from './offer-state.ts';

const EVENTS = ['improve', 'withdraw', 'lose', 'win', 'expire'] as const;
const NOW = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-02T12:00:00Z');

function offer(offerId: string, state: OfferState = 'open', validUntil = LATER) {
  return { offerId, state, validUntil };
}

describe('states of an offer', () => {
  test('[R1] only an open offer changes', () => {
    const steps = OFFER_STATES.flatMap((state) =>
      EVENTS.flatMap((event) => {
        const next = nextOfferState(state, event);
        return next.ok ? [`${state} ${event} ${next.value}`] : [];
      }),
    );
    expect(steps).toEqual([
      'open improve open',
      'open withdraw withdrawn',
      'open lose lost',
      'open win won',
      'open expire expired',
    ]);
  });

  test('[R1] past its date an open offer is expired before any timer says so', () => {
    expect(offerStateAt(offer('a', 'open', NOW), NOW)).toBe('expired');
    expect(isOfferLive(offer('a', 'open', NOW), NOW)).toBe(false);
    expect(isOfferLive(offer('a'), NOW)).toBe(true);
    expect(offerStateAt(offer('a', 'won', NOW), NOW)).toBe('won');
  });
});

describe('one wins', () => {
  test('[R1] the others are lost; those already over are left alone', () => {
    const offers = [offer('a'), offer('b'), offer('late', 'open', NOW), offer('gone', 'withdrawn')];
    expect(awardOffer(offers, 'b', NOW)).toEqual({
      ok: true,
      value: [
        { offerId: 'a', state: 'lost' },
        { offerId: 'b', state: 'won' },
        { offerId: 'late', state: 'expired' },
      ],
    });
  });

  test.each([
    ['offer.not_found', 'x', offer('a')],
    ['offer.expired', 'a', offer('a', 'open', NOW)],
    ['offer.wrong_state', 'a', offer('a', 'withdrawn')],
    ['offer.wrong_state', 'a', offer('a', 'lost')],
    ['offer.wrong_state', 'a', offer('a', 'won')],
  ])('[R1] %s', (code, winnerId, given) => {
    expect(awardOffer([given], winnerId, NOW)).toMatchObject({ ok: false, code });
  });

  test('[R2] after an award no second offer can win', () => {
    const anyOffers = fc.array(fc.constantFrom(...OFFER_STATES), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyOffers, fc.nat(5), fc.nat(5), (states, first, second) => {
        const offers = states.map((state, index) => offer(`o${index}`, state));
        fc.pre(!states.includes('won'));
        const award = awardOffer(offers, `o${first}`, NOW);
        fc.pre(award.ok);
        const next = new Map(award.value.map(({ offerId, state }) => [offerId, state]));
        const after = offers.map((o) => ({ ...o, state: next.get(o.offerId) ?? o.state }));
        expect(after.filter(({ state }) => state === 'won')).toHaveLength(1);
        expect(awardOffer(after, `o${second}`, NOW).ok).toBe(false);
      }),
    );
  });
});
