import { expect, test } from 'vitest';

import { timesOf } from './need.ts';
import {
  CHANGES_A_DAY,
  changesLeft,
  checkChanges,
  checkOpening,
  nextChange,
  yesHolds,
} from './proposal.ts';

const said = {
  needIds: ['a', 'b', 'c'],
  place: 4,
  times: timesOf(['mon_pm', 'wed_pm']),
  perHouseholdCents: 600,
} as const;

test('[MAT8] a yes holds when somebody leaves and the price does not rise', () => {
  expect(yesHolds(said, said)).toBe(true);
  expect(yesHolds(said, { ...said, needIds: ['a', 'b'] })).toBe(true);
  expect(yesHolds(said, { ...said, needIds: ['a', 'b'], perHouseholdCents: 900 })).toBe(false);
  expect(yesHolds(said, { ...said, times: timesOf(['mon_am', 'mon_pm', 'wed_pm']) })).toBe(true);
});

test('[MAT8] it lapses when somebody comes in, the place is another, or a half-day is gone', () => {
  expect(yesHolds(said, { ...said, needIds: ['a', 'b', 'd'] })).toBe(false);
  expect(yesHolds(said, { ...said, place: 5 })).toBe(false);
  expect(yesHolds(said, { ...said, times: timesOf(['mon_pm']) })).toBe(false);
});

test('[MAT9] a need is changed twenty times a day, and again tomorrow', () => {
  let changes = { day: '2026-11-30', count: 0 };
  for (let at = 0; at < CHANGES_A_DAY; at += 1) {
    const next = nextChange(changes, '2026-11-30');
    if (next.ok) changes = next.value;
  }
  expect(changes.count).toBe(CHANGES_A_DAY);
  expect(changesLeft(changes, '2026-11-30')).toBe(0);
  expect(checkChanges(CHANGES_A_DAY - 1).ok).toBe(true);
  expect(checkChanges(CHANGES_A_DAY)).toMatchObject({ code: 'nearby.too_many_changes' });
  expect(changesLeft(changes, '2026-12-01')).toBe(CHANGES_A_DAY);
  expect(nextChange(changes, '2026-11-30')).toMatchObject({ code: 'nearby.too_many_changes' });
  expect(nextChange(changes, '2026-12-01')).toEqual({
    ok: true,
    value: { day: '2026-12-01', count: 1 },
  });
});

test('[MAT11] a household looks for a kind of help once, and for five kinds at most', () => {
  const open = ['carer', 'coding', 'dance', 'football'];
  expect(checkOpening(open, 'swimming').ok).toBe(true);
  expect(checkOpening(open, 'dance')).toMatchObject({ code: 'nearby.already_open' });
  expect(checkOpening([...open, 'swimming'], 'climbing')).toMatchObject({
    code: 'nearby.too_many',
    details: { most: 5 },
  });
});
