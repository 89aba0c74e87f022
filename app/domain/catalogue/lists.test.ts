import { expect, test } from 'vitest';

import { CATEGORY_IDS, isCategoryId } from './categories.ts';
import { isMunicipio, MUNICIPI } from './municipi.ts';
import { isUnit, UNITS, unitsToPay } from './units.ts';

test('[P1] a quantity counts once, or once for each beneficiary', () => {
  expect(unitsToPay(24, 'total', 5)).toBe(24);
  expect(unitsToPay(24, 'per_beneficiary', 5)).toBe(120);
});

test('[CAT] twelve categories, nine Municipi, no twins, nothing else', () => {
  expect(new Set(CATEGORY_IDS).size).toBe(12);
  expect(CATEGORY_IDS.every(isCategoryId)).toBe(true);
  expect(MUNICIPI.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(MUNICIPI.every(({ number }) => isMunicipio(number))).toBe(true);
  expect(new Set(UNITS).size).toBe(UNITS.length);
  expect(UNITS.every(isUnit)).toBe(true);
  const strangers = ['', 'Sport', 'toString', 0, 10, 1.5, null, undefined];
  expect(strangers.some((v) => isCategoryId(v) || isMunicipio(v) || isUnit(v))).toBe(false);
});
