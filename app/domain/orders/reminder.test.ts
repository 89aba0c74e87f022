import { expect, test } from 'vitest';

import { isReminderDue, remindsFrom } from './reminder.ts';

const FIRST = new Date('2026-12-03T15:00:00+01:00');

test('[RMD1] households are reminded from nine in the morning of the day before', () => {
  expect(remindsFrom(FIRST)).toEqual(new Date('2026-12-02T09:00:00+01:00'));
  // The night between is of the day it ends in, on Milan's clock.
  expect(remindsFrom(new Date('2026-12-03T00:30:00+01:00'))).toEqual(remindsFrom(FIRST));
  // The clocks go back on 25 October: nine is nine.
  const afterSummer = new Date('2026-10-25T15:00:00+01:00');
  expect(remindsFrom(afterSummer)).toEqual(new Date('2026-10-24T09:00:00+02:00'));
});

test('[RMD1] a date that has begun is not reminded of, one of today still is', () => {
  const at = (iso: string) => isReminderDue(FIRST, new Date(iso));
  expect(at('2026-12-02T08:59:59+01:00')).toBe(false);
  expect(at('2026-12-02T09:00:00+01:00')).toBe(true);
  expect(at('2026-12-03T14:59:59+01:00')).toBe(true);
  expect(at('2026-12-03T15:00:00+01:00')).toBe(false);
});
