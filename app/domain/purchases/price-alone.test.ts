import { expect, test } from 'vitest';

import { priceFor } from '../catalogue/prices.ts';
import { priceAlone } from './price-alone.ts';

const cell = (personsMin: number, personsMax: number, unitPriceCents: number) => ({
  personsMin,
  personsMax,
  quantityMin: 1,
  quantityMax: 20,
  unitPriceCents,
  validFrom: null,
  validTo: '2026-12-31',
});
const LIST = { minQuantity: 2, cells: [cell(1, 1, 1_300), cell(2, 3, 2_000)] };
const DAY = '2026-12-01';

const price = (beneficiaries: number, quantity: number, day = DAY) =>
  priceAlone(LIST, { beneficiaries, quantity, day });

test('[BUY6] a household pays what the list asks of so many persons together', () => {
  expect(price(1, 4)).toEqual({ ok: true, value: { unitPriceCents: 1_300, totalCents: 5_200 } });
  expect(price(2, 4)).toEqual({ ok: true, value: { unitPriceCents: 2_000, totalCents: 8_000 } });
  expect(price(2, 4)).toEqual(priceFor(LIST, { persons: 2, quantity: 4, day: DAY }));
});

test('[BUY6] a household that names nobody counts as one person', () => {
  expect(price(0, 4)).toEqual(price(1, 4));
});

test('[BUY6] [P2] what the list has no price for is refused with the figure of the sentence', () => {
  expect(price(1, 1)).toMatchObject({ code: 'purchase.below_minimum', details: { minimum: 2 } });
  expect(price(4, 4)).toMatchObject({ code: 'purchase.no_persons_band', details: { limit: 3 } });
  expect(price(1, 21)).toMatchObject({ code: 'purchase.no_quantity_band' });
  expect(price(1, 4, '2027-01-01')).toMatchObject({ code: 'purchase.no_price' });
});

test('[BUY6] [CAP2] [CAP3] no quantity and no total above what an order may have', () => {
  expect(price(1, 10_001)).toEqual({
    ok: false,
    code: 'purchase.quantity_too_large',
    details: { most: 10_000 },
  });
  expect(price(1, 10_000)).toMatchObject({
    code: 'purchase.no_quantity_band',
    details: { limit: 20 },
  });
  const dear = { minQuantity: 1, cells: [{ ...cell(1, 1, 9_999_999), quantityMax: null }] };
  expect(priceAlone(dear, { beneficiaries: 1, quantity: 11, day: DAY })).toMatchObject({
    code: 'purchase.total_too_large',
  });
});
