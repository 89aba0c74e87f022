import { expect, test } from 'vitest';

import { formatDays, formatPeriod } from './format-period.ts';

test('a period that is a month, or the part of one in which an order begins or ends, has its name', () => {
  const said = (startsOn: string, endsOn: string) => formatPeriod({ startsOn, endsOn }, 'it');
  expect(said('2026-10-01', '2026-10-31')).toBe('ottobre 2026');
  expect(said('2027-02-01', '2027-02-28')).toBe('febbraio 2027');
  expect(said('2028-02-01', '2028-02-28')).toBe('febbraio 2028');
  expect(said('2028-02-02', '2028-02-28')).toBe('2 – 28 febbraio 2028');
  expect(said('2026-12-01', '2026-12-31')).toBe('dicembre 2026');
  expect(said('2026-09-14', '2026-09-30')).toBe('settembre 2026');
  expect(said('2026-09-14', '2026-09-29')).toBe('14 – 29 settembre 2026');
  expect(said('2026-09-14', '2026-09-14')).toBe('14 settembre 2026');
  expect(said('2026-10-01', '2026-11-30')).toBe('1º ottobre – 30 novembre 2026');
  expect(said('2026-12-14', '2027-01-13')).toBe('14 dicembre 2026 – 13 gennaio 2027');
  expect(formatPeriod({ startsOn: '2026-10-01', endsOn: '2026-10-31' }, 'en')).toBe('October 2026');
});

test('days from the first to the last say what they share once, with the article they ask for', () => {
  const said = (startsOn: string, endsOn: string, locale: 'it' | 'en' = 'it') =>
    formatDays({ startsOn, endsOn }, locale);
  expect(said('2026-12-09', '2026-12-18')).toBe('dal 9 al 18 dicembre 2026');
  expect(said('2026-12-08', '2026-12-11')).toBe('dall’8 all’11 dicembre 2026');
  expect(said('2026-12-01', '2026-12-31')).toBe('dal 1º al 31 dicembre 2026');
  expect(said('2026-11-30', '2026-12-08')).toBe('dal 30 novembre all’8 dicembre 2026');
  expect(said('2026-12-09', '2027-12-09')).toBe('dal 9 dicembre 2026 al 9 dicembre 2027');
  expect(said('2026-12-11', '2026-12-11')).toBe('l’11 dicembre 2026');
  expect(said('2026-12-09', '2026-12-18', 'en')).toBe('from 9 to 18 December 2026');
  expect(said('2026-11-30', '2026-12-08', 'en')).toBe('from 30 November to 8 December 2026');
  expect(said('2026-12-09', '2026-12-09', 'en')).toBe('on 9 December 2026');
});
