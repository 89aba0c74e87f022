import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import { type Balance, balancesOf, settle } from './settlement.ts';

const anyBalances: fc.Arbitrary<readonly Balance[]> = fc
  .array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 12 })
  .map((nets) =>
    [...nets, -sumCents(nets)].map((netCents, index) => ({ householdId: `h${index}`, netCents })),
  );

function transfersOf(balances: readonly Balance[]) {
  const settled = settle(balances);
  if (!settled.ok) throw new Error(settled.code);
  return settled.value;
}

describe('several payers', () => {
  test('[S8] what a household paid for others is owed to it', () => {
    const owed = ['a', 'b', 'c'].map((householdId) => ({ householdId, amountCents: 1000 }));
    const paid = [
      { householdId: 'a', amountCents: 2500 },
      { householdId: 'c', amountCents: 500 },
    ];
    expect(balancesOf(owed, paid)).toEqual({
      ok: true,
      value: [
        { householdId: 'a', netCents: 1500 },
        { householdId: 'b', netCents: -1000 },
        { householdId: 'c', netCents: -500 },
      ],
    });
  });

  test('[S8] payments that are not the total, or not amounts, are refused', () => {
    const owed = [{ householdId: 'a', amountCents: 1000 }];
    expect(balancesOf(owed, [{ householdId: 'b', amountCents: 999 }])).toEqual({
      ok: false,
      code: 'settlement.unequal',
      details: { differenceCents: -1 },
    });
    expect(balancesOf(owed, [{ householdId: 'b', amountCents: -1 }])).toEqual({
      ok: false,
      code: 'settlement.bad_amount',
    });
  });
});

describe('settlement', () => {
  test('[S11] executing every transfer leaves each balance at zero', () => {
    fc.assert(
      fc.property(anyBalances, (balances) => {
        const nets = new Map(balances.map((b) => [b.householdId, b.netCents]));
        for (const { fromHouseholdId, toHouseholdId, amountCents } of transfersOf(balances)) {
          nets.set(fromHouseholdId, (nets.get(fromHouseholdId) ?? NaN) + amountCents);
          nets.set(toHouseholdId, (nets.get(toHouseholdId) ?? NaN) - amountCents);
        }
        expect([...nets.values()].every((net) => net === 0)).toBe(true);
      }),
    );
  });

  test('[S11] no transfer is zero or to oneself, and there are fewer than households', () => {
    fc.assert(
      fc.property(anyBalances, (balances) => {
        const transfers = transfersOf(balances);
        const open = balances.filter(({ netCents }) => netCents !== 0).length;
        expect(transfers.every((t) => t.amountCents > 0)).toBe(true);
        expect(transfers.every((t) => t.fromHouseholdId !== t.toHouseholdId)).toBe(true);
        expect(transfers.length).toBeLessThanOrEqual(Math.max(0, open - 1));
        const debt = sumCents(balances.map((b) => Math.max(0, b.netCents)));
        expect(sumCents(transfers.map((t) => t.amountCents))).toBe(debt);
      }),
    );
  });

  test('[S11] the order of the list does not matter', () => {
    fc.assert(
      fc.property(anyBalances, (balances) => {
        expect(transfersOf(balances.toReversed())).toEqual(transfersOf(balances));
      }),
    );
  });

  test('[S11] the largest debtor pays the largest creditor', () => {
    const balances = [
      { householdId: 'a', netCents: 1500 },
      { householdId: 'b', netCents: -1000 },
      { householdId: 'c', netCents: -500 },
    ];
    expect(transfersOf(balances)).toEqual([
      { fromHouseholdId: 'b', toHouseholdId: 'a', amountCents: 1000 },
      { fromHouseholdId: 'c', toHouseholdId: 'a', amountCents: 500 },
    ]);
  });

  test('[S11] balances that do not cancel out, or come twice, are refused', () => {
    expect(settle([{ householdId: 'a', netCents: 1 }])).toMatchObject({
      ok: false,
      code: 'settlement.unbalanced',
    });
    const twice = [
      { householdId: 'a', netCents: 1 },
      { householdId: 'a', netCents: -1 },
    ];
    expect(settle(twice)).toEqual({ ok: false, code: 'settlement.duplicate' });
  });
});
