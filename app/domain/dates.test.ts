import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDays,
  compareDays,
  daysBetween,
  isCalendarDay,
  isDayWithin,
  romeDay,
  weekdayOf,
} from './dates.ts';

const anyDay = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  test.each([
    ['2026-01-14T22:59:59Z', '2026-01-14'],
    ['2026-01-14T23:00:00Z', '2026-01-15'],
    ['2026-07-14T21:59:59Z', '2026-07-14'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('[DAY] at %s it is %s in Milan', (instant, day) => {
    expect(romeDay(new Date(instant))).toBe(day);
  });

  test('[DAY] only days that exist are days', () => {
    expect(['2028-02-29', '2026-12-31', '0001-01-01'].every(isCalendarDay)).toBe(true);
    const wrong = ['2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-01-01T00', 'x'];
    expect(wrong.some(isCalendarDay)).toBe(false);
  });

  test('[DAY] adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const later = addDays(day, count);
        expect(daysBetween(day, later)).toBe(count);
        expect(Math.sign(compareDays(later, day))).toBe(Math.sign(count));
        expect(addDays(later, -count)).toBe(day);
      }),
    );
  });

  test('[DAY] changing the clock neither adds nor drops a day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  test('[DAY] both ends of a period are inside', () => {
    const inside = ['2026-01-01', '2026-01-15', '2026-01-31'];
    expect(inside.every((day) => isDayWithin(day, '2026-01-01', '2026-01-31'))).toBe(true);
    expect(isDayWithin('2026-02-01', '2026-01-01', '2026-01-31')).toBe(false);
  });

  test('[DAY] Sunday is the seventh day of the week', () => {
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });

  test('[DAY] counting from a day that does not exist is a bug', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});
