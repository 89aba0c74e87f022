import { expect, test } from 'vitest';

import type { Timetable } from '#app/domain/requests/timetable.ts';

import { formatDatesByMonth, formatTimetable } from './format-timetable.ts';

const weekly: Timetable = {
  kind: 'weekly',
  slots: [
    { weekday: 4, startMinute: 900, endMinute: 1_020 },
    { weekday: 6, startMinute: 600, endMinute: 1_440 },
    { weekday: 2, startMinute: 900, endMinute: 1_020 },
  ],
  skipsSchoolClosed: true,
};

test('a timetable says days with the same hours together, in both languages', () => {
  expect(formatTimetable(weekly, 'it')).toBe(
    'ogni martedì e giovedì, 15:00–\u206017:00; ogni sabato, 10:00–\u206024:00; non nei giorni di scuola chiusa',
  );
  expect(formatTimetable({ ...weekly, skipsSchoolClosed: false }, 'en')).toBe(
    'every Tuesday and Thursday, 15:00–\u206017:00; every Saturday, 10:00–\u206024:00',
  );
  expect(formatTimetable({ kind: 'open' }, 'it')).toBe('orari da concordare');
  expect(
    formatTimetable(
      { kind: 'dates', slots: [{ day: '2026-12-03', startMinute: 600, endMinute: 690 }] },
      'it',
    ),
  ).toBe('gio 3 dic 2026, 10:00–\u206011:30');
});

test('many dates are said month by month', () => {
  const slots = ['2026-12-03', '2026-12-10', '2027-01-14'].map((day) => ({
    day,
    startMinute: 600,
    endMinute: 690,
  }));
  expect(formatDatesByMonth(slots, 'it')).toEqual([
    {
      month: 'dicembre 2026',
      dates: ['gio 3, 10:00–\u206011:30', 'gio 10, 10:00–\u206011:30'],
    },
    { month: 'gennaio 2027', dates: ['gio 14, 10:00–\u206011:30'] },
  ]);
  expect(formatDatesByMonth(slots, 'en').map(({ month }) => month)).toEqual([
    'December 2026',
    'January 2027',
  ]);
});
