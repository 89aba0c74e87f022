import { expect, test } from 'vitest';

import { taxableCents, taxFreeLimit, useOfYear } from './tax-free-limit.ts';

test.each([
  [2024, false, 25_823],
  [2024, true, 25_823],
  [2025, false, 100_000],
  [2027, true, 200_000],
  [2028, false, 25_823],
  [2028, true, 25_823],
])('[V4] in %d, children declared: %s, the limit is %d cents', (year, hasChildren, cents) => {
  expect(taxFreeLimit(year, hasChildren)).toBe(cents);
});

test.each([
  ['up to the limit, nothing', 95_500, 4_500, 0],
  ['a cent beyond, all of the year', 95_500, 4_501, 100_001],
  ['from nothing to beyond', 0, 100_001, 100_001],
  ['beyond already, what comes on top', 100_001, 500, 500],
  ['nothing more, nothing', 100_001, 0, 0],
])('[V4] %s becomes taxable', (_, usedCents, moreCents, taxable) => {
  expect(taxableCents({ limitCents: 100_000, usedCents }, moreCents)).toBe(taxable);
});

test('[TAX1] what orders only hold is said apart from what is used, and counts in the limit', () => {
  const spent = { spentCents: 90_000, heldCents: 30_000, heldLaterCents: 20_000 };
  expect(useOfYear(100_000, spent)).toEqual({
    usedCents: 60_000,
    reservedCents: 30_000,
    reservedLaterCents: 20_000,
    leftCents: 10_000,
    taxableCents: 0,
  });
  expect(useOfYear(89_999, spent)).toMatchObject({ leftCents: 0, taxableCents: 90_000 });
});
