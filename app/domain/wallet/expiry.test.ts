import { expect, test } from 'vitest';

import { expiryStage, hasEnded } from './expiry.ts';

const END = '2026-12-31';

test.each([
  ['2026-11-18', null],
  ['2026-11-19', 6],
  ['2026-12-09', 6],
  ['2026-12-10', 3],
  ['2026-12-31', 3],
  ['2027-01-01', null],
])('[E4] a source that ends on 31 December: on %s the notice due is %s', (today, stage) => {
  expect(expiryStage(END, today)).toBe(stage);
});

test('[E4] a source still pays on its own last day and has ended on the day after', () => {
  expect(hasEnded(END, END)).toBe(false);
  expect(hasEnded(END, '2027-01-01')).toBe(true);
});
