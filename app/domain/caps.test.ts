import fc from 'fast-check';
import { expect, test } from 'vitest';

import { CAPS, checkUnitPrice, totalOf } from './caps.ts';

test('[CAP1] a unit costs at most 99,999.99 EUR', () => {
  expect(checkUnitPrice(CAPS.unitPriceCents)).toEqual({ ok: true, value: 9_999_999 });
  for (const cents of [
    10_000_000,
    1_501_199_875_790_166,
    Number.MAX_SAFE_INTEGER,
    Number.NaN,
    -1,
  ]) {
    expect(checkUnitPrice(cents)).toEqual({ ok: false, code: 'price.too_large' });
  }
});

test('[CAP3] an order costs at most 1,000,000.00 EUR, and no figure makes its total throw', () => {
  expect(totalOf(10_000, CAPS.quantity)).toEqual({ ok: true, value: CAPS.orderCents });
  expect(totalOf(10_001, CAPS.quantity)).toEqual({ ok: false, code: 'offer.total_too_large' });
  fc.assert(
    fc.property(fc.double(), fc.double(), (cents, units) => {
      const total = totalOf(cents, units);
      expect(!total.ok || total.value <= CAPS.orderCents).toBe(true);
    }),
  );
});
