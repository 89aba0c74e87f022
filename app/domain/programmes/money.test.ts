import { expect, test } from 'vitest';

import { givenInAll, lacksMoney } from './money.ts';

test('[PRG5] what came back of a voucher was given all the same', () => {
  const money = { onVouchersCents: 2000, heldCents: 300, spentCents: 50, returnedCents: 10_000 };
  expect(givenInAll(money)).toBe(12_350);
  const ended = { onVouchersCents: 0, heldCents: 0, spentCents: 0, returnedCents: 10_000 };
  expect(givenInAll(ended)).toBe(10_000);
});

test('[APP4] a voucher lacks money while less than its value is left', () => {
  expect([0, 19_999, 39_999].map((left) => lacksMoney(left, 40_000))).toEqual([true, true, true]);
  expect([40_000, 60_000].map((left) => lacksMoney(left, 40_000))).toEqual([false, false]);
});
