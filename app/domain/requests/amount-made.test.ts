import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../dates.ts';
import { amountMade, proposedQuantity } from './amount-made.ts';
import type { Timetable } from './timetable.ts';

/** 2026-12-03 is a Thursday. */
const thursdays = (startMinute: number, endMinute: number): Timetable => ({
  kind: 'weekly',
  slots: [{ weekday: 4, startMinute, endMinute }],
  skipsSchoolClosed: false,
});
const thirteenWeeks = { startsOn: '2026-12-03', endsOn: '2027-03-03' };

describe('[RQ5] what days and hours come to', () => {
  test('thirteen Thursdays of two hours are 26 hours, and it says of what', () => {
    const made = amountMade(thursdays(900, 1_020), thirteenWeeks, 'hour');
    expect(made).toEqual({
      units: 26,
      below: 26,
      above: 26,
      dates: [{ weekday: 4, count: 13, hours: 2 }],
    });
    expect(proposedQuantity(made)).toBe('26');
  });

  test('a broken number names the two nearest and proposes none', () => {
    const made = amountMade(thursdays(900, 1_050), thirteenWeeks, 'hour');
    expect(made).toMatchObject({ units: 32.5, below: 32, above: 33 });
    expect(proposedQuantity(made)).toBe('');
  });

  test('single dates that last alike are counted together', () => {
    const slots = [
      { day: '2026-12-05', startMinute: 600, endMinute: 720 },
      { day: '2026-12-12', startMinute: 900, endMinute: 1_020 },
      { day: '2026-12-13', startMinute: 600, endMinute: 660 },
    ];
    expect(amountMade({ kind: 'dates', slots }, thirteenWeeks, 'session')).toMatchObject({
      units: 3,
      dates: [
        { weekday: null, count: 2, hours: 2 },
        { weekday: null, count: 1, hours: 1 },
      ],
    });
  });

  test('months and weeks are counted by the days alone, whole or between two', () => {
    const open = { kind: 'open' } as const;
    const until = (endsOn: string, unit: 'month' | 'week') =>
      amountMade(open, { startsOn: '2026-12-03', endsOn }, unit);
    expect(until('2027-03-02', 'month')).toMatchObject({ units: 3, dates: [] });
    expect(until('2027-03-03', 'month')).toMatchObject({ units: null, below: 3, above: 4 });
    expect(until('2027-03-03', 'week')).toMatchObject({ units: 13 });
    expect(until('2027-03-04', 'week')).toMatchObject({ units: null, below: 13, above: 14 });
  });

  test('open dates say nothing; a course is one', () => {
    const open = { kind: 'open' } as const;
    expect(amountMade(open, thirteenWeeks, 'hour')).toBe('unsaid');
    expect(amountMade(open, thirteenWeeks, 'course')).toBe('uncounted');
    expect(proposedQuantity('unsaid')).toBe('');
    expect(proposedQuantity('uncounted')).toBe('1');
  });

  test('days the wrong way round, or thousands of years long, say nothing', () => {
    for (const endsOn of ['2026-12-02', '9999-12-31']) {
      for (const unit of ['hour', 'month', 'week'] as const) {
        const days = { startsOn: '2026-12-03', endsOn };
        expect(amountMade(thursdays(900, 1_020), days, unit)).toBe('unsaid');
      }
    }
  });

  test('what is proposed is whole, and never more than a unit away from what is made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom('hour', 'session', 'day', 'week', 'month'),
        (length, minutes, unit) => {
          const days = { startsOn: '2026-12-03', endsOn: addDays('2026-12-03', length) };
          const made = amountMade(thursdays(600, 600 + minutes), days, unit);
          if (typeof made === 'string') return;
          expect(made.above - made.below).toBeLessThanOrEqual(1);
          expect(proposedQuantity(made)).toBe(made.units === made.below ? String(made.below) : '');
        },
      ),
    );
  });
});
