import { expect, it } from 'vitest';

import { readTimetable, wrongRowPlace, type TimetableFields } from './timetable-fields.ts';

const NO_ROWS: TimetableFields = {
  timetableKind: 'weekly',
  skipsSchoolClosed: '',
  slotDay: [],
  slotFrom: [],
  slotTo: [],
  dateDay: [],
  dateFrom: [],
  dateTo: [],
};
const weekly = (...rows: readonly (readonly [string, string, string])[]): TimetableFields => ({
  ...NO_ROWS,
  slotDay: rows.map(([day]) => day),
  slotFrom: rows.map(([, from]) => from),
  slotTo: rows.map(([, , to]) => to),
});
const TUESDAY = ['2', '15:00', '17:00'] as const;
const EMPTY = ['', '', ''] as const;

it('[SES1] empty rows are left out, wherever they stand', () => {
  const read = readTimetable(weekly(EMPTY, TUESDAY, EMPTY));
  expect(read).toMatchObject({ ok: true, value: { slots: [{ weekday: 2, startMinute: 900 }] } });
});

it.each([
  ['hours without a day', ['', '16:00', '18:00'], 'day'],
  ['an end without a day', ['', '', '18:00'], 'day'],
  ['a day that is none', ['8', '16:00', '18:00'], 'day'],
  ['a day without a start', ['4', '', '18:00'], 'from'],
  ['an hour that is none', ['4', '25:00', '18:00'], 'from'],
  ['a day without an end', ['4', '16:00', ''], 'to'],
  ['an end before its start', ['4', '16:00', '15:00'], 'to'],
] as const)('[SES1] a row with %s is refused and named, not left out', (_, row, part) => {
  const fields = weekly(TUESDAY, row);
  expect(readTimetable(fields)).toMatchObject({ ok: false, code: 'timetable.unreadable' });
  expect(wrongRowPlace(fields)).toEqual({ row: 1, part });
});

it('[SES1] the same holds for single dates; where nothing is written the first day is asked for', () => {
  const dates = { ...NO_ROWS, timetableKind: 'dates' };
  expect(wrongRowPlace(dates)).toEqual({ row: 0, part: 'day' });
  const late = { ...dates, dateDay: ['2026-02-30'], dateFrom: ['16:00'], dateTo: ['18:00'] };
  expect(wrongRowPlace(late)).toEqual({ row: 0, part: 'day' });
  expect(wrongRowPlace({ ...late, dateDay: ['2026-02-27'], dateTo: ['00:00'] })).toBeNull();
  expect(wrongRowPlace({ ...NO_ROWS, timetableKind: 'open' })).toBeNull();
});
