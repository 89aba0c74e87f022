import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sumCents } from '../money.ts';
import { apportionLines, checkClosing, closesAt, type Period } from './periods.ts';
import { sessionOn } from './sessions.ts';

const months = (weights: readonly number[]): readonly Period[] =>
  weights.map((weight, index) => ({
    number: index + 1,
    startsOn: `2026-${String(index + 1).padStart(2, '0')}-01`,
    endsOn: `2026-${String(index + 1).padStart(2, '0')}-28`,
    weight,
  }));

const line = (amountCents: number) => ({ householdId: 'h', dependantId: 'd', amountCents });

describe('lines over the periods of an order', () => {
  it('[PER2] 100.00 over three equal months: 33.34, 33.33 and 33.33 in some order', () => {
    const parts = apportionLines([line(10_000)], months([1, 1, 1]), 'order');
    expect(parts.map(({ period }) => period)).toEqual([1, 2, 3]);
    expect(parts.map(({ amountCents }) => amountCents).toSorted((a, b) => a - b)).toEqual([
      3_333, 3_333, 3_334,
    ]);
  });

  it('[PER2] a month without dates costs nothing, whatever the others cost', () => {
    const parts = apportionLines([line(999)], months([2, 0, 1]), 'order');
    expect(parts.map(({ amountCents }) => amountCents)).toEqual([666, 0, 333]);
  });

  it('[PER2] [M2] the parts of any line sum to it, each within a cent of its quota', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 24 }),
        (cents, weights) => {
          const sum = weights.reduce((all, weight) => all + weight, 0);
          fc.pre(sum > 0);
          const parts = apportionLines([line(cents)], months(weights), 'order');
          expect(sumCents(parts.map(({ amountCents }) => amountCents))).toBe(cents);
          for (const [index, { amountCents }] of parts.entries()) {
            const quota = (cents * (weights[index] ?? 0)) / sum;
            expect(Math.abs(amountCents - quota)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe('the closing of a period', () => {
  const period = { startsOn: '2026-10-01', endsOn: '2026-10-31', closedAt: null };
  const hours = { startMinute: 960, endMinute: 1_080 };
  const session = (number: number, day: string, state: 'planned' | 'cancelled' = 'planned') => ({
    number,
    state,
    ...sessionOn(day, hours),
  });
  const sessions = [session(1, '2026-10-06'), session(2, '2026-10-27'), session(3, '2026-11-03')];

  it('[PER4] waits for the end of its own last date, not for the next period’s', () => {
    const last = new Date('2026-10-27T17:00:00Z');
    expect(closesAt(period, sessions)).toEqual(last);
    expect(checkClosing(period, sessions, last)).toEqual({ ok: true, value: true });
    expect(checkClosing(period, sessions, new Date(last.getTime() - 1))).toMatchObject({
      code: 'period.not_over',
      details: { day: '2026-10-27' },
    });
  });

  it('[PER4] without dates, or with all of them called off, comes on its last day', () => {
    const lastDay = new Date('2026-10-30T23:00:00Z');
    expect(closesAt(period, [])).toEqual(lastDay);
    expect(closesAt(period, [session(1, '2026-10-06', 'cancelled')])).toEqual(lastDay);
  });

  it('[PER4] happens once', () => {
    const closed = { ...period, closedAt: new Date('2026-11-01T09:00:00Z') };
    const now = new Date('2026-11-02T09:00:00Z');
    expect(checkClosing(closed, [], now)).toMatchObject({ code: 'period.closed' });
  });
});
