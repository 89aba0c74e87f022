import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  besideFigure,
  isForMore,
  bandFor,
  checkBands,
  checkReach,
  checkTotals,
  figureFor,
  householdCurve,
  MAX_HOUSEHOLDS,
  type PriceBand,
  quote,
  savingOfOneMore,
  shownPoints,
} from './price-bands.ts';

function band(minHouseholds: number, maxHouseholds: number, unitPriceCents = 3600): PriceBand {
  return { minHouseholds, maxHouseholds, unitPriceCents };
}

const bands = [band(3, 4), band(5, 8)];

const anyBands = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(10_000)), { minLength: 1, maxLength: 5 })
  .chain((sizes) => fc.tuple(fc.constant(sizes), fc.integer({ min: 1, max: 4 })))
  .map(([sizes, first]) => {
    let next = first;
    return sizes.map(([size, cents]) => {
      const made = band(next, next + size - 1, cents);
      next += size;
      return made;
    });
  });

describe('bands of an offer', () => {
  test('[P1] contiguous bands are accepted in any order and come back sorted', () => {
    fc.assert(
      fc.property(
        anyBands.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([sorted, shuffled]) => {
          expect(checkBands(shuffled)).toEqual({ ok: true, value: sorted });
        },
      ),
    );
  });

  test.each([
    ['bands.empty', [], undefined],
    ['bands.range', [band(0, 2)], { households: 0 }],
    ['bands.range', [band(3, 2)], { households: 3 }],
    ['bands.range', [band(1.5, 2)], { households: 1.5 }],
    ['bands.range', [band(1, 201)], { households: 1 }],
    ['bands.price', [band(1, 2, -1)], { households: 1 }],
    ['bands.price', [band(1, 2, NaN)], { households: 1 }],
    ['bands.overlap', [band(1, 4), band(4, 6)], { households: 4 }],
    ['bands.gap', [band(1, 3), band(5, 6)], { households: 4 }],
  ])('[P1] refuses with %s', (code, given, details) => {
    expect(checkBands(given)).toEqual(details ? { ok: false, code, details } : { ok: false, code });
  });

  test('[P2] too few and too many households are two errors', () => {
    expect(bandFor(bands, 4)).toEqual({ ok: true, value: band(3, 4) });
    expect(bandFor(bands, 2)).toEqual({
      ok: false,
      code: 'offer.too_few_households',
      details: { households: 2, limit: 3 },
    });
    expect(bandFor(bands, 9)).toEqual({
      ok: false,
      code: 'offer.too_many_households',
      details: { households: 9, limit: 8 },
    });
  });

  test('[P1] total is unit price times units', () => {
    const wanted = { quantity: 24, basis: 'total', households: 5, beneficiaries: 7 } as const;
    expect(quote(bands, wanted)).toMatchObject({
      ok: true,
      value: { units: 24, totalCents: 86_400 },
    });
    expect(quote(bands, { ...wanted, basis: 'per_beneficiary' })).toMatchObject({
      ok: true,
      value: { units: 168, totalCents: 604_800 },
    });
  });
});

