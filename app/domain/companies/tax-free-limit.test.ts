import { expect, test } from 'vitest';

import { taxFreeLimit } from './tax-free-limit.ts';

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
