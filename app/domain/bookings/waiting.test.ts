import fc from 'fast-check';
import { expect, test } from 'vitest';

import { inOrder, nextTurns, offerEnds, placeOf, type Waiting } from './waiting.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const entry = (id: string, seats: number, hours: number): Waiting => ({
  id,
  seats,
  since: later(hours),
});

test('[WAI1] a free seat is for whoever waits longest, not for who comes by', () => {
  const waiting = [entry('late', 1, -1), entry('first', 1, -5)];
  expect(nextTurns({ free: 1, freedAt: NOW, waiting, now: NOW })).toEqual({
    offers: ['first'],
    onSale: 0,
  });
  expect(nextTurns({ free: 3, freedAt: NOW, waiting, now: NOW })).toEqual({
    offers: ['first', 'late'],
    onSale: 1,
  });
});

test('[WAI2] one seat is kept 48 hours for siblings who want two; then who fits behind comes first', () => {
  const waiting = [entry('siblings', 2, -5), entry('one', 1, -1)];
  const turns = (now: Date) => nextTurns({ free: 1, freedAt: NOW, waiting, now });
  expect(turns(later(47))).toEqual({ offers: [], onSale: 0 });
  expect(turns(later(48))).toEqual({ offers: ['one'], onSale: 0 });
  const two = nextTurns({ free: 2, freedAt: later(40), waiting, now: later(40) });
  expect(two.offers).toEqual(['siblings']);
  const alone = nextTurns({ free: 1, freedAt: NOW, waiting: [entry('s', 2, 0)], now: later(48) });
  expect(alone).toEqual({ offers: [], onSale: 1 });
});

test('[WAI3] 24 hours to answer, never until the night, never beyond the sale', () => {
  const far = new Date('2027-01-01T00:00:00Z');
  expect(offerEnds(NOW, far)).toEqual(new Date('2026-11-24T09:00:00Z'));
  const atNight = new Date('2026-11-23T22:30:00Z');
  expect(offerEnds(atNight, far)).toEqual(new Date('2026-11-25T07:00:00Z'));
  const early = new Date('2026-11-23T04:00:00Z');
  expect(offerEnds(early, far)).toEqual(new Date('2026-11-24T07:00:00Z'));
  expect(offerEnds(NOW, later(3))).toEqual(later(3));
});

test('[WAI4] the place is counted by date; who does not wait has none', () => {
  const entries = [entry('c', 1, 2), entry('a', 2, 0), entry('b', 1, 1)];
  expect(placeOf('c', entries)).toBe(3);
  expect(placeOf('x', entries)).toBeNull();
});

const queue = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    seats: fc.integer({ min: 1, max: 5 }),
    since: fc.integer({ min: 0, max: 6 }).map(later),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

test('[WAI1] [WAI2] no seat is given twice, nobody gets a part, and who is passed over does not fit', () => {
  fc.assert(
    fc.property(queue, fc.nat(12), fc.integer({ min: 0, max: 60 }), (waiting, free, hours) => {
      const { offers, onSale } = nextTurns({ free, freedAt: NOW, waiting, now: later(hours) });
      let left = free;
      let passedOver = 0;
      for (const { id, seats } of inOrder(waiting)) {
        if (offers.includes(id)) {
          // Somebody who came before is passed over only once the patience is over.
          if (passedOver > 0) expect(hours).toBeGreaterThanOrEqual(48);
          left -= seats;
        } else if (left > 0) {
          if (hours >= 48) expect(seats).toBeGreaterThan(left);
          passedOver += 1;
        }
      }
      expect(left).toBeGreaterThanOrEqual(0);
      expect(onSale).toBe(passedOver > 0 && hours < 48 ? 0 : left);
      expect(new Set(offers).size).toBe(offers.length);
    }),
  );
});

test('[WAI2] nobody waits for ever: seats as many as wanted, none freed again, and after 48 hours its turn comes', () => {
  fc.assert(
    fc.property(queue, fc.integer({ min: 1, max: 12 }), (waiting, free) => {
      let left = free;
      let open = waiting;
      const served: string[] = [];
      for (let round = 0; round <= waiting.length; round += 1) {
        const { offers } = nextTurns({ free: left, freedAt: NOW, waiting: open, now: later(48) });
        served.push(...offers);
        const taken = open.filter(({ id }) => offers.includes(id));
        left -= taken.reduce((sum, { seats }) => sum + seats, 0);
        open = open.filter(({ id }) => !offers.includes(id));
      }
      expect(left).toBeGreaterThanOrEqual(0);
      // Whoever still waits wants more than is left.
      expect(open.every(({ seats }) => seats > left)).toBe(true);
      expect(new Set(served).size).toBe(served.length);
    }),
  );
});
