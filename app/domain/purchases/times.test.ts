import fc from 'fast-check';
import { expect, test } from 'vitest';

import { UNITS } from '../catalogue/units.ts';
import { addDays, daysBetween } from '../dates.ts';
import { datesOf } from '../requests/timetable.ts';
import { unitsOfDates } from '../requests/timetable-units.ts';
import { hoursToAgree, MOST_DAYS, purchaseTimes } from './times.ts';

const TODAY = '2026-11-29';
const AT_FOUR = { startMinute: 960, endMinute: 1_080 };

const endOf = (unit: (typeof UNITS)[number], quantity: number, day: string, isAtFour = false) => {
  const hours = isAtFour ? AT_FOUR : null;
  const times = purchaseTimes({ unit, quantity }, { day, hours }, TODAY);
  return times.ok ? times.value.endsOn : times.code;
};

test('[BUY3] months and weeks last what they are, to the day before', () => {
  expect(endOf('month', 3, '2026-12-01')).toBe('2027-02-28');
  expect(endOf('month', 1, '2027-01-31')).toBe('2027-02-27');
  expect(endOf('week', 2, '2026-12-07')).toBe('2026-12-20');
});

test('[BUY3] what one date holds whole ends with it; the rest is used within 90 days, or weeks', () => {
  expect(endOf('hour', 2, '2026-12-05', true)).toBe('2026-12-05');
  expect(endOf('hour', 20, '2026-12-05', true)).toBe('2027-04-23');
  expect(endOf('session', 1, '2026-12-05', true)).toBe('2026-12-05');
  expect(endOf('course', 1, '2026-12-05')).toBe('2027-03-04');
});

test('[BUY3] of hours the beginning is enough: they end when all that is bought is given', () => {
  const from = (startMinute: number, quantity: number, unit: (typeof UNITS)[number] = 'hour') => {
    const wanted = { day: '2026-12-05', hours: { startMinute, endMinute: null } };
    const times = purchaseTimes({ unit, quantity }, wanted, TODAY);
    return times.ok ? times.value.timetable : times.code;
  };
  const slot = { day: '2026-12-05', startMinute: 960, endMinute: 1_140 };
  expect(from(960, 3)).toEqual({ kind: 'dates', slots: [slot] });
  expect(from(960, 8)).toMatchObject({ slots: [{ endMinute: 1_440 }] });
  expect(from(960, 9)).toBe('purchase.hours_unreadable');
  expect(from(960, 1, 'session')).toBe('purchase.hours_unreadable');
});

test('[BUY3] what the first date does not hold is still to be agreed', () => {
  const timetable = { kind: 'dates', slots: [{ ...AT_FOUR, day: '2026-12-05' }] } as const;
  expect(hoursToAgree({ unit: 'hour', quantity: 5 }, timetable)).toEqual({ said: 2, open: 3 });
  expect(hoursToAgree({ unit: 'hour', quantity: 2 }, timetable)).toBeNull();
  expect(hoursToAgree({ unit: 'session', quantity: 2 }, timetable)).toBeNull();
  expect(hoursToAgree({ unit: 'hour', quantity: 2 }, { kind: 'open' })).toBeNull();
});

test('[BUY3] no day that is past or far, no year and more, no date longer than what is bought', () => {
  expect(endOf('hour', 2, '2026-11-28')).toBe('purchase.day_is_past');
  expect(endOf('hour', 2, addDays(TODAY, MOST_DAYS + 1))).toBe('purchase.day_too_far');
  expect(endOf('month', 13, '2026-12-01')).toBe('purchase.goes_on_too_long');
  expect(endOf('week', 9_999, '2026-12-01')).toBe('purchase.goes_on_too_long');
  expect(endOf('hour', 1, '2026-12-05', true)).toBe('purchase.hours_too_many');
});

test('[BUY3] whatever is bought: days in order, at most a year, and no more dates than were bought', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UNITS),
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: MOST_DAYS }),
      fc.option(fc.tuple(fc.integer({ min: 0, max: 1_438 }), fc.integer({ min: 1, max: 1_440 }))),
      (unit, quantity, later, span) => {
        const day = addDays(TODAY, later);
        const hours =
          span && span[0] < span[1] ? { startMinute: span[0], endMinute: span[1] } : null;
        const times = purchaseTimes({ unit, quantity }, { day, hours }, TODAY);
        if (!times.ok) return;
        const { startsOn, endsOn, timetable } = times.value;
        expect(startsOn).toBe(day);
        expect(daysBetween(startsOn, endsOn)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(startsOn, endsOn)).toBeLessThanOrEqual(MOST_DAYS);
        const units = unitsOfDates(datesOf(timetable, times.value), unit);
        expect(units ?? 0).toBeLessThanOrEqual(quantity);
      },
    ),
  );
});
