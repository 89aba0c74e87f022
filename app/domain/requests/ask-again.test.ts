import { describe, expect, test } from 'vitest';

import { timesLeft } from './ask-again.ts';
import type { Timetable } from './timetable.ts';

const now = new Date('2026-12-10T12:00:00Z');
const span = { startMinute: 900, endMinute: 1_020 };
const weekly: Timetable = {
  kind: 'weekly',
  slots: [{ weekday: 4, ...span }],
  skipsSchoolClosed: true,
};
const earlier = {
  timetable: weekly,
  startsOn: '2027-01-07',
  endsOn: '2027-03-25',
  closesAt: new Date('2026-12-20T19:00:00Z'),
};

describe('[RQ6] the times of a request that is asked again', () => {
  test('stay as they were while they are to come', () => {
    expect(timesLeft(earlier, now)).toEqual({ ...earlier, isCut: false });
  });

  test('are empty where they are past; the hours of a week stay', () => {
    expect(timesLeft({ ...earlier, startsOn: '2026-12-09' }, now)).toMatchObject({
      timetable: weekly,
      startsOn: null,
      endsOn: '2027-03-25',
      isCut: true,
    });
    expect(timesLeft({ ...earlier, closesAt: now }, now)).toMatchObject({
      closesAt: null,
      isCut: false,
    });
  });

  test('single dates that are past are left out, today is not', () => {
    const slots = ['2026-12-03', '2026-12-10', '2026-12-17'].map((day) => ({ day, ...span }));
    const left = timesLeft({ ...earlier, timetable: { kind: 'dates', slots } }, now);
    expect(left).toMatchObject({
      timetable: { kind: 'dates', slots: [{ day: '2026-12-10' }, { day: '2026-12-17' }] },
      isCut: true,
    });
  });
});
