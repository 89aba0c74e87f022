import { describe, expect, test } from 'vitest';

import { expenseSchema } from './schemas.ts';

const form = {
  title: 'Terriccio',
  amount: '12,50',
  category: 'building',
  spentOn: '2026-11-20',
  note: '',
  payer: 'hu',
  split: 'per_household',
  version: '0',
  'in:hu': 'yes',
  'in:diallo': 'yes',
};

/** Codes of a refused form by field. */
function refusals(over: Readonly<Record<string, string>>) {
  const parsed = expenseSchema.safeParse({ ...form, ...over });
  return parsed.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
}

describe('the form of an expense', () => {
  test.each(['12,50', '12.50', ' 12,5 '])('[M3] reads %s as 12.50', (amount) => {
    expect(expenseSchema.parse({ ...form, amount })).toMatchObject({
      totalCents: 1250,
      payers: [{ householdId: 'hu', value: 1250 }],
      householdIds: ['hu', 'diallo'],
      figures: [],
      orderId: null,
    });
  });

  test.each([
    ['', 'money.empty'],
    ['0', 'expense.no_amount'],
    ['-5', 'money.sign'],
    ['NaN', 'money.invalid'],
    ['1e3', 'money.invalid'],
    ['Infinity', 'money.invalid'],
    ['12,505', 'money.thousands'],
    ['1.234', 'money.thousands'],
    ['100000,01', 'expense.too_large'],
    ['99999999999999999999', 'expense.too_large'],
  ])('[X1] refuses %j beside its field', (amount, code) => {
    expect(refusals({ amount })).toEqual([['amount', code]]);
  });

  test('[S8] several payers, each marked on its own', () => {
    const several = { payer: 'several', 'paid:hu': '10', 'paid:diallo': '2,5', 'paid:rossi': ' ' };
    expect(expenseSchema.parse({ ...form, ...several })).toMatchObject({
      payers: [
        { householdId: 'hu', value: 1000 },
        { householdId: 'diallo', value: 250 },
      ],
    });
    expect(refusals({ ...several, 'paid:hu': 'tanto' })).toEqual([['paid:hu', 'money.invalid']]);
  });

  test.each([
    ['shares', '2', 2],
    ['percent', '33,33 %', 3333],
    ['exact', '4,20', 420],
  ])('[S3] by %s, %s is %d, and says who takes part', (split, typed, value) => {
    expect(
      expenseSchema.parse({ ...form, split, 'figure:hu': typed, 'figure:x': '' }),
    ).toMatchObject({ figures: [{ householdId: 'hu', value }], householdIds: ['hu'] });
  });

  test.each([
    ['shares', '1,5', 'field.not_whole'],
    ['shares', '1001', 'field.out_of_range'],
    ['percent', '101', 'field.out_of_range'],
    ['exact', '-1', 'money.sign'],
  ])('[S3] by %s refuses %s', (split, typed, code) => {
    expect(refusals({ split, 'figure:hu': typed })).toEqual([['figure:hu', code]]);
  });

  test('more fields than any group needs are refused', () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`in:${i}`, 'yes']));
    expect(expenseSchema.safeParse({ ...form, ...many }).success).toBe(false);
  });
});
