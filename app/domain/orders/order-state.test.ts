import { describe, expect, test } from 'vitest';

import {
  type Confirmation,
  confirmingProgress,
  nextOrderState,
  ORDER_STATES,
  type OrderState,
  orderShelf,
  orderWord,
} from './order-state.ts';

const EVENTS = [
  'all_confirmed',
  'start',
  'take_back_start',
  'complete',
  'take_back_completion',
  'settle',
  'contest',
  'cancel',
] as const;

describe('states of an order', () => {
  test('[R3] only these steps exist', () => {
    const steps = ORDER_STATES.flatMap((state) =>
      EVENTS.flatMap((event) => {
        const next = nextOrderState(state, event);
        return next.ok ? [`${state} ${event} ${next.value}`] : [];
      }),
    );
    expect(steps).toEqual([
      'confirming all_confirmed confirmed',
      'confirming cancel cancelled',
      'confirmed start active',
      'confirmed cancel cancelled',
      'active take_back_start confirmed',
      'active complete completed',
      'active cancel cancelled',
      'completed take_back_completion active',
      'completed settle settled',
      'settled take_back_completion active',
      'settled contest completed',
    ]);
  });

  test('[R3] a step that does not exist names state and event', () => {
    expect(nextOrderState('settled', 'cancel')).toEqual({
      ok: false,
      code: 'order.wrong_state',
      details: { state: 'settled', event: 'cancel' },
    });
  });
});

describe('confirming', () => {
  const yes = (householdId: string, confirmedPriceVersion: number): Confirmation => ({
    householdId,
    state: 'confirmed',
    confirmedPriceVersion,
  });
  const dropped: Confirmation = { householdId: 'c', state: 'dropped', confirmedPriceVersion: null };

  test('[R3] all that stay have said yes to this price', () => {
    expect(confirmingProgress([yes('a', 2), yes('b', 2), dropped], 2)).toEqual({
      kind: 'all_confirmed',
    });
  });

  test('[R3] a yes to an older price does not count', () => {
    expect(confirmingProgress([yes('a', 1), yes('b', 2)], 2)).toEqual({
      kind: 'waiting',
      missing: ['a'],
    });
  });

  test('[R3] an order that everybody left has nobody to wait for', () => {
    expect(confirmingProgress([dropped], 1)).toEqual({ kind: 'nobody_left' });
    expect(confirmingProgress([], 1)).toEqual({ kind: 'nobody_left' });
  });
});

test('[STW] an order has one heading in the list of a household, by its word', () => {
  const shelf = (status: OrderState, left: number, isHeldUp = false, isDropped = false) =>
    orderShelf({ status, isHeldUp, isDropped }, left);
  expect(shelf('confirming', 900)).toBe('open');
  expect(shelf('active', 0)).toBe('open');
  expect(shelf('completed', 900)).toBe('toPay');
  expect(shelf('completed', 0)).toBe('over');
  expect(shelf('completed', 0, true)).toBe('contested');
  expect(shelf('settled', 0)).toBe('over');
  expect(shelf('cancelled', 900)).toBe('over');
  expect(shelf('active', 900, false, true)).toBe('over');
});

test('[STW] a finished order is to be paid only for those who have still to pay', () => {
  const word = (status: OrderState, left: number | null, isHeldUp = false) =>
    orderWord({ status, isHeldUp }, left);
  expect(word('completed', 900)).toBe('completed');
  expect(word('completed', 0)).toBe('completed_paid');
  expect(word('completed', null)).toBe('completed');
  expect(word('active', 0)).toBe('active');
  expect(word('completed', 0, true)).toBe('completed_contested');
  expect(word('completed', null, true)).toBe('completed_contested');
});

test('[STW] to its provider a settled order is one whose money came: the city may still owe', () => {
  const word = (status: OrderState) =>
    orderWord({ status, isHeldUp: false, isForProvider: true }, null);
  expect(word('settled')).toBe('settled_provider');
  expect(word('completed')).toBe('completed');
});
