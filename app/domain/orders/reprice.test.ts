import { describe, expect, test } from 'vitest';

import { type OrderTerms, priceOrder, repriceOrder } from './reprice.ts';
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

describe('after a change of participants', () => {
  test('[R3] one band down: another price, everyone is asked again', () => {
    const repriced = repriceOrder(terms, priced(5), households(4));
    expect(repriced).toMatchObject({
      ok: true,
      value: { isSameBand: false, mustAskAgain: true, price: { totalCents: 32_000 } },
    });
  });

  test('[R3] same band, but the same sum is divided by fewer: asked again', () => {
    const repriced = repriceOrder(terms, priced(6), households(5));
    expect(repriced).toMatchObject({
      ok: true,
      value: { isSameBand: true, mustAskAgain: true, price: { totalCents: 36_000 } },
    });
  });

  test('[R3] same band and every share unchanged: nobody is asked again', () => {
    const each: OrderTerms = { ...terms, basis: 'per_beneficiary', bands: terms.bands.slice(1) };
    const repriced = repriceOrder(each, priced(6, each), households(5));
    expect(repriced).toMatchObject({ ok: true, value: { isSameBand: true, mustAskAgain: false } });
  });

  test('[R3] a household that joins must be asked', () => {
    const each: OrderTerms = { ...terms, basis: 'per_beneficiary', bands: terms.bands.slice(1) };
    const repriced = repriceOrder(each, priced(6, each), households(7));
    expect(repriced).toMatchObject({ ok: true, value: { mustAskAgain: true } });
  });

  test('[R3] too few for the lowest band', () => {
    expect(repriceOrder(terms, priced(3), households(2))).toEqual({
      ok: false,
      code: 'offer.too_few_households',
      details: { households: 2, limit: 3 },
    });
  });
});
