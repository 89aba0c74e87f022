import { expect, test } from 'vitest';

import { OPEN_TIMETABLE, servedDays, type Timetable } from './timetable.ts';

const days = { startsOn: '2026-12-13', endsOn: '2027-01-31' };

test('[SES15] a service is said from its first to its last date', () => {
  const tuesdays: Timetable = {
    kind: 'weekly',
    slots: [{ weekday: 2, startMinute: 960, endMinute: 1_080 }],
    skipsSchoolClosed: false,
  };
  expect(servedDays(tuesdays, days)).toEqual({ startsOn: '2026-12-15', endsOn: '2027-01-26' });
  const dates: Timetable = {
    kind: 'dates',
    slots: ['2027-01-10', '2026-12-20'].map((day) => ({ day, startMinute: 960, endMinute: 1_080 })),
  };
  expect(servedDays(dates, days)).toEqual({ startsOn: '2026-12-20', endsOn: '2027-01-10' });
});

test('[SES15] while dates are open, or none fits, by its days', () => {
  expect(servedDays(OPEN_TIMETABLE, days)).toEqual(days);
  const outside: Timetable = {
    kind: 'dates',
    slots: [{ day: '2026-12-01', startMinute: 960, endMinute: 1_080 }],
  };
  expect(servedDays(outside, days)).toEqual(days);
});
