import { expect, test } from 'vitest';

import { dueState } from './due.ts';

test('[DUE] a due day is in time until it is over, across months and changes of the clock', () => {
  expect(dueState('2026-11-23', '2026-11-24')).toBe('overdue');
  expect(dueState('2026-11-24', '2026-11-24')).toBe('today');
  expect(dueState('2026-12-01', '2026-11-30')).toBe('tomorrow');
  expect(dueState('2027-03-29', '2027-03-27')).toBe('later');
});
