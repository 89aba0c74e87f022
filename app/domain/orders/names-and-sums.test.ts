import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type HouseholdSums,
  mayNameHousehold,
  mayNameHouseholds,
  sheetReach,
} from './names-and-sums.ts';

const sums = (...pairs: readonly (readonly [number, number])[]): HouseholdSums[] =>
  pairs.map(([shareCents, cashDueCents]) => ({ shareCents, cashDueCents, fundCents: 0 }));

test.each([
  ['nobody holds a voucher', sums([290, 290], [290, 290]), true],
  ['one of three holds a voucher: which one stays open', sums([290, 190], [290, 290]), true],
  ['a voucher that pays all, beside one that pays nothing', sums([290, 0], [290, 290]), true],
  ['a free service', sums([0, 0], [0, 0]), true],
  ['a household alone, without a voucher', sums([290, 290]), true],
  ['a household alone, with a voucher', sums([290, 190]), false],
  ['all hold one, and pay the same', sums([290, 190], [290, 190]), false],
  ['vouchers pay for everything', sums([290, 0], [290, 0]), false],
  ['the only family of two children holds one', sums([200, 150], [100, 100], [100, 100]), false],
  ['one of the two families of two children does', sums([200, 150], [200, 200], [100, 100]), true],
] as const)('[R4] names beside sums: %s', (_, households, expected) => {
  expect(mayNameHouseholds(households)).toBe(expected);
});

test('[R4] a sheet is withheld where its name would tell, but for a household alone, which may say it', () => {
  const [own] = sums([290, 190]);
  if (!own) throw new Error('no household');
  const among = [own, ...sums([290, 190])];
  expect(sheetReach(own, among, false)).toBe('withheld');
  expect(sheetReach(own, [own], true)).toBe('tells');
  const [paying] = sums([290, 290]);
  if (paying) expect(sheetReach(paying, [paying], true)).toBe('plain');
});

/** Every way to give the sums to the households, none above its share. */
function assignments(shares: readonly number[], dues: readonly number[]): number[][] {
  const [share, ...others] = shares;
  if (share === undefined) return [[]];
  return dues.flatMap((due, index) =>
    due > share ? [] : assignments(others, dues.toSpliced(index, 1)).map((rest) => [due, ...rest]),
  );
}

test('[R4] names stand exactly where every household could be one without a voucher', () => {
  const household = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([a, b]) => ({
      shareCents: Math.max(a, b),
      cashDueCents: Math.min(a, b),
      fundCents: 0,
    }));
  fc.assert(
    fc.property(fc.array(household, { maxLength: 5 }), (households) => {
      const shares = households.map(({ shareCents }) => shareCents);
      const possible = assignments(
        shares,
        households.map(({ cashDueCents }) => cashDueCents),
      );
      const isOpen = shares.every((share, index) => possible.some((dues) => dues[index] === share));
      expect(mayNameHouseholds(households)).toBe(isOpen);
      for (const [index, household] of households.entries()) {
        const { shareCents, cashDueCents } = household;
        const isOneOpen = possible.some((dues) => dues[index] === shareCents);
        expect(mayNameHousehold(household, households)).toBe(isOneOpen);
        // So a household that is told it is not named holds a voucher, which it knows.
        if (!isOneOpen) expect(cashDueCents).toBeLessThan(shareCents);
      }
    }),
    { numRuns: 300 },
  );
});
