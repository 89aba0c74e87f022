import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { MUNICIPI, type Municipio } from '../catalogue/municipi.ts';
import { isStable, mayMeet, type Blocked } from './coalition.ts';
import { matchNeeds, type Standing } from './match.ts';
import { takes } from './market.ts';
import { isWithinReach, misfitsOf, TIMES, timesOf, type Need } from './need.ts';
import type { PriceCurve } from './price-curve.ts';

const FRIDAY = timesOf(['fri_pm']);
const MONDAY_WEDNESDAY = timesOf(['mon_pm', 'wed_pm']);

function need(id: string, over: Partial<Need> = {}): Need {
  return {
    id,
    municipio: 4,
    reach: 'own',
    times: MONDAY_WEDNESDAY,
    least: 2,
    most: 6,
    maxCents: 1_000,
    ...over,
  };
}

/** A group price of 18.00 an hour everywhere, for up to six. */
const SHARED: PriceCurve = (_, households) =>
  households > 6 ? null : { perHouseholdCents: Math.ceil(1_800 / households), serviceId: 's' };

function idsOf(matched: ReturnType<typeof matchNeeds>) {
  return matched.map(({ coalition }) => coalition.needs.map(({ id }) => id).join(''));
}

describe('the best coalition', () => {
  test('[MAT4] four share Monday and Wednesday at 4.50, the fifth could only Friday', () => {
    const needs = 'abcd'.split('').map((id) => need(id));
    const [matched, ...more] = matchNeeds({
      needs: [...needs, need('e', { times: FRIDAY })],
      curve: SHARED,
      standing: [],
    });
    expect(more).toEqual([]);
    expect(matched).toMatchObject({
      standingId: null,
      coalition: { needs, place: 4, times: MONDAY_WEDNESDAY, perHouseholdCents: 450 },
    });
  });

  test('[MAT4] the most households come before the price, the price before who is together already', () => {
    const needs = [need('a'), need('b'), need('c', { most: 2 }), need('d', { most: 2 })];
    expect(idsOf(matchNeeds({ needs, curve: SHARED, standing: [] }))).toEqual(['ab', 'cd']);
    const standing = [{ id: 'p', needIds: ['b', 'c'], hasYes: false }];
    const again = matchNeeds({ needs, curve: SHARED, standing });
    expect(idsOf(again)).toEqual(['bc', 'ad']);
    expect(again.map(({ standingId }) => standingId)).toEqual(['p', null]);
  });

  test('[MAT5] no part of it would pay less alone', () => {
    // Three share one sitter at 4.00 each, four need a second one at 5.00.
    const prices: PriceCurve = (_, households) =>
      households > 4 ? null : { perHouseholdCents: households === 4 ? 500 : 400, serviceId: 's' };
    const needs = 'abcd'.split('').map((id) => need(id, { least: 3 }));
    expect(idsOf(matchNeeds({ needs, curve: prices, standing: [] }))).toEqual(['abc']);
    const onlyFour = needs.map((each) => ({ ...each, least: 4 }));
    expect(idsOf(matchNeeds({ needs: onlyFour, curve: prices, standing: [] }))).toEqual(['abcd']);
  });

  test('[MAT7] what has a yes stays together and may grow; what no longer fits of it goes', () => {
    const needs = 'abcdef'.split('').map((id) => need(id, { most: 3 }));
    const standing = [{ id: 'p', needIds: ['d', 'f'], hasYes: true }];
    expect(idsOf(matchNeeds({ needs, curve: SHARED, standing }))).toEqual(['adf', 'bce']);
    const elsewhere = needs.map((each) => (each.id === 'f' ? { ...each, times: FRIDAY } : each));
    expect(idsOf(matchNeeds({ needs: elsewhere, curve: SHARED, standing }))).toEqual(['abd', 'ce']);
  });

  test('[MAT4] among very many the first are chosen, those of a proposal before others', () => {
    const needs = Array.from({ length: 40 }, (_, at) => need(`n${at + 10}`));
    const standing = [{ id: 'p', needIds: ['n30', 'n31'], hasYes: false }];
    const matched = matchNeeds({ needs, curve: SHARED, standing });
    expect(matched[0]?.coalition.needs.map(({ id }) => id)).toEqual([
      'n10',
      'n11',
      'n12',
      'n13',
      'n30',
      'n31',
    ]);
    expect(matched.flatMap(({ coalition }) => coalition.needs)).toHaveLength(40);
  });
});

