import { expect, test } from 'vitest';

import { asksWhoIsAtHome } from './welcome.ts';

test.each([
  [false, 0, true],
  [false, 1, false],
  [true, 0, false],
  [true, 2, false],
])('[HOM1] welcomed %s with %i at home is asked: %s', (isWelcomed, dependantCount, isAsked) => {
  expect(asksWhoIsAtHome({ isWelcomed, dependantCount })).toBe(isAsked);
});
