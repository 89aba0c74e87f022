import { expect, test } from 'vitest';

import {
  mayContactChange,
  mayReadPlace,
  maySheetChange,
  placeTime,
  readPlace,
  sheetsReadUntil,
  sheetTime,
} from './delivery-sheet.ts';
import { ORDER_STATES, type OrderState } from './order-state.ts';

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

test('[R4] a group reads whether a provider reads the place of its request yet, now, or no longer', () => {
  const orders = ORDER_STATES.map((status) =>
    placeTime('ordered', { status, completedAt }, completedAt),
  );
  expect(orders).toEqual(
    ORDER_STATES.map((status) => sheetTime({ status, completedAt }, completedAt)),
  );
  expect(placeTime('ordered', { status: 'settled', completedAt }, end)).toBe('over');
  const alone = (['open', 'deciding', 'closed', 'expired'] as const).map((state) =>
    placeTime(state, null, end),
  );
  expect(alone).toEqual(['not_yet', 'not_yet', 'over', 'over']);
});

test('[R4] the provider reads where a group wants it from the last yes on, while sheets are open', () => {
  const now = new Date(end.getTime() - 1);
  const states = ORDER_STATES.filter((status) => mayReadPlace({ status, completedAt }, now));
  expect(states).toEqual(['confirmed', 'active', 'completed', 'settled']);
  expect(mayReadPlace({ status: 'settled', completedAt }, end)).toBe(false);
});

test('[R4] a date’s place is what the provider says, else where the group asked for it', () => {
  const read = (said: string | null, side: 'group' | 'provider', status: OrderState) =>
    readPlace({ said, asked: 'via Pini 4' }, side, { status, completedAt: null }, end);
  expect(read(null, 'group', 'confirming')).toBe('via Pini 4');
  expect(read(null, 'provider', 'confirming')).toBeNull();
  expect(read(null, 'provider', 'confirmed')).toBe('via Pini 4');
  expect(read('palestra', 'group', 'confirmed')).toBe('palestra');
  expect(read('palestra', 'provider', 'confirming')).toBe('palestra');
});

test('[DS1] once the service is done the last day on which they are read is a day', () => {
  expect(sheetsReadUntil(completedAt)).toBe('2026-11-15');
  expect(sheetsReadUntil(new Date('2026-11-30T23:30:00Z'))).toBe('2026-12-15');
});

test('[DS1] households write until the service is done, the provider once all have said yes', () => {
  expect(ORDER_STATES.filter(maySheetChange)).toEqual(['confirming', 'confirmed', 'active']);
  expect(ORDER_STATES.filter(mayContactChange)).toEqual(['confirmed', 'active']);
});
