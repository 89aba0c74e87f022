import { describe, expect, test } from 'vitest';

import {
  mustAskAgain,
  type OrderTerms,
  type OwedAmounts,
  priceOrder,
  whoPaysMore,
} from './reprice.ts';
import type { Participant } from './split.ts';

const terms: OrderTerms = {
  orderId: 'order-1',
  bands: [
    { minHouseholds: 3, maxHouseholds: 4, unitPriceCents: 3200 },
    { minHouseholds: 5, maxHouseholds: 8, unitPriceCents: 3600 },
  ],
  quantity: 10,
  basis: 'total',
  method: { kind: 'per_household' },
};

function households(count: number): readonly Participant[] {
  return Array.from({ length: count }, (_, index) => ({
    householdId: `h${index}`,
    dependantIds: [],
  }));
}

function priced(count: number, using: OrderTerms = terms) {
  const price = priceOrder(using, households(count));
  if (!price.ok) throw new Error(price.code);
  return price.value;
}

describe('price of an order', () => {
  test('[P1] unit price of the band times the quantity', () => {
    expect(priced(5)).toMatchObject({ units: 10, totalCents: 36_000 });
    expect(priced(5).shares.map((share) => share.amountCents)).toEqual(Array(5).fill(7200));
  });

  test('[P1] a quantity per beneficiary grows with them', () => {
    expect(priced(4, { ...terms, basis: 'per_beneficiary' })).toMatchObject({
      units: 40,
      totalCents: 128_000,
    });
  });
});

/** What each of so many households owes, nothing of it covered by a voucher. */
function owed(count: number, using: OrderTerms = terms): readonly OwedAmounts[] {
  return priced(count, using).shares.map(({ householdId, amountCents }) => ({
    householdId,
    shareCents: amountCents,
    cashDueCents: amountCents,
  }));
}

describe('after a change of participants', () => {
  const each: OrderTerms = { ...terms, basis: 'per_beneficiary', bands: terms.bands.slice(1) };

  test('[R3] one band down: another price, everyone is asked again', () => {
    expect(mustAskAgain(owed(5), owed(4))).toBe(true);
  });

  test('[R3] same band, but the same sum is divided by fewer: asked again', () => {
    expect(priced(6).band).toEqual(priced(5).band);
    expect(mustAskAgain(owed(6), owed(5))).toBe(true);
  });

  test('[R3] same band and every share unchanged: nobody is asked again', () => {
    expect(mustAskAgain(owed(6, each), owed(5, each))).toBe(false);
  });

  test('[R3] the same share, but less of it covered by vouchers: asked again', () => {
    const before = owed(5, each).map((row) => ({ ...row, cashDueCents: 0 }));
    expect(mustAskAgain(before, owed(5, each))).toBe(true);
  });

  test('[R3] a household that joins must be asked', () => {
    expect(mustAskAgain(owed(6, each), owed(7, each))).toBe(true);
  });

  test('[R7] whoever pays more, in all or in money, is asked again; whoever pays less or alike is not', () => {
    const owed = (householdId: string, shareCents: number, cashDueCents: number) => ({
      householdId,
      shareCents,
      cashDueCents,
    });
    const before = [owed('a', 50, 0), owed('b', 50, 30), owed('c', 50, 30), owed('d', 50, 50)];
    const after = [owed('a', 50, 1), owed('b', 51, 30), owed('c', 50, 20), owed('d', 50, 50)];
    expect(whoPaysMore(before, after)).toEqual(['a', 'b']);
    expect(whoPaysMore([], [owed('e', 1, 0), owed('f', 0, 0)])).toEqual(['e']);
  });

  test('[R3] too few for the lowest band', () => {
    expect(priceOrder(terms, households(2))).toEqual({
      ok: false,
      code: 'offer.too_few_households',
      details: { households: 2, limit: 3 },
    });
  });
});
