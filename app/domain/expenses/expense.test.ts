import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import {
  checkAmount,
  checkSpentOn,
  EXPENSE_MAX_CENTS,
  type ExpenseDraft,
  planExpense,
} from './expense.ts';

const draft: ExpenseDraft = {
  expenseId: 'expense-1',
  totalCents: 1000,
  payers: [{ householdId: 'diallo', value: 1000 }],
  householdIds: ['diallo', 'hu', 'colombo'],
  split: 'per_household',
  figures: [],
};

const planned = (over: Partial<ExpenseDraft> = {}) => planExpense({ ...draft, ...over });

describe('an expense', () => {
  test('[S8] one pays for three, and the odd cent goes to one of them', () => {
    const parts = planned();
    if (!parts.ok) throw new Error(parts.code);
    expect(parts.value.map((part) => [part.householdId, part.paidCents])).toEqual([
      ['colombo', 0],
      ['diallo', 1000],
      ['hu', 0],
    ]);
    expect(parts.value.map((part) => part.shareCents).sort((a, b) => a - b)).toEqual([
      333, 333, 334,
    ]);
  });

  test('[S8] several pay, also who takes no part; what is missing is named', () => {
    const payers = [
      { householdId: 'diallo', value: 400 },
      { householdId: 'rossetti', value: 600 },
    ];
    expect(planned({ payers })).toMatchObject({ ok: true });
    expect(planned({ payers: payers.slice(0, 1) })).toEqual({
      ok: false,
      code: 'expense.payers_sum',
      details: { differenceCents: 600 },
    });
  });

  test.each([
    ['nobody paid', { payers: [] }, 'expense.no_payer'],
    ['a payer of zero is none', { payers: [{ householdId: 'hu', value: 0 }] }, 'expense.no_payer'],
    ['it was for nobody', { householdIds: [] }, 'expense.nobody'],
    ['one pays for itself alone', { householdIds: ['diallo'] }, 'expense.nobody_owes'],
    ['shares for nobody', { split: 'shares' }, 'split.missing_household'],
    ['NaN', { totalCents: Number.NaN }, 'expense.no_amount'],
    ['below zero', { totalCents: -1 }, 'expense.no_amount'],
    ['too much', { totalCents: EXPENSE_MAX_CENTS + 1 }, 'expense.too_large'],
    [
      'a payer below zero',
      {
        payers: [
          { householdId: 'hu', value: 1200 },
          { householdId: 'diallo', value: -200 },
        ],
      },
      'split.bad_amount',
    ],
  ] as const)('[X2] is none when %s', (_name, over, code) => {
    expect(planned(over)).toMatchObject({ ok: false, code });
  });

  test('[X2] paid and owed sum to the total, whatever the order of households', () => {
    const anyDraft = fc.record({
      totalCents: fc.integer({ min: 1, max: EXPENSE_MAX_CENTS }),
      ids: fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 9 }),
      weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 9, maxLength: 9 }),
    });
    fc.assert(
      fc.property(anyDraft, ({ totalCents, ids, weights }) => {
        const figures = ids.map((householdId, i) => ({ householdId, value: weights[i] ?? 1 }));
        const payers = [{ householdId: ids[0] ?? '', value: totalCents }];
        const input = { totalCents, payers, householdIds: ids, split: 'shares', figures } as const;
        const parts = planned(input);
        // A weight so small that nothing is owed leaves the payer alone.
        if (!parts.ok) {
          expect(parts.code).toBe('expense.nobody_owes');
          return;
        }
        expect(sumCents(parts.value.map((part) => part.paidCents))).toBe(totalCents);
        expect(sumCents(parts.value.map((part) => part.shareCents))).toBe(totalCents);
        expect(planned({ ...input, householdIds: ids.toReversed() })).toEqual(parts);
      }),
    );
  });

  test.each([
    [0, 'expense.no_amount'],
    [-1, 'expense.no_amount'],
    [1.5, 'expense.no_amount'],
    [Number.NaN, 'expense.no_amount'],
    [Number.POSITIVE_INFINITY, 'expense.no_amount'],
    [EXPENSE_MAX_CENTS + 1, 'expense.too_large'],
  ])('[X1] %d cents are no amount', (cents, code) => {
    expect(checkAmount(cents)).toEqual({ ok: false, code });
  });

  test('[X1] one cent and 100,000.00 are amounts', () => {
    expect(checkAmount(1)).toEqual({ ok: true, value: 1 });
    expect(checkAmount(EXPENSE_MAX_CENTS)).toEqual({ ok: true, value: EXPENSE_MAX_CENTS });
  });

  test.each([
    ['2026-11-29', null],
    ['2024-11-28', null],
    ['2026-11-30', 'expense.date_future'],
    ['2024-11-27', 'expense.date_old'],
    ['0206-11-01', 'expense.date_old'],
    ['2026-02-30', 'field.not_a_day'],
    ['ieri', 'field.not_a_day'],
  ])('[X1] the day %s: %s', (day, code) => {
    const checked = checkSpentOn(day, '2026-11-29');
    expect(checked).toEqual(code === null ? { ok: true, value: day } : { ok: false, code });
  });
});

describe('[X2] worked examples', () => {
  test('two shares and one of 30.00, with the figure that was given', () => {
    const parts = planned({
      totalCents: 3_000,
      payers: [{ householdId: 'rossetti', value: 3_000 }],
      householdIds: ['hu', 'diallo'],
      split: 'shares',
      figures: [
        { householdId: 'hu', value: 2 },
        { householdId: 'diallo', value: 1 },
      ],
    });
    expect(parts).toEqual({
      ok: true,
      value: [
        { householdId: 'diallo', paidCents: 0, shareCents: 1_000, figure: 1 },
        { householdId: 'hu', paidCents: 0, shareCents: 2_000, figure: 2 },
        { householdId: 'rossetti', paidCents: 3_000, shareCents: 0, figure: null },
      ],
    });
  });

  test('[S8] a payer named twice is refused; who is even among others is none', () => {
    const half = { householdId: 'diallo', value: 500 };
    expect(planned({ payers: [half, half] })).toEqual({ ok: false, code: 'split.duplicate' });
    const payers = [
      { householdId: 'diallo', value: 300 },
      { householdId: 'hu', value: 600 },
    ];
    const some = planned({ totalCents: 900, payers });
    expect(some).toMatchObject({ ok: true });
    const figures = [
      { householdId: 'diallo', value: 9 },
      { householdId: 'hu', value: 1 },
      { householdId: 'colombo', value: 1 },
    ];
    expect(planned({ totalCents: 900, payers, figures })).toMatchObject({
      value: [{ shareCents: 300 }, { shareCents: 300 }, { shareCents: 300 }],
    });
  });
});
