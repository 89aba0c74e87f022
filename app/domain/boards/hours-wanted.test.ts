import { expect, test } from 'vitest';

import { hoursWanted } from './hours-wanted.ts';

const joinsOf = (...hours: readonly (number | null)[]) => hours.map((each) => ({ hours: each }));

test('[HRS] four households that share three hours want three, not twelve', () => {
  expect(hoursWanted(joinsOf(3, 3, 3, 3))).toEqual({
    least: 3,
    most: 3,
    households: 4,
  });
  expect(hoursWanted(joinsOf(3, null, 2))).toEqual({ least: 2, most: 3, households: 2 });
  expect(hoursWanted(joinsOf(null, 0))).toBeNull();
  expect(hoursWanted([])).toBeNull();
});
