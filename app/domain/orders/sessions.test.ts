import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { schoolClosedDays } from '../boards/calendar/school-calendar.ts';
import { addDays, isDayWithin, romeDay, weekdayOf } from '../dates.ts';
import {
  checkTimetable,
  doOverlap,
  isTimetable,
  type Timetable,
  type WeeklySlot,
} from '../requests/timetable.ts';
import { romeLocal } from '../rome-clock.ts';
import { clockText } from '../day-clock.ts';
import { clockOf, lastDayOf, sessionOn, sessionsOf, type Session } from './sessions.ts';

const thursdays: Timetable = {
  kind: 'weekly',
  slots: [{ weekday: 4, startMinute: 900, endMinute: 1020 }],
  skipsSchoolClosed: true,
};

const anySlot: fc.Arbitrary<WeeklySlot> = fc
  .tuple(
    fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
    fc.integer({ min: 0, max: 1_439 }),
    fc.integer({ min: 1, max: 600 }),
  )
  .map(([weekday, startMinute, length]) => ({
    weekday,
    startMinute,
    endMinute: Math.min(1_440, startMinute + length),
  }));

const anyWeekly = fc.record({
  kind: fc.constant('weekly' as const),
  slots: fc.array(anySlot, { minLength: 1, maxLength: 5 }).filter((slots) => !doOverlap(slots)),
  skipsSchoolClosed: fc.boolean(),
});

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 200 }))
  .map(([start, length]) => {
    const startsOn = addDays('2026-01-01', start);
    return { startsOn, endsOn: addDays(startsOn, length) };
  });

describe('dates of a timetable', () => {
  test('[SES1] Thursdays from 15 to 17, Christmas holidays left out', () => {
    const days = { startsOn: '2026-12-10', endsOn: '2027-01-14' };
    const starts = sessionsOf(thursdays, days).map(({ startsAt }) => romeLocal(startsAt));
    expect(starts).toEqual([
      '2026-12-10T15:00',
      '2026-12-17T15:00',
      '2027-01-07T15:00',
      '2027-01-14T15:00',
    ]);
  });

  test('[SES1] every date is one of the timetable, within the days, in order, and none is missing', () => {
    fc.assert(
      fc.property(anyWeekly, anyPeriod, (timetable, days) => {
        const sessions = sessionsOf(timetable, days);
        const closed = new Set([2026, 2027, 2028, 2029].flatMap((year) => schoolClosedDays(year)));
        let expected = 0;
        for (let day = days.startsOn; day <= days.endsOn; day = addDays(day, 1)) {
          if (timetable.skipsSchoolClosed && closed.has(day)) continue;
          expected += timetable.slots.filter((slot) => slot.weekday === weekdayOf(day)).length;
        }
        expect(sessions).toHaveLength(expected);
        sessions.forEach(({ startsAt, endsAt }, index) => {
          expect(isDayWithin(romeDay(startsAt), days.startsOn, days.endsOn)).toBe(true);
          expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime());
          expect(startsAt.getTime()).toBeGreaterThan(sessions[index - 1]?.startsAt.getTime() ?? 0);
        });
      }),
    );
  });

  test('[SES1] a timetable that gives no date, too many, or dates outside is refused', () => {
    const days = { startsOn: '2026-12-10', endsOn: '2026-12-12' };
    const sunday = { ...thursdays, slots: [{ weekday: 7, startMinute: 0, endMinute: 60 }] };
    const single = { day: '2026-12-13', startMinute: 600, endMinute: 660 };
    expect(checkTimetable(sunday as Timetable, days)).toMatchObject({ code: 'timetable.no_dates' });
    expect(checkTimetable({ kind: 'dates', slots: [single] }, days)).toMatchObject({
      code: 'timetable.outside_days',
    });
    const everyDay = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
      weekday,
      startMinute: 600,
      endMinute: 660,
    }));
    const often: Timetable = { kind: 'weekly', slots: everyDay, skipsSchoolClosed: false };
    expect(checkTimetable(often, { startsOn: '2026-01-01', endsOn: '2027-06-30' })).toMatchObject({
      code: 'timetable.too_many_dates',
      details: { most: 400 },
    });
    expect(checkTimetable({ kind: 'open' }, days)).toEqual({ ok: true, value: [] });
  });

  test.each([
    [null],
    [{ kind: 'weekly', slots: [], skipsSchoolClosed: true }],
    [{ ...thursdays, slots: [{ weekday: 8, startMinute: 0, endMinute: 60 }] }],
    [{ ...thursdays, slots: [{ weekday: 1, startMinute: 60, endMinute: 60 }] }],
    [{ ...thursdays, slots: [{ weekday: 1, startMinute: 0, endMinute: 1_441 }] }],
    [{ ...thursdays, skipsSchoolClosed: 'yes' }],
    [{ kind: 'dates', slots: [{ day: '2027-02-29', startMinute: 0, endMinute: 60 }] }],
    [{ kind: 'dates', slots: [{ day: '9999-12-31', startMinute: 0, endMinute: 60 }] }],
    [
      {
        kind: 'dates',
        slots: [
          { day: '2027-02-28', startMinute: 0, endMinute: 60 },
          { day: '2027-02-28', startMinute: 30, endMinute: 90 },
        ],
      },
    ],
  ])('[SES1] %j is no timetable', (value) => {
    expect(isTimetable(value)).toBe(false);
  });

  test('[SES1] what is one is known as one', () => {
    expect(isTimetable(thursdays)).toBe(true);
    expect(isTimetable({ kind: 'open' })).toBe(true);
  });
});

describe('the clock of Milan', () => {
  test('[SES2] 15 to 17 is the same hour before and after the clocks change', () => {
    const span = { startMinute: 900, endMinute: 1_020 };
    expect(sessionOn('2027-03-27', span).startsAt.toISOString()).toBe('2027-03-27T14:00:00.000Z');
    expect(sessionOn('2027-03-28', span).startsAt.toISOString()).toBe('2027-03-28T13:00:00.000Z');
    expect(sessionOn('2026-10-25', span).startsAt.toISOString()).toBe('2026-10-25T14:00:00.000Z');
  });

  test('[SES2] in the hour that spring skips it is an hour later, and never ends before it starts', () => {
    const skipped = sessionOn('2027-03-28', { startMinute: 150, endMinute: 195 });
    expect(romeLocal(skipped.startsAt)).toBe('2027-03-28T03:30');
    expect(skipped.endsAt.getTime()).toBeGreaterThan(skipped.startsAt.getTime());
  });

  test('[SES2] day and minutes of a session are those it was made from', () => {
    const span = fc.tuple(fc.integer({ min: 240, max: 1_380 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(anyPeriod, span, ({ startsOn: day }, [startMinute, length]) => {
        const made = { startMinute, endMinute: startMinute + length };
        expect(clockOf(sessionOn(day, made))).toEqual({ day, ...made });
      }),
    );
    expect(clockText(1_025)).toBe('17:05');
  });

  test('[SES5] the last day is that of the last planned date, and never nearer than agreed', () => {
    const on = (day: string, state: Session['state'] = 'planned'): Session => ({
      number: 1,
      state,
      ...sessionOn(day, { startMinute: 600, endMinute: 660 }),
    });
    expect(lastDayOf('2026-12-20', [on('2026-12-18')])).toBe('2026-12-20');
    expect(lastDayOf('2026-12-20', [on('2026-12-23')])).toBe('2026-12-23');
    expect(lastDayOf('2026-12-20', [on('2026-12-23', 'cancelled')])).toBe('2026-12-20');
  });
});
