import { expect, test } from 'vitest';

import { romeInstant } from '../rome-clock.ts';
import { nextOrderState, ORDER_STATES } from './order-state.ts';
import { sessionOn } from './sessions.ts';
import { checkCompletion, checkStart, takeBackEvent } from './steps.ts';

const at = (local: string) => romeInstant(local) ?? new Date(0);
const session = (day: string, state: 'planned' | 'cancelled' = 'planned') => ({
  number: 1,
  state,
  ...sessionOn(day, { startMinute: 600, endMinute: 660 }),
});

test('[STP1] without dates a service begins on its first day in Milan, not a minute earlier', () => {
  const order = { startsOn: '2026-12-03', sessions: [] };
  expect(checkStart(order, at('2026-12-02T23:59'))).toEqual({
    ok: false,
    code: 'order.too_early',
    details: { day: '2026-12-03' },
  });
  expect(checkStart(order, at('2026-12-03T00:00')).ok).toBe(true);
});

test('[STP1] a service begins with its first planned date, not a minute earlier', () => {
  const sessions = [
    session('2026-12-10'),
    session('2026-12-05'),
    session('2026-12-03', 'cancelled'),
  ];
  const order = { startsOn: '2026-12-03', sessions };
  expect(checkStart(order, at('2026-12-05T09:59'))).toMatchObject({
    code: 'order.too_early',
    details: { day: '2026-12-05' },
  });
  expect(checkStart(order, at('2026-12-05T10:00')).ok).toBe(true);
});

test('[STP2] a service is over when its last planned date has ended, or on its last day', () => {
  const order = { endsOn: '2026-12-20', sessions: [session('2026-12-17'), session('2026-12-10')] };
  expect(checkCompletion(order, at('2026-12-17T10:59'))).toMatchObject({
    code: 'order.not_over',
    details: { day: '2026-12-17' },
  });
  expect(checkCompletion(order, at('2026-12-17T11:00')).ok).toBe(true);
  const cancelled = { ...order, sessions: [session('2026-12-17', 'cancelled')] };
  expect(checkCompletion(cancelled, at('2026-12-19T12:00'))).toMatchObject({
    details: { day: '2026-12-20' },
  });
  expect(checkCompletion({ ...order, sessions: [] }, at('2026-12-20T00:00')).ok).toBe(true);
});

test('[STP5] a step is taken back only where the order rests on it', () => {
  const back = (kind: 'started' | 'completed' | 'cash_received') =>
    ORDER_STATES.flatMap((state) => {
      const event = takeBackEvent(kind, state);
      const next = event === null ? null : nextOrderState(state, event);
      return next?.ok ? [`${state} -> ${next.value}`] : [];
    });
  expect(back('started')).toEqual(['active -> confirmed']);
  expect(back('completed')).toEqual(['completed -> active', 'settled -> active']);
  expect(back('cash_received')).toEqual([]);
});
