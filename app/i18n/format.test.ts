import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import {
  formatClock,
  formatClosing,
  formatDate,
  formatDateTime,
  formatDay,
  formatDecimal,
  formatAgo,
  formatEuro,
  formatList,
  formatMoment,
  formatRelative,
} from './format.ts';
import { formatCount } from './format-count.ts';

const NOW = new Date('2026-11-12T17:30:00Z'); // 18:30 in Milan, a Thursday

describe('formatEuro', () => {
  it('[M1] writes integer cents with the separators of the language', () => {
    expect(formatEuro(123456, 'it')).toBe('€\u00a01.234,56');
    expect(formatEuro(123456, 'en')).toBe('€1,234.56');
    expect(formatEuro(5, 'it')).toBe('€\u00a00,05');
    expect(formatEuro(0, 'en')).toBe('€0.00');
  });

  it('[M1] keeps every digit of the largest amount, where a float would not', () => {
    expect(formatEuro(Number.MAX_SAFE_INTEGER, 'en')).toBe('€90,071,992,547,409.91');
  });

  it('[M1] marks what is taken away, and what is added when asked', () => {
    expect(formatEuro(-7000, 'it')).toBe('\u2212€\u00a070,00');
    expect(formatEuro(7000, 'en', { sign: 'always' })).toBe('+€70.00');
    expect(formatEuro(0, 'en', { sign: 'always' })).toBe('€0.00');
  });

  it('[M1] writes whole euros with their cents, as every text that gives an example does', () => {
    expect(formatEuro(9000, 'it')).toBe('€\u00a090,00');
    const folder = import.meta.dirname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const bare = files
      .filter((name) => /(?:^|[/\\])(?:it|en)\.ts$/.test(name))
      .flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .filter((line) =>
            (line.match(/€\s?\d[\d.,]*\d|€\s?\d/gu) ?? []).some((sum) => !/[.,]\d\d$/.test(sum)),
          )
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(bare).toEqual([]);
  });

  it('[M1] refuses what is not whole cents', () => {
    for (const wrong of [0.5, Number.NaN, Infinity, 2 ** 53]) {
      expect(() => formatEuro(wrong, 'it')).toThrow(RangeError);
    }
  });

  it('[M1] loses nothing: the digits read back are the cents', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom('it' as const, 'en' as const),
        (cents, locale) => {
          expect(Number(formatEuro(cents, locale).replace(/\D/g, ''))).toBe(cents);
        },
      ),
    );
  });
});

describe('dates and times', () => {
  it('[UX] shows Milan time, whatever the machine runs in', () => {
    expect(formatDateTime(NOW, 'it')).toBe('gio 12 nov 2026, 18:30');
    expect(formatDateTime(NOW, 'en')).toBe('Thu 12 Nov 2026, 18:30');
    expect(formatClock('2026-07-01T22:15:00Z', 'it')).toBe('00:15');
    expect(formatDate('2026-12-31T23:30:00Z', 'it')).toBe('1º gennaio 2027');
  });

  it('[UX] adds the year only when it differs', () => {
    expect(formatDateTime('2027-01-04T08:00:00Z', 'it', NOW)).toBe('lun 4 gen 2027, 09:00');
    expect(formatDateTime('2026-12-04T08:00:00Z', 'it', NOW)).toBe('ven 4 dic, 09:00');
  });

  it('[UX] writes calendar days without moving them', () => {
    expect(formatDay('2026-03-29', 'it')).toBe('29 marzo 2026');
    expect(formatDay('2026-11-12', 'it', 'weekday')).toBe('giovedì 12 novembre');
    expect(formatDay('2026-11-12', 'en', 'weekday')).toBe('Thursday 12 November');
    expect(formatDay('2027-01-06', 'it', 'weekday', '2026-12-30')).toBe('mercoledì 6 gennaio 2027');
    expect(formatDay('2027-01-06', 'en', 'weekday', '2026-12-30')).toBe('Wednesday 6 January 2027');
    expect(formatDay('2027-01-06', 'it', 'weekday', '2027-01-01')).toBe('mercoledì 6 gennaio');
  });

  it('[UX] tells a closing time as a clock time', () => {
    expect(formatClosing('2026-11-12T19:00:00Z', NOW, 'it')).toBe('chiude oggi alle 20:00');
    expect(formatClosing('2026-11-13T19:00:00Z', NOW, 'it')).toBe('chiude domani alle 20:00');
    expect(formatClosing('2026-11-16T19:00:00Z', NOW, 'en')).toBe('closes Mon 16 Nov at 20:00');
    expect(formatClosing('2026-11-11T19:00:00Z', NOW, 'it')).toBe('ha chiuso ieri alle 20:00');
    expect(formatClosing(NOW, NOW, 'it')).toBe('ha chiuso oggi alle 18:30');
  });

  it('[UX] tells a moment by its day and its clock', () => {
    expect(formatMoment('2026-11-12T16:40:00Z', NOW, 'it')).toBe('oggi alle 17:40');
    expect(formatMoment('2026-11-09T08:00:00Z', NOW, 'en')).toBe('Mon 9 Nov at 09:00');
    expect(formatDay('2026-11-12', 'it', 'short', '2026-01-01')).toBe('gio 12 nov');
    expect(formatDay('2026-11-12', 'it', 'short', '2027-01-01')).toBe('gio 12 nov 2026');
    expect(formatDay('2026-11-12', 'it', 'short')).toBe('gio 12 nov 2026');
  });

  it('[UX] counts days by the calendar of Milan', () => {
    expect(formatRelative('2026-11-12T17:28:00Z', NOW, 'it')).toBe('2 minuti fa');
    expect(formatRelative('2026-11-12T17:29:40Z', NOW, 'it')).toBe('adesso');
    expect(formatRelative('2026-11-12T17:29:10Z', NOW, 'en')).toBe('1 minute ago');
    expect(formatRelative('2026-11-12T14:30:00Z', NOW, 'en')).toBe('3 hours ago');
    expect(formatRelative('2026-11-11T22:00:00Z', NOW, 'it')).toBe('ieri');
    expect(formatRelative('2026-11-15T17:30:00Z', NOW, 'it')).toBe('tra 3 giorni');
    expect(formatRelative('2026-10-01T10:00:00Z', NOW, 'it')).toBe('1º ottobre 2026');
  });

  it('[UX] after a verb a day of the calendar has its article, and nothing else has', () => {
    expect(formatAgo('2026-10-30T10:00:00Z', NOW, 'it')).toBe('il 30 ottobre 2026');
    expect(formatAgo('2026-10-11T10:00:00Z', NOW, 'it')).toBe('l’11 ottobre 2026');
    expect(formatAgo('2026-10-30T10:00:00Z', NOW, 'en')).toBe('on 30 October 2026');
    expect(formatAgo('2026-11-11T22:00:00Z', NOW, 'it')).toBe('ieri');
    expect(formatAgo('2026-11-12T17:28:00Z', NOW, 'it')).toBe('2 minuti fa');
  });
});

describe('numbers and lists', () => {
  it('[UX] groups thousands and joins words in each language', () => {
    expect(formatCount(1234, 'it')).toBe('1.234');
    expect(formatCount(1234, 'en')).toBe('1,234');
    expect(formatDecimal(4.8, 'it')).toBe('4,8');
    expect(formatList(['Luca', 'Sara', 'Omar'], 'it')).toBe('Luca, Sara e Omar');
  });
});
