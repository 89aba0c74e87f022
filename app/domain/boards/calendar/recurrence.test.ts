import { describe, expect, test } from 'vitest';

import { isRecurrence, type Recurrence } from './recurrence.ts';
import { occurrencesOf } from './occurrences.ts';
import { easterSunday, schoolClosedDays } from './school-calendar.ts';

const weekly: Recurrence = {
  every: 'week',
  weekdays: [1, 4],
  monthDay: null,
  from: null,
  until: null,
};
const monthly: Recurrence = { ...weekly, every: 'month', weekdays: [], monthDay: 31 };
const schoolClosed: Recurrence = { ...weekly, every: 'school_closed', weekdays: [] };

describe('a need that comes back', () => {
  test('[REC] a week needs days, a month its day, closed schools neither', () => {
    for (const sound of [weekly, monthly, schoolClosed]) expect(isRecurrence(sound)).toBe(true);
    expect(isRecurrence({ ...weekly, weekdays: [] })).toBe(false);
    expect(isRecurrence({ ...weekly, weekdays: [4, 1] })).toBe(false);
    expect(isRecurrence({ ...monthly, monthDay: 32 })).toBe(false);
    expect(isRecurrence({ ...schoolClosed, monthDay: 1 })).toBe(false);
    expect(isRecurrence({ ...weekly, from: '2026-12-31', until: '2026-12-01' })).toBe(false);
  });

  test('[REC] comes on its days of the week', () => {
    expect(occurrencesOf(weekly, '2026-11-23', '2026-12-03')).toEqual([
      '2026-11-23',
      '2026-11-26',
      '2026-11-30',
      '2026-12-03',
    ]);
  });

  test('[REC] stays inside its first and last day', () => {
    const bounded = { ...weekly, from: '2026-11-24', until: '2026-11-30' };
    expect(occurrencesOf(bounded, '2026-01-01', '2027-01-01')).toEqual([
      '2026-11-26',
      '2026-11-30',
    ]);
    expect(occurrencesOf(bounded, '2026-12-01', '2026-12-31')).toEqual([]);
  });

  test('[REC] comes on the last day of a month that is too short', () => {
    expect(occurrencesOf(monthly, '2027-01-01', '2027-04-30')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    const fifth = { ...monthly, monthDay: 5 };
    expect(occurrencesOf(fifth, '2027-01-06', '2027-02-05')).toEqual(['2027-02-05']);
  });

  test('[REC] comes when schools are closed, over the end of a year', () => {
    expect(occurrencesOf(schoolClosed, '2026-12-05', '2026-12-24')).toEqual([
      '2026-12-06',
      '2026-12-07',
      '2026-12-08',
      '2026-12-13',
      '2026-12-20',
      '2026-12-23',
      '2026-12-24',
    ]);
    expect(occurrencesOf(schoolClosed, '2026-12-22', '2027-01-09')).toHaveLength(15);
  });
});

describe('the school calendar of Lombardy', () => {
  test('[REC] Easter is where the Church has it', () => {
    const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'];
    expect(known.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(known);
    expect(easterSunday(1954)).toBe('1954-04-18');
    expect(easterSunday(2285)).toBe('2285-03-22');
  });

  test('[REC] carnival is the Ambrosian one, Easter ends on Tuesday', () => {
    const days = schoolClosedDays(2026);
    for (const closed of ['2026-02-20', '2026-02-21', '2026-04-02', '2026-04-06', '2026-04-07']) {
      expect(days).toContain(closed);
    }
    for (const lesson of ['2026-02-17', '2026-02-19', '2026-04-01', '2026-04-08']) {
      expect(days).not.toContain(lesson);
    }
  });

  test('[REC] closes on Sundays, holidays and in summer, and on nothing else', () => {
    const days = schoolClosedDays(2027);
    for (const closed of ['2027-01-06', '2027-04-25', '2027-05-01', '2027-06-02', '2027-06-09']) {
      expect(days).toContain(closed);
    }
    for (const closed of ['2027-09-11', '2027-11-01', '2027-12-07', '2027-12-08', '2027-12-31']) {
      expect(days).toContain(closed);
    }
    for (const lesson of ['2027-01-07', '2027-06-08', '2027-09-13', '2027-11-02', '2027-12-22']) {
      expect(days).not.toContain(lesson);
    }
    expect(days).toEqual([...new Set(days)].toSorted());
  });
});
