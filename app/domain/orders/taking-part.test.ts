import { expect, test } from 'vitest';

import { hasLeft, takesPartOn } from './taking-part.ts';

const all = { status: 'confirmed', takesPartFrom: null, takesPartUntil: null };

test('[AMD6] what is given is for a household from when it came until it left', () => {
  expect(takesPartOn(all, '2027-01-07')).toBe(true);
  const some = { ...all, takesPartFrom: '2026-12-01', takesPartUntil: '2026-12-31' };
  const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
  expect(days.map((day) => takesPartOn(some, day))).toEqual([false, true, true, false]);
  expect(takesPartOn({ ...all, status: 'dropped' }, '2027-01-07')).toBe(false);
});

test('[AMD6] it has left once its last day is over and the order goes on', () => {
  const some = { ...all, takesPartUntil: '2026-12-31' };
  expect(hasLeft(some, { endsOn: '2027-01-31', today: '2026-12-31' })).toBe(false);
  expect(hasLeft(some, { endsOn: '2027-01-31', today: '2027-01-01' })).toBe(true);
  expect(hasLeft(some, { endsOn: '2026-12-31', today: '2027-01-01' })).toBe(false);
  expect(hasLeft(all, { endsOn: '2027-01-31', today: '2027-06-01' })).toBe(false);
  expect(
    hasLeft({ ...all, status: 'dropped' }, { endsOn: '2027-01-31', today: '2026-01-01' }),
  ).toBe(true);
});
