import { expect, test } from 'vitest';

import { lacksDates } from './bought-units.ts';
import { sessionOn } from './sessions.ts';

const twoHours = {
  number: 1,
  state: 'planned' as const,
  ...sessionOn('2026-12-03', { startMinute: 900, endMinute: 1_020 }),
};
const order = {
  sessions: [twoHours],
  endsOn: '2027-02-21',
  bought: { unit: 'hour', quantity: 10 },
} as const;

test('[SES12] of ten hours with two on dates, the rest is missing until the last day is over', () => {
  expect(lacksDates(order, new Date('2026-12-04T09:00:00Z'))).toBe(true);
  expect(lacksDates(order, new Date('2027-02-21T22:00:00Z'))).toBe(true);
  expect(lacksDates(order, new Date('2027-02-21T23:00:00Z'))).toBe(false);
});

test('[SES12] nothing is missing of what has all its dates, of less than an hour, of months, or while no date is agreed', () => {
  const now = new Date('2026-12-04T09:00:00Z');
  expect(lacksDates({ ...order, bought: { unit: 'hour', quantity: 2 } }, now)).toBe(false);
  expect(lacksDates({ ...order, bought: { unit: 'hour', quantity: 2.5 } }, now)).toBe(false);
  expect(lacksDates({ ...order, bought: { unit: 'month', quantity: 3 } }, now)).toBe(false);
  expect(lacksDates({ ...order, sessions: [] }, now)).toBe(false);
});