test('[MAT15] of very many, who is kept from another makes room for the next', () => {
  const needs = Array.from({ length: 40 }, (_, at) => need(`n${at + 10}`));
  const blocked = new Map([
    ['n10', new Set(['n11', 'n12'])],
    ['n11', new Set(['n10'])],
    ['n12', new Set(['n10'])],
  ]);
  const [first] = matchNeeds({ needs, curve: SHARED, standing: [], blocked });
  expect(first?.coalition.needs.map(({ id }) => id)).toEqual([
    'n10',
    'n13',
    'n14',
    'n15',
    'n16',
    'n17',
  ]);
});

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 7 });
const anyNeed = fc.record({
  municipio: fc.constantFrom<Municipio>(1, 2, 3, 5),
  reach: fc.constantFrom('own', 'next', 'city'),
  times: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  least: fc.integer({ min: 2, max: 4 }),
  more: fc.integer({ min: 0, max: 3 }),
  maxCents: fc.constantFrom(300, 400, 500, 600),
});
const someNeeds = ids.chain((chosen) =>
  fc.array(anyNeed, { minLength: chosen.length, maxLength: chosen.length }).map((all) =>
    all.map(({ more, ...each }, at): Need => ({
      ...each,
      id: String(chosen[at]).padStart(2, '0'),
      most: each.least + more,
    })),
  ),
);
/** Not falling with the number: where a second helper is needed the price of each rises. */
const anyCurve = fc
  .dictionary(
    fc.constantFrom('1', '2', '3', '5'),
    fc.array(fc.constantFrom(null, 300, 350, 400, 450, 550), { minLength: 8, maxLength: 8 }),
  )
  .map((rows): PriceCurve => (place, households) => {
    const cents = rows[String(place)]?.[households] ?? null;
    return cents === null ? null : { perHouseholdCents: cents, serviceId: 's' };
  });

function subsetsOf<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((some, one) => [...some, ...some.map((each) => [...each, one])], [[]]);
}

/** Where and at which prices a set could share, each a way of its own. */
function waysOf(needs: readonly Need[], curve: PriceCurve) {
  if (needs.length < 2) return [];
  return MUNICIPI.flatMap(({ number: place }) => {
    const price = curve(place, needs.length);
    if (price === null) return [];
    const terms = { place, households: needs.length, perHouseholdCents: price.perHouseholdCents };
    const isPossible = TIMES.some((_, at) =>
      needs.every((each) => misfitsOf(each, { ...terms, time: 2 ** at }).length === 0),
    );
    return isPossible ? [terms] : [];
  });
}

/** The best of all sets of needs, each tried; a part that would pay less alone rules a set out. */
function bestOfAll(needs: readonly Need[], curve: PriceCurve, blocked: Blocked = new Map()) {
  const sets = subsetsOf(needs).filter((set) => set.length >= 2 && mayMeet(set, blocked));
  const found = sets.flatMap((set) =>
    waysOf(set, curve)
      .filter(({ perHouseholdCents }) =>
        subsetsOf(set).every((part) =>
          waysOf(part, curve).every((way) => way.perHouseholdCents >= perHouseholdCents),
        ),
      )
      .map(({ perHouseholdCents }) => ({ households: set.length, perHouseholdCents })),
  );
  return found.sort(
    (a, b) => b.households - a.households || a.perHouseholdCents - b.perHouseholdCents,
  )[0];
}

