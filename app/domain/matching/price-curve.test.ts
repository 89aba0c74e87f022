import { expect, test } from 'vitest';

import { curveOf, type SharedService } from './price-curve.ts';

const DAY = '2026-11-30';

function service(
  id: string,
  municipi: readonly number[],
  prices: readonly [number, number, number][],
): SharedService {
  const cells = prices.map(([personsMin, personsMax, unitPriceCents]) => ({
    personsMin,
    personsMax,
    quantityMin: 1,
    quantityMax: null,
    unitPriceCents,
    validFrom: null,
    validTo: null,
  }));
  return { id, municipi, list: { minQuantity: 2, cells } };
}

test('[MAT3] each pays the cheapest list of the Municipio over their number, rounded up', () => {
  const curve = curveOf(
    [
      service(
        'b',
        [6],
        [
          [1, 2, 1500],
          [3, 4, 2000],
        ],
      ),
      service('a', [6, 7], [[1, 4, 1801]]),
    ],
    DAY,
  );
  expect(curve(6, 2)).toEqual({ perHouseholdCents: 750, serviceId: 'b' });
  expect(curve(6, 3)).toEqual({ perHouseholdCents: 601, serviceId: 'a' });
  expect(curve(7, 2)).toEqual({ perHouseholdCents: 901, serviceId: 'a' });
  expect(curve(6, 5)).toBeNull();
  expect(curve(6, 1)).toBeNull();
  expect(curve(8, 2)).toBeNull();
});

test('[MAT3] of equal prices the first list counts, whatever their order', () => {
  const [a, b] = [service('a', [1], [[1, 4, 1000]]), service('b', [1], [[1, 4, 1000]])];
  expect(curveOf([b, a], DAY)(1, 4)).toEqual({ perHouseholdCents: 250, serviceId: 'a' });
});