describe('one more household', () => {
  const wanted = { quantity: 1, basis: 'total', households: 4, beneficiaries: 4 } as const;

  test('[P1] at 4 households 9.00 each, at 5 7.20', () => {
    const curve = householdCurve(bands, wanted, 'household');
    expect(curve.map(({ households, eachCents }) => [households, eachCents])).toEqual([
      [3, 1200],
      [4, 900],
      [5, 720],
      [6, 600],
      [7, 514],
      [8, 450],
    ]);
    expect(savingOfOneMore(curve, 4)).toBe(180);
    expect(savingOfOneMore(curve, 8)).toBeNull();
    expect(savingOfOneMore(curve, 2)).toBeNull();
  });

  test('[P1] per beneficiary, who comes brings one and who goes takes one', () => {
    const each = {
      quantity: 2,
      basis: 'per_beneficiary',
      households: 4,
      beneficiaries: 6,
    } as const;
    expect(
      householdCurve(bands, each, 'household').map(({ totalCents }) => totalCents / 7200),
    ).toEqual([5, 6, 7, 8, 9, 10]);
  });

  test('[PRC2] where people pay alike, the figure is one for each of them', () => {
    const each = { quantity: 2, basis: 'total', households: 4, beneficiaries: 6 } as const;
    const curve = householdCurve(bands, each, 'beneficiary');
    const now = curve.find(({ households }) => households === 4);
    expect(now).toMatchObject({ people: 6, totalCents: 7200, eachCents: 1200 });
    // Households of unequal size: a figure a head says for how many persons it is.
    const people = (of: 'household' | 'beneficiary', basis: 'total' | 'per_beneficiary') =>
      householdCurve(bands, { ...each, basis }, of).map((point) => point.people);
    expect(people('beneficiary', 'total')).toEqual([5, 6, 7, 8, 9, 10]);
    expect(people('household', 'per_beneficiary')).toEqual([5, 6, 7, 8, 9, 10]);
    expect(new Set(people('household', 'total'))).toEqual(new Set([null]));
  });

  test('[P1] the curve agrees with the quote and says what each pays to half a cent', () => {
    fc.assert(
      fc.property(anyBands, fc.integer({ min: 1, max: 50 }), (all, quantity) => {
        const curve = householdCurve(all, { ...wanted, quantity }, 'household');
        for (const point of curve) {
          const { households } = point;
          const exact = quote(all, {
            quantity,
            basis: 'total',
            households,
            beneficiaries: households,
          });
          expect(exact).toMatchObject({ ok: true, value: { totalCents: point.totalCents } });
          const off = Math.abs(point.eachCents * households - point.totalCents);
          expect(off * 2).toBeLessThanOrEqual(households);
          expect(point.isRounded).toBe(off > 0);
        }
        expect(curve.length).toBe(
          (all.at(-1)?.maxHouseholds ?? 0) - (all[0]?.minHouseholds ?? 0) + 1,
        );
      }),
    );
  });

  test('[PRC2] what is saved is the difference of the two figures that are shown', () => {
    const three = { quantity: 1, basis: 'total', households: 3, beneficiaries: 3 } as const;
    const curve = householdCurve([band(2, 4, 7_424)], three, 'household');
    const nowOf = (points: typeof curve) => points.find(({ households }) => households === 3);
    expect(nowOf(curve)).toMatchObject({ eachCents: 2_475, isRounded: true });
    expect(savingOfOneMore(curve, 3)).toBe(2_475 - 1_856);
    const own = besideFigure(curve, 3, { cents: 2_474, isExact: true });
    expect(nowOf(own)).toMatchObject({ eachCents: 2_474, isRounded: false });
    expect(savingOfOneMore(own, 3)).toBe(618);
    const each = besideFigure(curve, 3, { cents: 2_474, isExact: false });
    expect(nowOf(each)).toMatchObject({ eachCents: 2_474, isRounded: true });
    expect(besideFigure(curve, 3, { cents: 4_949, isExact: true })).toEqual(curve);
    expect(besideFigure(curve, 3, null)).toEqual(curve);
  });

  test('[PRC2] where people pay alike, a household reads of all its own together, beside its share', () => {
    const dearer = [band(2, 3, 22_000), band(4, 6, 29_000)];
    const three = { quantity: 1, basis: 'total', households: 3, beneficiaries: 4 } as const;
    const figures = (ownPeople: number | null) => {
      const curve = householdCurve(dearer, three, 'beneficiary', ownPeople);
      const [now, next] = shownPoints(curve, 3, false);
      return [now?.eachCents, next?.eachCents, savingOfOneMore(curve, 3)];
    };
    expect(figures(2)).toEqual([11_000, 11_600, -600]);
    expect(figures(1)).toEqual([5_500, 5_800, -300]);
    expect(figures(null)).toEqual(figures(1));
    expect([figureFor('beneficiary', 2), figureFor('beneficiary', null)]).toEqual([
      'own',
      'beneficiary',
    ]);
    // Where households pay alike, how many persons one has changes nothing.
    expect(figureFor('household', 2)).toBe('household');
    expect(householdCurve(dearer, three, 'household', 2)).toEqual(
      householdCurve(dearer, three, 'household'),
    );
  });

  test('[PRC2] with more households there are no rows with fewer, and never of persons nobody knows', () => {
    const many = [band(1, 20)];
    const rows = (each: 'household' | 'beneficiary', withFewer: boolean) => {
      const curve = householdCurve(many, wanted, each);
      return shownPoints(curve, 4, withFewer).map(({ households }) => households);
    };
    expect(rows('household', false)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(rows('household', true)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows('beneficiary', true)).toEqual(rows('household', false));
    const later = householdCurve([band(6, 20)], wanted, 'household');
    expect(shownPoints(later, 4, false).map(({ households }) => households)).toEqual([
      6, 7, 8, 9, 10, 11,
    ]);
    expect(shownPoints([], 4, true)).toEqual([]);
  });

  test('[PRC2] a price that ends at the households there are is for no more of them', () => {
    const curve = householdCurve(bands, wanted, 'household');
    expect(isForMore(curve, 7)).toBe(true);
    expect(isForMore(curve, 8)).toBe(false);
    expect(isForMore([], 1)).toBe(false);
  });

  test('[P1] a very long band is drawn for forty households only', () => {
    expect(householdCurve([band(1, 200)], wanted, 'household')).toHaveLength(40);
    expect(householdCurve([], wanted, 'household')).toEqual([]);
  });
});

test('[P2] bands name two hundred households and not one more', () => {
  const upTo = (maxHouseholds: number) =>
    checkBands([{ minHouseholds: 1, maxHouseholds, unitPriceCents: 100 }]);
  expect(upTo(MAX_HOUSEHOLDS).ok).toBe(true);
  expect(upTo(MAX_HOUSEHOLDS + 1)).toMatchObject({ ok: false, code: 'bands.range' });
});

describe('[CAP3] [P2] the ends of what an offer may ask', () => {
  const wanted = { quantity: 10_000, basis: 'total', households: 4, beneficiaries: 4 } as const;

  test('a band that would ask more than an order may cost is named', () => {
    expect(checkTotals([band(1, 2, 10_000), band(3, 5, 10_001)], wanted)).toEqual({
      ok: false,
      code: 'offer.total_too_large',
      details: { households: 3 },
    });
    expect(checkTotals([band(1, 5, 10_000)], wanted)).toEqual({ ok: true, value: true });
  });

  test('where each person adds to the price, it is asked of the households nearest to those of now', () => {
    const each = { ...wanted, quantity: 1_000, basis: 'per_beneficiary' } as const;
    const totals = (first: number, last: number, cents: number) =>
      checkTotals([band(first, last, cents)], each).ok;
    // 4 now: 4,000 units; at 25,000 cents exactly what an order may cost.
    expect([totals(1, 9, 25_000), totals(1, 9, 25_001)]).toEqual([true, false]);
    // Only from 5 on: 5,000 units; only up to 2: 2,000.
    expect([totals(5, 9, 20_000), totals(5, 9, 20_001)]).toEqual([true, false]);
    expect([totals(1, 2, 50_000), totals(1, 2, 50_001)]).toEqual([true, false]);
  });

  test('a unit price beyond its cap names the band, and bands from any number on are sound', () => {
    expect(checkBands([band(1, 2), band(3, 4, 10_000_000)])).toEqual({
      ok: false,
      code: 'price.too_large',
      details: { households: 3 },
    });
    expect(checkBands([band(3, 4)]).ok).toBe(true);
    expect(bandFor([band(3, 4)], 3).ok).toBe(true);
    expect(bandFor([band(3, 4)], 2)).toMatchObject({ details: { households: 2, limit: 3 } });
    expect(bandFor([band(3, 4)], 5)).toMatchObject({ details: { households: 5, limit: 4 } });
  });

  test('the curve leaves out what would cost too much, ends with its bands, and divides by who pays', () => {
    const few = { quantity: 3, basis: 'total', households: 2, beneficiaries: 4 } as const;
    const dear = [band(1, 1, 100_000_000), band(2, 3, 1_000)];
    expect(householdCurve(dear, few, 'household').map((point) => point.households)).toEqual([2, 3]);
    expect(householdCurve([band(2, 2, 1_000)], few, 'household')).toEqual([
      {
        households: 2,
        people: null,
        unitPriceCents: 1_000,
        totalCents: 3_000,
        eachCents: 1_500,
        isRounded: false,
      },
    ]);
    expect(householdCurve([band(2, 2, 1_000)], few, 'beneficiary')[0]?.eachCents).toBe(750);
    const three = { ...few, quantity: 1 };
    expect(householdCurve([band(3, 3, 1_000)], three, 'household')).toMatchObject([
      { eachCents: 333, isRounded: true },
    ]);
    const last = householdCurve([band(200, 200, 100)], few, 'household');
    expect(last.map((point) => point.households)).toEqual([200]);
  });
});

test('[OFR7] a price reaches as many households as take part, and may begin above them', () => {
  const upTo = (minHouseholds: number, maxHouseholds: number) =>
    checkReach([{ minHouseholds, maxHouseholds, unitPriceCents: 900 }], { households: 4 });
  expect(upTo(1, 3)).toMatchObject({ code: 'offer.reaches_too_few', details: { households: 4 } });
  expect(upTo(1, 4)).toEqual({ ok: true, value: true });
  expect(upTo(5, 8)).toEqual({ ok: true, value: true });
});
