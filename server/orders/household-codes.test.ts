import { expect, test } from 'vitest';

import { codesOfDate } from './household-codes.ts';

const households = Array.from({ length: 60 }, (_, index) => ({
  householdId: `h${index}`,
  codeSecret: `secret-${index}`,
}));

test('[ATT11] a code has six digits, its own for each household and date, and stays', () => {
  const codes = codesOfDate(households, 1);
  expect([...codes.values()].every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(new Set(codes.values()).size).toBe(households.length);
  expect(codesOfDate(households.toReversed(), 1)).toEqual(codes);
  const other = codesOfDate(households, 2);
  expect(households.some(({ householdId: id }) => other.get(id) === codes.get(id))).toBe(false);
});

test('[ATT11] a household with two beneficiaries has one code', () => {
  const [one] = households;
  expect(codesOfDate(one ? [one, one] : [], 3).size).toBe(1);
});
