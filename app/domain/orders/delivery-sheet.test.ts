import { expect, test } from 'vitest';

import { mayContactChange, maySheetChange, sheetsReadUntil, sheetTime } from './delivery-sheet.ts';
import { ORDER_STATES } from './order-state.ts';

const completedAt = new Date('2026-11-01T10:00:00Z');
const end = new Date('2026-11-15T10:00:00Z');

test.each([
  ['confirming', null, 'not_yet'],
  ['confirmed', null, 'open'],
  ['active', null, 'open'],
  ['completed', completedAt, 'open'],
  ['settled', completedAt, 'open'],
  ['cancelled', null, 'over'],
] as const)('[DS1] sheets of an order that is %s', (status, at, expected) => {
  expect(sheetTime({ status, completedAt: at }, completedAt)).toBe(expected);
});

test('[DS1] fourteen days after the end nobody reads them, to the millisecond', () => {
  for (const status of ['completed', 'settled'] as const) {
    expect(sheetTime({ status, completedAt }, new Date(end.getTime() - 1))).toBe('open');
    expect(sheetTime({ status, completedAt }, end)).toBe('over');
    expect(sheetTime({ status, completedAt: null }, completedAt)).toBe('over');
  }
});

test('[DS1] once the service is done the last day on which they are read is a day', () => {
  expect(sheetsReadUntil(completedAt)).toBe('2026-11-15');
  expect(sheetsReadUntil(new Date('2026-11-30T23:30:00Z'))).toBe('2026-12-15');
});

test('[DS1] households write until the service is done, the provider once all have said yes', () => {
  expect(ORDER_STATES.filter(maySheetChange)).toEqual(['confirming', 'confirmed', 'active']);
  expect(ORDER_STATES.filter(mayContactChange)).toEqual(['confirmed', 'active']);
});
