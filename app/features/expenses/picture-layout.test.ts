import { expect, test } from 'vitest';

import { layOut } from './picture-layout.ts';

const pay = (fromId: string, toId: string, amountCents: number) => ({
  fromId,
  fromName: fromId,
  toId,
  toName: toId,
  amountCents,
  role: null,
  payTo: null,
});

test('each household has one row at its side, and bands begin below one another', () => {
  const { left, right, bands, rows } = layOut([
    pay('hu', 'diallo', 1000),
    pay('hu', 'colombo', 500),
    pay('rossi', 'diallo', 500),
  ]);
  expect(left.map(({ householdId, amountCents }) => [householdId, amountCents])).toEqual([
    ['hu', 1500],
    ['rossi', 500],
  ]);
  expect(right.map(({ amountCents }) => amountCents)).toEqual([1500, 500]);
  expect(rows).toBe(2);
  const [first, second, third] = bands;
  if (!first || !second || !third) throw new Error('no bands');
  expect(second.fromTop).toBeCloseTo(first.fromTop + first.thick);
  expect(third.toTop).toBeCloseTo(first.toTop + first.thick);
  expect(first.thick).toBeCloseTo(2 * second.thick);
});

test('a few cents beside thousands can be seen, and nothing to pay is no picture', () => {
  const { bands } = layOut([pay('a', 'b', 1), pay('c', 'd', 1_000_000)]);
  expect(bands[0]?.thick).toBeGreaterThan(2);
  expect(layOut([])).toMatchObject({ bands: [], rows: 0 });
});
