import { describe, expect, test } from 'vitest';

import { datesOf } from './timetable.ts';
import { unitsOfDates } from './timetable-units.ts';

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
