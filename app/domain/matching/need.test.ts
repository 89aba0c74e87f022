import { expect, test } from 'vitest';

import { MUNICIPI } from '../catalogue/municipi.ts';
import {
  ALL_TIMES,
  bordersBetween,
  isWithinReach,
  misfitsOf,
  TIMES,
  timesOf,
  wordsOf,
  type Need,
} from './need.ts';

const need: Need = {
  id: 'a',
  municipio: 6,
  reach: 'next',
  times: timesOf(['mon_pm', 'wed_pm']),
  least: 3,
  most: 5,
  maxCents: 700,
};

test('[MAT1] whoever goes to the next Municipi goes to those that touch theirs', () => {
  const within = MUNICIPI.filter(({ number }) => isWithinReach(need, number));
  expect(within.map(({ number }) => number)).toEqual([1, 5, 6, 7]);
  expect(MUNICIPI.filter(({ number }) => isWithinReach({ ...need, reach: 'own' }, number))).toEqual(
    [MUNICIPI[5]],
  );
  expect(MUNICIPI.every(({ number }) => isWithinReach({ ...need, reach: 'city' }, number))).toBe(
    true,
  );
  expect([bordersBetween(2, 9), bordersBetween(9, 2), bordersBetween(2, 8)]).toEqual([1, 1, 2]);
});

test('[MAT2] what keeps a need from terms is named, all of it', () => {
  const terms = {
    place: 7,
    time: timesOf(['wed_pm']),
    households: 4,
    perHouseholdCents: 700,
  } as const;
  expect(misfitsOf(need, terms)).toEqual([]);
  expect(misfitsOf(need, { ...terms, place: 8 })).toEqual(['place']);
  expect(misfitsOf(need, { ...terms, households: 6 })).toEqual(['number']);
  expect(
    misfitsOf(need, { place: 9, time: timesOf(['fri_am']), households: 2, perHouseholdCents: 701 }),
  ).toEqual(['place', 'times', 'number', 'price']);
});

test('[MAT2] half-days are kept as bits, both ways', () => {
  expect(TIMES).toHaveLength(21);
  expect(timesOf(TIMES)).toBe(ALL_TIMES);
  expect(timesOf(['mon_am', 'no_time'])).toBe(1);
  expect(wordsOf(need.times)).toEqual(['mon_pm', 'wed_pm']);
});
