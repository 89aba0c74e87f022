import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PriceCell } from '../catalogue/prices.ts';
import { bandFor, checkBands } from './price-bands.ts';
import { bandsOfList, isEnough } from './list-bands.ts';

const DAY = '2026-11-20';

const cell = (
  persons: [number, number],
  unitPriceCents: number,
  more: Partial<PriceCell> = {},
) => ({
  personsMin: persons[0],
  personsMax: persons[1],
  quantityMin: 1,
  quantityMax: null,
  unitPriceCents,
  validFrom: null,
  validTo: null,
  ...more,
});

const wanted = { quantity: 10, basis: 'total', households: 3, beneficiaries: 5 } as const;
const each = { ...wanted, basis: 'per_beneficiary' } as const;

test('[OFR2] a list for persons gives bands of households, in order and without a gap', () => {
  const cells = [cell([6, 10], 3_000), cell([1, 3], 1_800), cell([4, 5], 2_400)];
  const bands = bandsOfList({ minQuantity: 1, cells }, wanted, DAY);
  expect(bands).toEqual([
    { minHouseholds: 1, maxHouseholds: 1, unitPriceCents: 1_800 },
    { minHouseholds: 2, maxHouseholds: 3, unitPriceCents: 2_400 },
    { minHouseholds: 4, maxHouseholds: 8, unitPriceCents: 3_000 },
  ]);
  expect(checkBands(bands)).toMatchObject({ ok: true });
  const holes = [cell([1, 5], 1_800), cell([7, 10], 3_000)];
  expect(bandsOfList({ minQuantity: 1, cells: holes }, wanted, DAY)).toHaveLength(1);
});

test('[OFR2] a list that ends under the households that take part is no start', () => {
  const upTo = (personsMax: number) =>
    bandsOfList({ minQuantity: 1, cells: [cell([1, personsMax], 1_800)] }, wanted, DAY);
  expect(upTo(5)).toEqual([{ minHouseholds: 1, maxHouseholds: 3, unitPriceCents: 1_800 }]);
  expect(upTo(4)).toEqual([]);
  // A gap below them ends it as well.
  const holes = [cell([1, 4], 1_800), cell([6, 10], 3_000)];
  expect(bandsOfList({ minQuantity: 1, cells: holes }, wanted, DAY)).toEqual([]);
  expect(isEnough([], 1)).toBe(false);
});

test('[OFR2] for each person the price is its part of the list’s, rounded up, as many as there are now', () => {
  const cells = [cell([1, 4], 2_000), cell([5, 10], 3_001)];
  expect(bandsOfList({ minQuantity: 1, cells }, each, DAY)).toEqual([
    { minHouseholds: 1, maxHouseholds: 1, unitPriceCents: 667 },
    { minHouseholds: 2, maxHouseholds: 2, unitPriceCents: 500 },
    { minHouseholds: 3, maxHouseholds: 8, unitPriceCents: 601 },
  ]);
});

test('[OFR2] for each person no number of households up to those there are pays less than the list', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 99_999 }),
      (households, more, price) => {
        const quantity = { quantity: 10, basis: 'per_beneficiary', households } as const;
        const beneficiaries = households + more;
        const list = { minQuantity: 1, cells: [cell([1, 20], price)] };
        const bands = bandsOfList(list, { ...quantity, beneficiaries }, DAY);
        expect(checkBands(bands)).toMatchObject({ ok: true });
        for (let count = 1; count <= households; count += 1) {
          const band = bandFor(bands, count);
          const each = band.ok ? band.value.unitPriceCents : 0;
          expect(each * (count + more)).toBeGreaterThanOrEqual(price);
        }
      },
    ),
  );
});

test('[OFR2] only what the list asks on this day for this quantity counts', () => {
  const cells = [
    cell([1, 10], 900, { quantityMin: 20 }),
    cell([1, 10], 1_000, { quantityMax: 19 }),
    cell([1, 10], 1_100, { validTo: '2026-11-19' }),
  ];
  expect(bandsOfList({ minQuantity: 1, cells }, wanted, DAY)).toMatchObject([
    { unitPriceCents: 1_000 },
  ]);
  expect(bandsOfList({ minQuantity: 11, cells }, wanted, DAY)).toEqual([]);
  expect(bandsOfList({ minQuantity: 1, cells: [cell([1, 2], 900)] }, wanted, DAY)).toEqual([]);
});
