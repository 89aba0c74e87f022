import { type CalendarDay, isCalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';

/** The sign before the decimals: Italian banks write `1.234,56`, others `1,234.56`. */
export const DECIMAL_MARKS = ['comma', 'point'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** In which order a bank writes day, month and year. */
export const DAY_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** How a bank writes numbers and days. */
export type Notation = { readonly decimalMark: DecimalMark; readonly dayOrder: DayOrder };

const SIGNS = {
  comma: { whole: /^(?:\d+|\d{1,3}(?:[.'’]\d{3})+)$/, fraction: ',' },
  point: { whole: /^(?:\d+|\d{1,3}(?:[,'’]\d{3})+)$/, fraction: '.' },
} as const;

/**
 * An amount as a bank writes it, in cents, below zero for what left the account; null for what is none
 * in this notation (BNK2): `1.234,5` is 123,450 with a comma and nothing with a point.
 */
export function readBankAmount(text: string, decimalMark: DecimalMark): Cents | null {
  const plain = text.replaceAll(/[\s€]|EUR/gu, '');
  const signed = /^([+\-−]?)([^+\-−]+)([+\-−]?)$/u.exec(plain);
  if (!signed) return null;
  const [, before = '', digits = '', after = ''] = signed;
  if (before !== '' && after !== '') return null;
  const { whole, fraction } = SIGNS[decimalMark];
  const [euros = '', decimals = '', ...more] = digits.split(fraction);
  if (more.length > 0 || !whole.test(euros) || !/^\d{0,2}$/.test(decimals)) return null;
  const cents = Number(euros.replaceAll(/\D/g, '') + decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return null;
  const isBelow = /[-−]/u.test(before + after) && cents > 0;
  return isBelow ? -cents : cents;
}

/** A day as a bank writes it, with or without an hour behind it; null for none (BNK2). */
export function readBankDay(text: string, dayOrder: DayOrder): CalendarDay | null {
  const parts = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[T ,].*)?$/s.exec(text.trim());
  if (!parts) return null;
  const [, first = '', second = '', third = ''] = parts;
  const order = first.length === 4 ? 'ymd' : dayOrder;
  const { year, month, day } = {
    ymd: { year: first, month: second, day: third },
    dmy: { year: third, month: second, day: first },
    mdy: { year: third, month: first, day: second },
  }[order];
  const century = year.length === 2 ? `20${year}` : year;
  const iso = `${century}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? iso : null;
}

/** The notation in which most of some texts can be read; the Italian one where both can. */
export function guessNotation(texts: readonly string[]): Notation {
  const most = <Choice>(choices: readonly Choice[], reads: (text: string, as: Choice) => boolean) =>
    choices
      .map((choice) => ({ choice, count: texts.filter((text) => reads(text, choice)).length }))
      .reduce((best, one) => (one.count > best.count ? one : best)).choice;
  const isPlainAmount = (text: string, as: DecimalMark) =>
    (as === 'comma' ? /\d,\d{1,2}\D*$/ : /\d\.\d{1,2}\D*$/).test(text) &&
    readBankAmount(text, as) !== null;
  return {
    decimalMark: most(DECIMAL_MARKS, isPlainAmount),
    dayOrder: most(DAY_ORDERS, (text, as) => readBankDay(text, as) !== null),
  };
}
