import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '../dates.ts';
import { ageOn, isMinorOn } from './age.ts';

test.each([
  ['2010-05-20', '2026-05-19', 15],
  ['2010-05-20', '2026-05-20', 16],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-05-20', '2026-05-20', 0],
  ['2026-05-20', '2026-05-19', 0],
])('[E1] born on %s, on %s aged %i', (birthDate, day, age) => {
  expect(ageOn(birthDate, day)).toBe(age);
});

test('[E1] a minor until the day before the eighteenth birthday', () => {
  expect(isMinorOn('2008-05-20', '2026-05-19')).toBe(true);
  expect(isMinorOn('2008-05-20', '2026-05-20')).toBe(false);
});

test('[E1] nobody grows younger from one day to the next, nor by more than a year', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.nat(40_000), (born, days) => {
      const birthDate = addDays('1920-01-01', born);
      const day = addDays(birthDate, days);
      const growth = ageOn(birthDate, addDays(day, 1)) - ageOn(birthDate, day);
      expect([0, 1]).toContain(growth);
    }),
  );
});
