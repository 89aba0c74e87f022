import { describe, expect, it } from 'vitest';

import { openingAt } from './opening.ts';

const MORNINGS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:30', closes: '13:00' }));
const SPLIT = [
  { weekday: 2, opens: '14:00', closes: '18:30' },
  { weekday: 2, opens: '09:00', closes: '12:00' },
];

describe('opening hours', () => {
  it('[SP1] is open from the first minute to the one before the last', () => {
    expect(openingAt(MORNINGS, '2026-11-23T09:30')).toEqual({ kind: 'open', closes: '13:00' });
    expect(openingAt(MORNINGS, '2026-11-23T12:59')).toEqual({ kind: 'open', closes: '13:00' });
    expect(openingAt(MORNINGS, '2026-11-23T13:00')).toMatchObject({ kind: 'closed', daysAway: 1 });
  });

  it('[SP1] says when it opens next: today, tomorrow, after the weekend', () => {
    expect(openingAt(MORNINGS, '2026-11-23T07:00')).toMatchObject({ daysAway: 0, opens: '09:30' });
    expect(openingAt(MORNINGS, '2026-11-27T18:00')).toMatchObject({ daysAway: 3, weekday: 1 });
    expect(openingAt(SPLIT, '2026-11-24T12:30')).toMatchObject({ daysAway: 0, opens: '14:00' });
    expect(openingAt(SPLIT, '2026-11-24T19:00')).toMatchObject({ daysAway: 7, opens: '09:00' });
  });

  it('[SP1] knows nothing about a desk without hours', () => {
    expect(openingAt([], '2026-11-23T10:00')).toEqual({ kind: 'unknown' });
  });
});
