import { describe, expect, it } from 'vitest';

import { firstCents, householdPrice, oddCentOf, partOf, payableBands } from './cost.ts';

const shares = (...cents: readonly number[]) =>
  cents.map((shareCents, index) => ({ householdId: `h${index}`, shareCents }));

describe('what a household pays', () => {
  it('[PRC1] is the own share for those who take part, whatever others pay', () => {
    expect(householdPrice(shares(29_000, 58_000), 'h0')).toEqual({ kind: 'own', cents: 29_000 });
    expect(householdPrice(shares(29_000, 58_000), 'h1')).toEqual({ kind: 'own', cents: 58_000 });
  });

  it('[PRC1] is one price for others only where all pay alike, the odd cent aside', () => {
    expect(householdPrice(shares(3333, 3334, 3333), null)).toEqual({ kind: 'each', cents: 3334 });
    expect(householdPrice(shares(3333, 3335), 'stranger')).toEqual({
      kind: 'between',
      lowestCents: 3333,
      highestCents: 3335,
    });
  });

  it('[PRC5] has an odd cent where equal parts cannot be equal, and only there', () => {
    const seven = [3448, 3448, 3447, 3447, 3448, 3448, 3447];
    expect(oddCentOf(seven)).toEqual({ lowCents: 3447, more: 4, all: 7 });
    expect(oddCentOf([3448, 3448])).toBeNull();
    expect(oddCentOf([3447, 6895])).toBeNull();
    expect(oddCentOf([])).toBeNull();
  });

  it('[PRC1] is unknown where nobody takes part, and sorts by the figure read first', () => {
    expect(householdPrice([], null)).toBeNull();
    expect(firstCents({ kind: 'between', lowestCents: 1, highestCents: 9 })).toBe(1);
    expect(firstCents({ kind: 'own', cents: 5 })).toBe(5);
  });

  it('[P4] is nothing where somebody else pays or nobody does', () => {
    const bands = [{ minHouseholds: 2, maxHouseholds: 3, unitPriceCents: 500 }];
    expect(payableBands('paid', bands)).toEqual(bands);
    expect(payableBands('funded', bands)).toEqual([{ ...bands[0], unitPriceCents: 0 }]);
    expect(payableBands('free', [])).toMatchObject([{ minHouseholds: 1, unitPriceCents: 0 }]);
  });
});

describe('what an order asks of a household', () => {
  const facts = {
    cashDueCents: 900,
    cashAskedCents: 900,
    cashReceivedCents: 0,
    cashSaidCents: 0,
    saidOn: null,
  } as const;

  it('[PRC3] is first its yes, then its money, then nothing', () => {
    const asks = (orderState: 'confirming' | 'completed' | 'settled', received = 0) =>
      partOf({
        ...facts,
        orderState,
        answer: orderState === 'confirming' ? 'pending' : 'confirmed',
        cashReceivedCents: received,
      });
    expect(asks('confirming')).toMatchObject({ leftCents: 900, asks: 'confirm' });
    expect(asks('completed')).toMatchObject({ leftCents: 900, asks: 'pay' });
    expect(asks('completed', 900)).toMatchObject({ leftCents: 0, asks: 'nothing' });
    expect(asks('settled', 900)).toMatchObject({ leftCents: 0, asks: 'nothing' });
  });

  it('[PRC3] is nothing of those who said yes already, and of those who left', () => {
    expect(partOf({ ...facts, orderState: 'confirming', answer: 'confirmed' }).asks).toBe(
      'nothing',
    );
    expect(partOf({ ...facts, orderState: 'confirmed', answer: 'dropped' }).asks).toBe('nothing');
  });

  it('[PAY6] is nothing once it says that it paid, and the money is still to come', () => {
    const said = { ...facts, orderState: 'active', answer: 'confirmed' } as const;
    expect(partOf({ ...said, saidOn: '2026-11-22' })).toEqual({
      leftCents: 900,
      asks: 'nothing',
      saidOn: '2026-11-22',
    });
  });

  it('[PAY6] is the rest where it says so of a part only', () => {
    const part = {
      ...facts,
      orderState: 'active',
      answer: 'confirmed',
      cashSaidCents: 300,
    } as const;
    expect(partOf(part)).toEqual({ leftCents: 600, asks: 'pay', saidOn: null });
  });
});
