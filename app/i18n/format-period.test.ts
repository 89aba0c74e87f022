import { expect, test } from 'vitest';

import { formatPeriod } from './format-period.ts';

test('a period that is a calendar month has the name of the month', () => {
  const said = (startsOn: string, endsOn: string) => formatPeriod({ startsOn, endsOn }, 'it');
  expect(said('2026-10-01', '2026-10-31')).toBe('ottobre 2026');
  expect(said('2027-02-01', '2027-02-28')).toBe('febbraio 2027');
  expect(said('2028-02-01', '2028-02-28')).toBe('1º febbraio 2028 – 28 febbraio 2028');
  expect(said('2026-12-01', '2026-12-31')).toBe('dicembre 2026');
  expect(said('2026-09-14', '2026-09-30')).toBe('14 settembre 2026 – 30 settembre 2026');
  expect(said('2026-09-14', '2026-09-14')).toBe('14 settembre 2026');
  expect(said('2026-10-01', '2026-11-30')).toBe('1º ottobre 2026 – 30 novembre 2026');
  expect(formatPeriod({ startsOn: '2026-10-01', endsOn: '2026-10-31' }, 'en')).toBe('October 2026');
});
