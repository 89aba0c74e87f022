import { describe, expect, it } from 'vitest';

import { isOfferNew, newsSince, offersInSight } from './offer-news.ts';

const now = new Date('2026-11-29T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const joinedAt = minutesAgo(600);

describe('what is new among offers', () => {
  it('[OFR4] is what was priced after the last visit, and for ten minutes what came while one looked', () => {
    const away = newsSince({ lastVisitAt: minutesAgo(120), joinedAt }, now);
    expect(isOfferNew({ state: 'open', pricedAt: minutesAgo(60) }, away)).toBe(true);
    expect(isOfferNew({ state: 'open', pricedAt: minutesAgo(180) }, away)).toBe(false);
    const looking = newsSince({ lastVisitAt: minutesAgo(1), joinedAt }, now);
    expect(isOfferNew({ state: 'open', pricedAt: minutesAgo(9) }, looking)).toBe(true);
    expect(isOfferNew({ state: 'open', pricedAt: minutesAgo(11) }, looking)).toBe(false);
  });

  it('[OFR4] is counted from joining before the first visit', () => {
    const since = newsSince({ lastVisitAt: null, joinedAt: minutesAgo(120) }, now);
    expect(isOfferNew({ state: 'open', pricedAt: minutesAgo(60) }, since)).toBe(true);
    expect(isOfferNew({ state: 'open', pricedAt: minutesAgo(180) }, since)).toBe(false);
  });

  it.each(['won', 'lost', 'withdrawn', 'expired'] as const)(
    '[OFR4] is not an offer that is %s: its end is no news of its price',
    (state) => {
      const since = newsSince({ lastVisitAt: minutesAgo(120), joinedAt }, now);
      expect(isOfferNew({ state, pricedAt: minutesAgo(1) }, since)).toBe(false);
    },
  );

  it('[OFR4] waits to be shown only while it can be taken: a vote that decides shows all', () => {
    const seen = { offerId: 'a', state: 'open' } as const;
    const late = { offerId: 'b', state: 'open' } as const;
    expect(offersInSight([seen, late], ['a'])).toEqual([seen]);
    const decided = [
      { ...seen, state: 'lost' },
      { ...late, state: 'won' },
    ] as const;
    expect(offersInSight(decided, ['a'])).toEqual(decided);
  });
});
