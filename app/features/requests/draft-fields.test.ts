import { expect, test } from 'vitest';

import { createRequestSchema } from '#app/contracts/requests/schemas.ts';

import { fieldsOfTimetable } from '#app/contracts/requests/timetable-fields.ts';

import { followedClosing, type TypedDraft, wrongAmount } from './draft-fields.ts';

test('[CAP2] the first step says of a quantity what the last one would', () => {
  for (const quantity of ['0', '100000000', '', 'dieci', '1,5', '1', '10000', ' 24 ']) {
    const refused = createRequestSchema
      .safeParse({ quantity })
      .error?.issues.find(({ path }) => path[0] === 'quantity');
    expect(wrongOf('2026-12-01', '2026-12-15', quantity).quantity, quantity).toBe(refused?.message);
  }
});

test('[RQ2] days that cannot be are what is wrong, not the quantity that followed them', () => {
  expect(wrongOf('2026-12-15', '2026-12-05', '')).toEqual({
    endsOn: 'request.ends_before_start',
  });
});

function wrongOf(startsOn: string, endsOn: string, quantity: string) {
  const timetable = fieldsOfTimetable({ kind: 'open' });
  const typed = { values: { startsOn, endsOn, quantity }, timetable } as unknown as TypedDraft;
  return wrongAmount(typed, '2026-11-23');
}

test('[RQ2] the end of answers follows the first date until somebody writes another', () => {
  const now = '2026-11-23T10:00';
  const timetable = fieldsOfTimetable({
    kind: 'weekly',
    slots: [{ weekday: 3, startMinute: 960, endMinute: 1140 }],
    skipsSchoolClosed: false,
  });
  const draft = (startsOn: string, endsOn: string, closesAt: string) =>
    ({ values: { startsOn, endsOn, closesAt }, timetable, tickedIds: [] }) as unknown as TypedDraft;
  const usual = draft('2026-12-07', '2027-03-07', '2026-11-30T20:00');
  const sooner = draft('2026-11-25', '2026-12-02', '2026-11-30T20:00');
  expect(followedClosing(usual, sooner, now)).toBe('2026-11-24T20:00');
  const own = draft('2026-12-07', '2027-03-07', '2026-12-01T12:00');
  expect(
    followedClosing(
      own,
      { ...sooner, values: { ...sooner.values, closesAt: '2026-12-01T12:00' } },
      now,
    ),
  ).toBe('2026-12-01T12:00');
  const typing = draft('2026-12-07', '2027-03-07', '2026-11-29T18:00');
  expect(followedClosing(usual, typing, now)).toBe('2026-11-29T18:00');
  expect(followedClosing(usual, draft('', '2026-12-02', '2026-11-30T20:00'), now)).toBe(
    '2026-11-30T20:00',
  );
});
