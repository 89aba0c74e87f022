import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '../dates.ts';
import {
  DAY_ORDERS,
  type DayOrder,
  DECIMAL_MARKS,
  type DecimalMark,
  guessNotation,
  readBankAmount,
  readBankDay,
} from './bank-notation.ts';

test.each<[string, DecimalMark, number | null]>([
  ['22,40', 'comma', 2_240],
  ['1.234,56', 'comma', 123_456],
  ['1.234.567,8', 'comma', 123_456_780],
  ['+22,40 EUR', 'comma', 2_240],
  ['€ 22', 'comma', 2_200],
  ['-22,40', 'comma', -2_240],
  ['22,40-', 'comma', -2_240],
  ['−1.000,00', 'comma', -100_000],
  ['22.40', 'point', 2_240],
  ['1,234.56', 'point', 123_456],
  ["1'234.56", 'point', 123_456],
  ['22.40', 'comma', null],
  ['1,234.56', 'comma', null],
  ['1.23,45', 'comma', null],
  ['22,405', 'comma', null],
  ['--22', 'comma', null],
  ['-22-', 'comma', null],
  ['', 'comma', null],
  ['ventidue', 'comma', null],
  ['99999999999999999999', 'comma', null],
  ['-0,00', 'comma', 0],
])('[BNK2] %j with a %s is %j cents', (text, mark, cents) => {
  expect(readBankAmount(text, mark)).toBe(cents);
});

test.each<[string, DayOrder, string | null]>([
  ['07/11/2026', 'dmy', '2026-11-07'],
  ['7.11.26', 'dmy', '2026-11-07'],
  ['11/07/2026', 'mdy', '2026-11-07'],
  ['2026-11-07', 'dmy', '2026-11-07'],
  ['2026-11-07T10:00:00', 'ymd', '2026-11-07'],
  ['07/11/2026 10:32', 'dmy', '2026-11-07'],
  ['31/02/2026', 'dmy', null],
  ['11/17/2026', 'dmy', null],
  ['ieri', 'dmy', null],
  ['', 'dmy', null],
])('[BNK2] %j written %s is %j', (text, order, day) => {
  expect(readBankDay(text, order)).toBe(day);
});

test('[BNK2] every amount a bank writes is read back, in both notations', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000_000 }),
      fc.constantFrom(...DECIMAL_MARKS),
      (cents, mark) => {
        const written = (cents / 100).toLocaleString(mark === 'comma' ? 'de-DE' : 'en-US', {
          minimumFractionDigits: 2,
        });
        expect(readBankAmount(written, mark)).toBe(cents);
      },
    ),
  );
});

test('[BNK2] every day a bank writes is read back, in every order', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.constantFrom(...DAY_ORDERS), (count, order) => {
      const day = addDays('2000-01-01', count);
      const [y = '', m = '', d = ''] = day.split('-');
      const written = { dmy: [d, m, y], mdy: [m, d, y], ymd: [y, m, d] }[order].join('/');
      expect(readBankDay(written, order)).toBe(day);
    }),
  );
});

test('[BNK2] whatever is written gets an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...DECIMAL_MARKS), (text, mark) => {
      const cents = readBankAmount(text, mark);
      expect(cents === null || Number.isSafeInteger(cents)).toBe(true);
      void readBankDay(text, 'dmy');
    }),
  );
});

test('[BNK2] the notation of a file is guessed from what it writes', () => {
  expect(guessNotation(['1.234,56', '22,40', '13/11/2026'])).toEqual({
    decimalMark: 'comma',
    dayOrder: 'dmy',
  });
  expect(guessNotation(['1,234.56', '22.40', '11/13/2026'])).toEqual({
    decimalMark: 'point',
    dayOrder: 'mdy',
  });
  expect(guessNotation([])).toEqual({ decimalMark: 'comma', dayOrder: 'dmy' });
});
