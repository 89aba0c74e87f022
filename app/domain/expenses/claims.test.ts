import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import { account, changesOf, checkEntry, mayGoBelowZero } from '../wallet/ledger.ts';
import { balancesAfter, bookExpense, bookPayment, claimAsset, fitsBalances } from './claims.ts';
import { planExpense } from './expense.ts';

const GROUP = 'group-1';
const at = (householdId: string) => account.claim(GROUP, householdId);

const anyExpense = fc
  .record({
    totalCents: fc.integer({ min: 2, max: 10_000_000 }),
    ids: fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 8 }),
    payer: fc.nat(),
    half: fc.boolean(),
  })
  .map(({ totalCents, ids, payer, half }) => {
    const first = ids[payer % ids.length] ?? '';
    const second = ids[(payer + 1) % ids.length] ?? '';
    const part = half ? Math.floor(totalCents / 2) : 0;
    const payers = [
      { householdId: first, value: totalCents - part },
      { householdId: second, value: part },
    ];
    const draft = { expenseId: 'e', totalCents, payers, householdIds: ids, figures: [] };
    return planExpense({ ...draft, split: 'per_household' });
  });

describe('claims', () => {
  test('[X3] an expense changes each claim by what was paid less what is owed', () => {
    fc.assert(
      fc.property(anyExpense, (parts) => {
        // Each paid just its own share: no expense, and nothing to book.
        if (!parts.ok) {
          expect(parts.code).toBe('expense.nobody_owes');
          return;
        }
        const entry = bookExpense(GROUP, parts.value);
        expect(checkEntry(entry)).toEqual({ ok: true, value: true });
        const changes = changesOf(entry);
        expect(sumCents(changes.values())).toBe(0);
        for (const { householdId, paidCents, shareCents } of parts.value) {
          expect(changes.get(at(householdId)) ?? 0).toBe(paidCents - shareCents);
        }
        expect(bookExpense(GROUP, parts.value.toReversed())).toEqual(entry);
      }),
    );
  });

  test('[X3] claims are an asset of their own and may go below zero', () => {
    expect(claimAsset(GROUP)).toBe('claim:group-1');
    expect(mayGoBelowZero('claim')).toBe(true);
    expect(mayGoBelowZero('voucher')).toBe(false);
    expect(mayGoBelowZero('household')).toBe(false);
  });

  test('[X5] a payment lowers the debt of one and the claim of the other', () => {
    const entry = bookPayment(GROUP, { fromId: 'hu', toId: 'diallo', amountCents: 500 });
    expect([...changesOf(entry)]).toEqual([
      [at('diallo'), -500],
      [at('hu'), 500],
    ]);
  });

  test.each([
    [500, true],
    [800, true],
    [801, false],
  ])('[X5] a payment of %d fits a debt of 900 and a claim of 800: %s', (amountCents, fits) => {
    const balances = [
      { householdId: 'hu', amountCents: -900 },
      { householdId: 'diallo', amountCents: 800 },
      { householdId: 'colombo', amountCents: 100 },
    ];
    expect(fitsBalances(balances, { fromId: 'hu', toId: 'diallo', amountCents })).toBe(fits);
    expect(fitsBalances(balances, { fromId: 'diallo', toId: 'hu', amountCents })).toBe(false);
    expect(fitsBalances(balances, { fromId: 'rossi', toId: 'hu', amountCents })).toBe(false);
  });
});

describe('[X3] [X5] worked examples', () => {
  const owed = (householdId: string, amountCents: number) => ({ householdId, amountCents });

  test('30.00 paid by the second of three moves 10.00 from each of the others, by their names', () => {
    const part = (householdId: string, paidCents: number) => ({
      householdId,
      paidCents,
      shareCents: 1_000,
      figure: null,
    });
    const moved = { to: at('hu'), asset: claimAsset(GROUP), amountCents: 1_000 };
    expect(bookExpense(GROUP, [part('rossi', 0), part('hu', 3_000), part('diallo', 0)])).toEqual({
      kind: 'expense_shared',
      postings: [
        { from: at('diallo'), ...moved },
        { from: at('rossi'), ...moved },
      ],
    });
  });

  test('parts that do not sum up are a bug', () => {
    const lonely = { householdId: 'hu', paidCents: 1, shareCents: 0, figure: null };
    expect(() => bookExpense(GROUP, [lonely])).toThrow('must sum to its total');
  });

  test('a payment of 5.00 takes from the claim, and from the debt', () => {
    const payment = { fromId: 'hu', toId: 'rossi', amountCents: 500 };
    expect(bookPayment(GROUP, payment)).toEqual({
      kind: 'claim_paid',
      postings: [{ from: at('rossi'), to: at('hu'), asset: claimAsset(GROUP), amountCents: 500 }],
    });
    const balances = [owed('hu', -500), owed('rossi', 700), owed('diallo', -200)];
    expect(balancesAfter(balances, [payment])).toEqual([
      owed('hu', 0),
      owed('rossi', 200),
      owed('diallo', -200),
    ]);
  });

  test('it fits to the cent, and no cent more on either side', () => {
    const payment = { fromId: 'hu', toId: 'rossi', amountCents: 500 };
    expect(fitsBalances([owed('hu', -500), owed('rossi', 500)], payment)).toBe(true);
    expect(fitsBalances([owed('hu', -499), owed('rossi', 500)], payment)).toBe(false);
    expect(fitsBalances([owed('hu', -500), owed('rossi', 499)], payment)).toBe(false);
    expect(fitsBalances([owed('rossi', 500)], payment)).toBe(false);
  });
});
