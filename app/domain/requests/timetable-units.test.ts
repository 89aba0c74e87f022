import { describe, expect, test } from 'vitest';

import { datesOf } from './timetable.ts';
import { checkAmount, datesInAll, hoursWithoutDate, unitsOfDates } from './timetable-units.ts';

// 2026-12-03 and -10 are Thursdays, 2026-12-05 is a Saturday.
const dates = datesOf(
  {
    kind: 'dates',
    slots: [
      { day: '2026-12-03', startMinute: 900, endMinute: 990 },
      { day: '2026-12-03', startMinute: 1_020, endMinute: 1_080 },
      { day: '2026-12-05', startMinute: 600, endMinute: 780 },
    ],
  },
  { startsOn: '2026-12-01', endsOn: '2026-12-31' },
);

describe('[RQ3] what dates are in units of a price', () => {
  test('hours are summed, broken ones too', () => {
    expect(unitsOfDates(dates, 'hour')).toBe(5.5);
  });

  test('sessions, visits, trips and workshops are one a date', () => {
    for (const unit of ['session', 'visit', 'trip', 'workshop'] as const) {
      expect(unitsOfDates(dates, unit)).toBe(3);
    }
  });

  test('two dates of one day are one day', () => {
    expect(unitsOfDates(dates, 'day')).toBe(2);
  });

  test('a month, a meal or a flat is not counted by dates', () => {
    for (const unit of ['month', 'week', 'course', 'night', 'meal', 'flat'] as const) {
      expect(unitsOfDates(dates, unit)).toBeNull();
    }
  });

  test('no dates are no hours', () => {
    expect(unitsOfDates([], 'hour')).toBe(0);
  });
});

test('[RQ4] nobody asks for more than the days can hold, whoever shares it', () => {
  const two = { startsOn: '2026-12-07', endsOn: '2026-12-08' };
  const asks = (
    quantity: number,
    unit: 'hour' | 'day' | 'week' | 'month' | 'session',
    people = 1,
  ) => checkAmount({ quantity, unit, basis: 'total', people }, two);
  expect(asks(999, 'hour')).toMatchObject({
    code: 'request.more_than_days',
    details: { most: 48 },
  });
  expect(asks(48, 'hour').ok).toBe(true);
  expect(asks(96, 'hour', 2).ok).toBe(true);
  expect(asks(3, 'day')).toMatchObject({ details: { most: 2 } });
  expect([asks(2, 'week').ok, asks(4, 'month').ok]).toEqual([true, true]);
  expect(asks(40, 'session').ok).toBe(true);
  const each = { quantity: 49, unit: 'hour', basis: 'per_beneficiary', people: 4 } as const;
  expect(checkAmount(each, two)).toMatchObject({ details: { most: 48 } });
});

test('[RQ3] a timetable comes to its dates and their hours, open dates to nothing yet', () => {
  const days = { startsOn: '2026-12-03', endsOn: '2026-12-31' };
  const slots = [{ weekday: 4, startMinute: 900, endMinute: 990 }] as const;
  const weekly = { kind: 'weekly', slots, skipsSchoolClosed: false } as const;
  expect(datesInAll(weekly, days)).toEqual({ dates: 5, hours: 7.5 });
  expect(datesInAll({ kind: 'open' }, days)).toBeNull();
  expect(datesInAll(weekly, { startsOn: '2026-12-03', endsOn: '9999-12-31' })).toBeNull();
});

test('[RQ3] hours that have no date are named, and hours that nobody asked for', () => {
  const seven = { dates: 7, hours: 10.5 };
  expect(hoursWithoutDate({ unit: 'hour', quantity: 11 }, seven)).toBe(0.5);
  expect(hoursWithoutDate({ unit: 'hour', quantity: 10 }, seven)).toBe(-0.5);
  expect(hoursWithoutDate({ unit: 'hour', quantity: 10.5 }, seven)).toBe(0);
  expect(hoursWithoutDate({ unit: 'hour', quantity: null }, seven)).toBe(0);
  expect(hoursWithoutDate({ unit: 'hour', quantity: 11 }, null)).toBe(0);
  expect(hoursWithoutDate({ unit: 'month', quantity: 2 }, seven)).toBe(0);
});