describe('against every set tried', () => {
  test('[MAT4] [MAT5] the first coalition is the best of all', () => {
    fc.assert(
      fc.property(someNeeds, anyCurve, (needs, curve) => {
        const [first] = matchNeeds({ needs, curve, standing: [] });
        expect(
          first && {
            households: first.coalition.needs.length,
            perHouseholdCents: first.coalition.perHouseholdCents,
          },
        ).toEqual(bestOfAll(needs, curve));
      }),
    );
  });

  test('[MAT15] with pairs kept apart it is the best of all that keep them so, in any order', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 5 });
    fc.assert(
      fc.property(someNeeds, anyCurve, pairs, (needs, curve, chosen) => {
        const blocked = new Map<string, Set<string>>();
        for (const [at, other] of chosen) {
          const [a, b] = [needs[at]?.id, needs[other]?.id];
          if (a === undefined || b === undefined || a === b) continue;
          blocked.set(a, new Set([...(blocked.get(a) ?? []), b]));
          blocked.set(b, new Set([...(blocked.get(b) ?? []), a]));
        }
        const together = matchNeeds({ needs, curve, standing: [] }).map(({ coalition }, at) => ({
          id: `p${at}`,
          needIds: coalition.needs.map(({ id }) => id),
          hasYes: true,
        }));
        const matched = matchNeeds({ needs, curve, standing: [], blocked });
        const [first] = matched;
        expect(
          first && {
            households: first.coalition.needs.length,
            perHouseholdCents: first.coalition.perHouseholdCents,
          },
        ).toEqual(bestOfAll(needs, curve, blocked));
        const reversed = needs.toReversed();
        expect(matchNeeds({ needs: reversed, curve, standing: [], blocked })).toEqual(matched);
        // A yes keeps nobody with whom they are kept from.
        for (const each of matchNeeds({ needs, curve, standing: together, blocked })) {
          expect(mayMeet(each.coalition.needs, blocked)).toBe(true);
        }
      }),
    );
  });

  test('[MAT2] [MAT6] no limit is broken, nobody is in two, and who is left could not be in', () => {
    fc.assert(
      fc.property(someNeeds, anyCurve, (needs, curve) => {
        const matched = matchNeeds({ needs, curve, standing: [] });
        const inside = matched.flatMap(({ coalition }) => coalition.needs);
        expect(new Set(inside).size).toBe(inside.length);
        for (const { coalition } of matched) {
          const { place, perHouseholdCents } = coalition;
          const households = coalition.needs.length;
          expect(curve(place, households)?.perHouseholdCents).toBe(perHouseholdCents);
          expect(coalition.times).not.toBe(0);
          for (const each of coalition.needs) {
            expect(takes(each, households, perHouseholdCents)).toBe(true);
            expect(isWithinReach(each, place)).toBe(true);
            expect(each.times & coalition.times).toBe(coalition.times);
          }
          expect(isStable(coalition.needs, perHouseholdCents, curve)).toBe(true);
        }
        const left = needs.filter((each) => !inside.includes(each));
        expect(bestOfAll(left, curve)).toBeUndefined();
        for (const { coalition } of matched) {
          for (const each of left) {
            const larger = bestOfAll([...coalition.needs, each], curve);
            expect(larger?.households).toBe(coalition.needs.length);
          }
        }
      }),
    );
  });

  test('[MAT4] [MAT7] the order does not matter, and what was found is found again', () => {
    fc.assert(
      fc.property(someNeeds, anyCurve, fc.boolean(), (needs, curve, hasYes) => {
        const once = matchNeeds({ needs, curve, standing: [] });
        expect(matchNeeds({ needs: needs.toReversed(), curve, standing: [] })).toEqual(once);
        const standing = once.map(({ coalition }, at): Standing => ({
          id: `p${at}`,
          needIds: coalition.needs.map(({ id }) => id),
          hasYes,
        }));
        const again = matchNeeds({ needs, curve, standing: standing.toReversed() });
        expect(again.map(({ coalition }) => coalition)).toEqual(
          once.map(({ coalition }) => coalition),
        );
        expect(again.map(({ standingId }) => standingId)).toEqual(standing.map(({ id }) => id));
      }),
    );
  });

  test('[MAT7] of a proposal with a yes nobody is lost while all of them fit', () => {
    fc.assert(
      fc.property(someNeeds, anyCurve, (needs, curve) => {
        const [first] = matchNeeds({ needs, curve, standing: [] });
        if (!first) return;
        const core = first.coalition.needs.map(({ id }) => id);
        const others = needs.map((each) =>
          core.includes(each.id) ? each : { ...each, least: 2, most: 7, maxCents: 600 },
        );
        const standing = [{ id: 'p', needIds: core, hasYes: true }];
        const [grown] = matchNeeds({ needs: others, curve, standing });
        const now = grown?.coalition.needs.map(({ id }) => id) ?? [];
        expect(core.filter((id) => !now.includes(id))).toEqual([]);
        expect(grown?.coalition.perHouseholdCents).toBeLessThanOrEqual(
          first.coalition.perHouseholdCents,
        );
      }),
    );
  });
});
