import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import { FUND_RULES, shareFund, type FundRule, type FundTaker } from './fund-share.ts';

const taker = (id: string, cashCents: number, leastCents = 0): FundTaker => ({
  id,
  cashCents,
  leastCents,
});
const shared = (cents: number, rule: FundRule, takers: readonly FundTaker[]) =>
  Object.fromEntries(
    shareFund({ cents, rule, seedId: 'order' }, takers).map((one) => [one.id, one.amountCents]),
  );

describe('what the common fund pays for each', () => {
  const two = [taker('rossi', 3000), taker('hu', 9000)];

  test('[V9] in proportion to cash, or alike: the worked example', () => {
    expect(shared(4000, 'by_cash', two)).toEqual({ rossi: 1000, hu: 3000 });
    expect(shared(4000, 'equal', two)).toEqual({ rossi: 2000, hu: 2000 });
    expect(shared(8000, 'equal', two)).toEqual({ rossi: 3000, hu: 5000 });
    expect(shared(20_000, 'by_cash', two)).toEqual({ rossi: 3000, hu: 9000 });
  });

  test('[V9] whoever said yes keeps what the fund gave it then', () => {
    const asked = [taker('rossi', 3000, 2000), taker('hu', 9000)];
    expect(shared(4000, 'by_cash', asked)).toEqual({ rossi: 2000, hu: 2000 });
    expect(shared(1000, 'by_cash', asked)).toEqual({ rossi: 1000, hu: 0 });
  });

  test('[V9] all of the fund that cash can take is shared, nobody has more than its cash', () => {
    const takers = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        cashCents: fc.nat(50),
        leastCents: fc.nat(60),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(fc.nat(200), fc.constantFrom(...FUND_RULES), takers, (cents, rule, all) => {
        const shares = shared(cents, rule, all);
        const cash = sumCents(all.map(({ cashCents }) => cashCents));
        expect(sumCents(Object.values(shares))).toBe(Math.min(cents, cash));
        const least = sumCents(all.map((one) => Math.min(one.cashCents, one.leastCents)));
        for (const { id, cashCents, leastCents } of all) {
          expect(shares[id] ?? 0).toBeLessThanOrEqual(cashCents);
          if (cents >= least) {
            expect(shares[id] ?? 0).toBeGreaterThanOrEqual(Math.min(cashCents, leastCents));
          }
        }
        expect(shared(cents, rule, all.toReversed())).toEqual(shares);
      }),
    );
  });
});
