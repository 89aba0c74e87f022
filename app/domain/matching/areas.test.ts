import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Municipio } from '../catalogue/municipi.ts';
import { areasOf, FEWEST_TOLD } from './areas.ts';

function of(...counts: [Municipio, number][]) {
  return areasOf(new Map(counts));
}

test('[MAT10] a Municipio with fewer than three is told with its nearest', () => {
  expect(of([4, 3], [6, 5])).toEqual([
    { municipi: [4], count: 3 },
    { municipi: [6], count: 5 },
  ]);
  expect(of([4, 3], [6, 2], [8, 9])).toEqual([
    { municipi: [4, 6], count: 5 },
    { municipi: [8], count: 9 },
  ]);
  expect(of([2, 1], [3, 1], [7, 1])).toEqual([{ municipi: [2, 3, 7], count: 3 }]);
  expect(of([2, 1], [7, 1])).toEqual([]);
});

test('[MAT10] nobody is lost, no area is small, none overlap', () => {
  const counts = fc.uniqueArray(
    fc.tuple(fc.constantFrom<Municipio>(1, 2, 3, 4, 5, 6, 7, 8, 9), fc.integer({ min: 0, max: 6 })),
    { selector: ([municipio]) => municipio },
  );
  fc.assert(
    fc.property(counts, (some) => {
      const areas = areasOf(new Map(some));
      const all = some.reduce((sum, [, count]) => sum + count, 0);
      expect(areas.reduce((sum, { count }) => sum + count, 0)).toBe(all < FEWEST_TOLD ? 0 : all);
      expect(areas.every(({ count }) => count >= FEWEST_TOLD)).toBe(true);
      const told = areas.flatMap(({ municipi }) => municipi);
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});
