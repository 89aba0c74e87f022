import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import { balancesAfter } from './claims.ts';
import { type Balance, EXACT_HOUSEHOLDS, type Settlement, settleUp } from './settle-up.ts';

const balances = (cents: readonly number[]): readonly Balance[] =>
  cents.map((amountCents, index) => ({ householdId: `h${index}`, amountCents }));

/** Balances that sum to zero; small figures, so that circles happen. */
const anyBalances = (most: number) =>
  fc
    .array(fc.integer({ min: -6, max: 6 }), { maxLength: most - 1 })
    .map((cents) => balances([...cents, -sumCents(cents)]));

/** Fewest payments by trying every way to part the households in even circles. */
function fewestByTrying(open: readonly number[]): number {
  const [first, ...rest] = open;
  if (first === undefined) return 0;
  let best = open.length - 1;
  for (let chosen = 0; chosen < 2 ** rest.length; chosen += 1) {
    const inside = rest.filter((_, index) => (chosen & (1 << index)) !== 0);
    if (first + sumCents(inside) !== 0) continue;
    const outside = rest.filter((_, index) => (chosen & (1 << index)) === 0);
    best = Math.min(best, inside.length + fewestByTrying(outside));
  }
  return best;
}

/** The payments that even balances out. */
function settled(given: readonly Balance[]): Settlement {
  const answer = settleUp(given);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

describe('evening out', () => {
  test('[S11] circles that are even among themselves pay among themselves', () => {
    const { transfers, isFewest } = settled(balances([-500, 300, -300, 500, -200, 100, 100]));
    expect(transfers).toHaveLength(4);
    expect(isFewest).toBe(true);
    expect(transfers).toContainEqual({ fromId: 'h0', toId: 'h3', amountCents: 500 });
  });

  test('[S11] nobody who is even pays, and a group that is even has nothing to do', () => {
    expect(settled(balances([0, 0]))).toEqual({ transfers: [], isFewest: true });
    expect(settled([])).toEqual({ transfers: [], isFewest: true });
  });

  test('[S11] all payments made leave everybody at zero, in any order of the households', () => {
    fc.assert(
      fc.property(anyBalances(20), fc.infiniteStream(fc.nat()), (given, dice) => {
        const settlement = settled(given);
        for (const { fromId, toId, amountCents } of settlement.transfers) {
          expect(fromId).not.toBe(toId);
          expect(amountCents).toBeGreaterThan(0);
        }
        const after = balancesAfter(given, settlement.transfers);
        expect(after.every(({ amountCents }) => amountCents === 0)).toBe(true);
        const open = given.filter(({ amountCents }) => amountCents !== 0).length;
        expect(settlement.transfers.length).toBeLessThanOrEqual(Math.max(0, open - 1));
        const shuffled = given
          .map((balance) => ({ balance, rank: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ balance }) => balance);
        expect(settled(shuffled)).toEqual(settlement);
      }),
    );
  });

  test('[S11] up to twelve there is no way with fewer payments', () => {
    fc.assert(
      fc.property(anyBalances(8), (given) => {
        const open = given.map(({ amountCents }) => amountCents).filter((cents) => cents !== 0);
        expect(settled(given).transfers).toHaveLength(fewestByTrying(open));
      }),
    );
  });

  test('[S11] above twelve the answer says that it may not be the fewest', () => {
    const many = balances([...Array<number>(EXACT_HOUSEHOLDS).fill(-1), EXACT_HOUSEHOLDS]);
    expect(settled(many).isFewest).toBe(false);
    const fewer = balances([...Array<number>(11).fill(-1), 11]);
    expect(settled(fewer).isFewest).toBe(true);
  });

  test.each([
    ['settle.not_even', [1]],
    ['settle.bad_amount', [0.5, -0.5]],
    ['settle.bad_amount', [NaN, 0]],
    ['settle.bad_amount', [2 ** 53, -(2 ** 53)]],
    ['settle.bad_amount', [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]],
  ])('[S11] [X3] what cannot be evened out is refused with a code: %s', (code, cents) => {
    expect(settleUp(balances(cents))).toMatchObject({ ok: false, code });
  });

  test('[S11] a household stands in it once', () => {
    const twice = [...balances([1]), ...balances([-1])];
    expect(settleUp(twice)).toEqual({ ok: false, code: 'settle.duplicate' });
  });
});

describe('[S11] worked examples', () => {
  const of = (...balances: readonly (readonly [string, number])[]) =>
    settleUp(balances.map(([householdId, amountCents]) => ({ householdId, amountCents })));

  test('who owes most pays whoever is owed most; of equals the first by name', () => {
    expect(of(['a', -500], ['b', -300], ['c', 600], ['d', 200])).toEqual({
      ok: true,
      value: {
        isFewest: true,
        transfers: [
          { fromId: 'a', toId: 'c', amountCents: 500 },
          { fromId: 'b', toId: 'd', amountCents: 200 },
          { fromId: 'b', toId: 'c', amountCents: 100 },
        ],
      },
    });
    expect(of(['b', -100], ['a', -100], ['c', 200])).toMatchObject({
      value: {
        transfers: [
          { fromId: 'a', toId: 'c', amountCents: 100 },
          { fromId: 'b', toId: 'c', amountCents: 100 },
        ],
      },
    });
  });

  test('two even pairs are two payments, whoever is at zero has none', () => {
    const settled = of(['a', -100], ['b', 100], ['c', -70], ['d', 70], ['e', 0]);
    if (!settled.ok) throw new Error(settled.code);
    expect(settled.value.transfers.toSorted((x, y) => x.amountCents - y.amountCents)).toEqual([
      { fromId: 'c', toId: 'd', amountCents: 70 },
      { fromId: 'a', toId: 'b', amountCents: 100 },
    ]);
    expect(of(['a', 0])).toEqual({ ok: true, value: { isFewest: true, transfers: [] } });
  });

  test('whoever is at zero does not make thirteen of twelve', () => {
    const twelve = Array.from({ length: 12 }, (_, i) => [`h${i}`, i % 2 === 0 ? 5 : -5] as const);
    expect(of(...twelve, ['zero', 0])).toMatchObject({ value: { isFewest: true } });
    const more = of(...twelve, ['x', 1], ['y', -1]);
    expect(more).toMatchObject({ value: { isFewest: false } });
    if (more.ok) expect(more.value.transfers).toHaveLength(7);
  });

  test('what does not even out says by how much; twice one household is refused', () => {
    expect(of(['a', -500], ['b', 499])).toEqual({
      ok: false,
      code: 'settle.not_even',
      details: { sumCents: -1 },
    });
    expect(of(['a', -5], ['a', 5])).toMatchObject({ code: 'settle.duplicate' });
    const big = Number.MAX_SAFE_INTEGER;
    expect(of(['a', big], ['b', -big])).toMatchObject({ code: 'settle.bad_amount' });
  });
});
