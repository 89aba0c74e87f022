import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { solveAllocation } from './allocation.ts';
import { reasonForMisfit } from './allocation-fit.ts';
import type {
  CreditSource,
  MoneySource,
  PayableLine,
  ServiceVoucherSource,
  VoucherSource,
} from './allocation-types.ts';

const TODAY = '2026-03-01';

const common = {
  householdId: 'rossi',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  isSuspended: false,
  eligibility: { categoryIds: ['education'], serviceIds: [] },
} as const;

function voucher(id: string, over: Partial<VoucherSource> = {}): VoucherSource {
  return { ...common, kind: 'voucher', id, dependantId: 'luca', remainingCents: 7000, ...over };
}

function credit(id: string, over: Partial<CreditSource> = {}): CreditSource {
  return {
    ...common,
    kind: 'credit',
    id,
    remainingCents: 50_000,
    limitLeftCents: 50_000,
    ...over,
  };
}

function serviceVoucher(
  id: string,
  over: Partial<ServiceVoucherSource> = {},
): ServiceVoucherSource {
  return { ...common, kind: 'service_voucher', id, valueCents: 10_000, ...over };
}

function line(id: string, over: Partial<PayableLine> = {}): PayableLine {
  return {
    id,
    householdId: 'rossi',
    dependantId: 'luca',
    amountCents: 10_000,
    categoryId: 'education',
    serviceId: null,
    startsOn: '2026-04-01',
    endsOn: '2026-05-31',
    ...over,
  };
}

function solve(sources: readonly MoneySource[], lines: readonly PayableLine[]) {
  return solveAllocation({ sources, lines, today: TODAY });
}

function reasonFor(source: MoneySource, to: PayableLine) {
  const fact = solve([source], [to]).facts.find(({ code }) => code === 'not_for');
  return fact?.code === 'not_for' ? fact.reason : null;
}

describe('what a voucher may pay for', () => {
  test('[V1] partial cover: the voucher first, the rest in cash', () => {
    expect(solve([voucher('v12')], [line('luca')])).toEqual({
      allocations: [{ sourceId: 'v12', lineId: 'luca', amountCents: 7000 }],
      cash: [{ householdId: 'rossi', cashCents: 3000 }],
      cashCents: 3000,
      facts: [{ code: 'covers', sourceId: 'v12', lineId: 'luca', amountCents: 7000 }],
    });
  });

  test('[V2] never another child, even when the own line is covered', () => {
    const lines = [line('luca', { amountCents: 4000 }), line('sara', { dependantId: 'sara' })];
    const plan = solve([voucher('v12')], lines);
    expect(plan.allocations).toEqual([{ sourceId: 'v12', lineId: 'luca', amountCents: 4000 }]);
    expect(plan.facts).toContainEqual({
      code: 'not_for',
      sourceId: 'v12',
      lineId: 'sara',
      reason: 'other_dependant',
    });
    expect(plan.cashCents).toBe(10_000);
  });

  test.each([
    ['[V2]', 'other_household', voucher('v'), line('l', { householdId: 'bianchi' })],
    ['[V2]', 'other_dependant', voucher('v'), line('l', { dependantId: 'sara' })],
    ['[V2]', 'other_dependant', voucher('v'), line('l', { dependantId: null })],
    ['[V1]', 'suspended', voucher('v', { isSuspended: true }), line('l')],
    ['[V1]', 'expired', voucher('v', { validTo: '2026-02-28' }), line('l')],
    ['[V1]', 'outside_validity', voucher('v', { validTo: '2026-05-30' }), line('l')],
    ['[V1]', 'outside_validity', voucher('v', { validFrom: '2026-04-02' }), line('l')],
    ['[V1]', 'not_eligible', voucher('v'), line('l', { categoryId: 'home' })],
    ['[V1]', 'nothing_left', voucher('v', { remainingCents: 0 }), line('l')],
    ['[V1]', 'already_covered', voucher('v'), line('l', { amountCents: 0 })],
    ['[V3]', 'value_differs', serviceVoucher('v', { valueCents: 9999 }), line('l')],
  ] as const)('%s a source is not used: %s', (_rule, reason, source, to) => {
    expect(reasonFor(source, to)).toBe(reason);
    expect(solve([source], [to]).allocations).toEqual([]);
  });

  test('[V1] the first and last day of validity count; a service can be named one by one', () => {
    const named = voucher('v', {
      validFrom: '2026-04-01',
      validTo: '2026-05-31',
      eligibility: { categoryIds: [], serviceIds: ['after-school'] },
    });
    expect(reasonFor(named, line('l', { serviceId: 'after-school' }))).toBeNull();
    expect(reasonFor(named, line('l', { serviceId: 'swimming' }))).toBe('not_eligible');
  });
});

describe('the least cash', () => {
  test('[V6] a voucher that fits one line only leaves the other line to its twin', () => {
    const wide = voucher('a-wide', { validTo: '2026-10-31', remainingCents: 10_000 });
    const narrow = voucher('b-narrow', {
      validTo: '2026-11-30',
      remainingCents: 10_000,
      eligibility: { categoryIds: ['sport'], serviceIds: [] },
    });
    const both = {
      ...wide,
      eligibility: { categoryIds: ['education', 'sport'], serviceIds: [] },
    } as const;
    const lines = [line('1-sport', { categoryId: 'sport' }), line('2-school')];
    const plan = solve([both, narrow], lines);
    expect(plan.cashCents).toBe(0);
    expect(plan.allocations).toEqual([
      { sourceId: 'a-wide', lineId: '2-school', amountCents: 10_000 },
      { sourceId: 'b-narrow', lineId: '1-sport', amountCents: 10_000 },
    ]);
  });

  test('[V6] the earliest expiry is used first, then the smallest remainder', () => {
    const sources = [
      voucher('late', { validTo: '2026-12-31' }),
      voucher('soon-big', { validTo: '2026-06-30', remainingCents: 6000 }),
      voucher('soon-small', { validTo: '2026-06-30', remainingCents: 3000 }),
    ];
    expect(solve(sources, [line('l', { amountCents: 8000 })]).allocations).toEqual([
      { sourceId: 'soon-small', lineId: 'l', amountCents: 3000 },
      { sourceId: 'soon-big', lineId: 'l', amountCents: 5000 },
    ]);
  });

  test('[V6] each household has its own cash, and their sum', () => {
    const lines = [
      line('rossi-luca'),
      line('bianchi-omar', { householdId: 'bianchi', dependantId: 'omar', amountCents: 500 }),
    ];
    expect(solve([voucher('v')], lines)).toMatchObject({
      cash: [
        { householdId: 'bianchi', cashCents: 500 },
        { householdId: 'rossi', cashCents: 3000 },
      ],
      cashCents: 3500,
    });
  });

  test('[V3] a service voucher takes the line that the other sources can spare', () => {
    const sources = [serviceVoucher('s'), voucher('v', { remainingCents: 10_000 })];
    const lines = [line('1-luca'), line('2-sara', { dependantId: 'sara' })];
    const plan = solve(sources, lines);
    expect(plan.cashCents).toBe(0);
    expect(plan.allocations).toContainEqual({
      sourceId: 's',
      lineId: '2-sara',
      amountCents: 10_000,
    });
  });

  test('[V4] a credit stops at its yearly limit and says what it held back', () => {
    const plan = solve([credit('c', { limitLeftCents: 4000 })], [line('l')]);
    expect(plan.cashCents).toBe(6000);
    expect(plan.facts).toContainEqual({
      code: 'limit_reached',
      sourceId: 'c',
      heldBackCents: 46_000,
    });
    const spared = solve([credit('c', { limitLeftCents: 20_000 })], [line('l')]);
    expect(spared.facts.some(({ code }) => code === 'limit_reached')).toBe(false);
  });

  test('[V4] a credit pays for any member of its household', () => {
    const lines = [line('luca'), line('nonna', { dependantId: null })];
    expect(solve([credit('c')], lines).cashCents).toBe(0);
  });

  test('[V6] amounts that are not cents, or ids that come twice, are bugs', () => {
    expect(() => solve([voucher('v', { remainingCents: -1 })], [])).toThrow(RangeError);
    expect(() => solve([], [line('l', { amountCents: 0.5 })])).toThrow(RangeError);
    expect(() => solve([voucher('v'), voucher('v')], [])).toThrow(RangeError);
  });
});

const anyEligibility = fc.constantFrom(
  { categoryIds: ['education'], serviceIds: [] } as const,
  { categoryIds: ['education', 'sport'], serviceIds: [] } as const,
  { categoryIds: ['sport'], serviceIds: [] } as const,
);
const anyHousehold = fc.constantFrom('rossi', 'rossi', 'bianchi');
const anyDependant = fc.constantFrom('luca', 'luca', 'sara');
const anySmall = fc.nat(3);

const anySource: fc.Arbitrary<(id: string) => MoneySource> = fc
  .record({
    kind: fc.constantFrom('voucher', 'voucher', 'voucher', 'credit', 'service_voucher'),
    householdId: anyHousehold,
    dependantId: anyDependant,
    validTo: fc.constantFrom('2026-02-01', '2026-06-30', '2026-12-31'),
    isSuspended: fc.constantFrom(false, false, false, false, true),
    eligibility: anyEligibility,
    remainingCents: anySmall,
    limitLeftCents: anySmall,
  })
  .map(({ kind, dependantId, remainingCents, limitLeftCents, ...base }) => (id: string) => {
    const shared = { ...base, id, validFrom: '2026-01-01' };
    if (kind === 'credit') return { ...shared, kind, remainingCents, limitLeftCents };
    if (kind === 'service_voucher') return { ...shared, kind, valueCents: remainingCents };
    return { ...shared, kind: 'voucher', dependantId, remainingCents };
  });

const anyLine: fc.Arbitrary<(id: string) => PayableLine> = fc
  .record({
    householdId: anyHousehold,
    dependantId: anyDependant,
    amountCents: anySmall,
    categoryId: fc.constantFrom('education', 'sport'),
    startsOn: fc.constantFrom('2026-04-01', '2026-04-02'),
  })
  .map((base) => (id: string) => ({ ...base, id, serviceId: null, endsOn: '2026-05-31' }));

const anyCase = fc
  .record({
    sources: fc.array(anySource, { maxLength: 3 }),
    lines: fc.array(anyLine, { maxLength: 3 }),
  })
  .map(({ sources, lines }) => ({
    sources: sources.map((make, index) => make(`s${index}`)),
    lines: lines.map((make, index) => make(`l${index}`)),
  }));

/** All that a source can give, tried one by one: pairs of (line, cents) lists. */
function givings(
  source: MoneySource,
  left: readonly PayableLine[],
): readonly (readonly number[])[] {
  let ways: readonly (readonly number[])[] = [[]];
  const most =
    source.kind === 'service_voucher'
      ? source.valueCents
      : source.kind === 'credit'
        ? Math.min(source.remainingCents, source.limitLeftCents)
        : source.remainingCents;
  for (const to of left) {
    const fits = reasonForMisfit(source, to, TODAY) === null;
    ways = ways.flatMap((way) => {
      const rest = most - way.reduce((sum, cents) => sum + cents, 0);
      const highest = fits ? Math.min(rest, to.amountCents) : 0;
      return Array.from({ length: highest + 1 }, (_, cents) => [...way, cents]);
    });
  }
  return source.kind === 'service_voucher'
    ? ways.filter((way) => way.every((cents) => cents === 0 || cents === most))
    : ways;
}

/** The least cash found by trying every way to spend every source. */
function leastCash(sources: readonly MoneySource[], lines: readonly PayableLine[]): number {
  const [source, ...others] = sources;
  if (!source) return lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const results = givings(source, lines)
    .filter((way) => isWholeLine(source, way, lines))
    .map((way) =>
      leastCash(
        others,
        lines.map((to, index) => ({ ...to, amountCents: to.amountCents - (way[index] ?? 0) })),
      ),
    );
  return Math.min(...results);
}

/** V3: what a service voucher pays must be the whole of a line that nobody else has touched. */
function isWholeLine(
  source: MoneySource,
  way: readonly number[],
  lines: readonly PayableLine[],
): boolean {
  if (source.kind !== 'service_voucher') return true;
  return way.every((cents, index) => cents === 0 || cents === lines[index]?.amountCents);
}

describe('against trying everything', () => {
  test('[V6] the cash is the least possible', () => {
    fc.assert(
      fc.property(anyCase, ({ sources, lines }) => {
        // Whole lines first: a partly paid line must not pass for one of the voucher's value.
        const wholeFirst = sources.toSorted(
          (a, b) => Number(b.kind === 'service_voucher') - Number(a.kind === 'service_voucher'),
        );
        expect(solve(sources, lines).cashCents).toBe(leastCash(wholeFirst, lines));
      }),
      { numRuns: 400 },
    );
  });

  test('[V6] of all ways with the least cash, earlier vouchers give most', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const sources = given.sources
          .filter((source) => source.kind === 'voucher')
          .toSorted(
            (a, b) =>
              a.validTo.localeCompare(b.validTo) ||
              a.remainingCents - b.remainingCents ||
              a.id.localeCompare(b.id),
          );
        const { allocations, cashCents } = solve(sources, given.lines);
        const total = given.lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
        // The most that the first k vouchers can cover alone is what they give in the plan.
        sources.forEach((_, index) => {
          const first = sources.slice(0, index + 1);
          const ids = new Set(first.map(({ id }) => id));
          const used = allocations
            .filter(({ sourceId }) => ids.has(sourceId))
            .reduce((sum, { amountCents }) => sum + amountCents, 0);
          expect(used).toBe(total - leastCash(first, given.lines));
        });
        expect(cashCents).toBe(leastCash(sources, given.lines));
      }),
      { numRuns: 200 },
    );
  });
});

describe('every answer', () => {
  test('[V1][V2] breaks no rule and accounts for every cent', () => {
    fc.assert(
      fc.property(anyCase, ({ sources, lines }) => {
        const plan = solve(sources, lines);
        const sourceOf = new Map(sources.map((source) => [source.id, source]));
        const leftOn = new Map(lines.map(({ id, amountCents }) => [id, amountCents]));
        const leftOf = new Map(
          sources.map((s) => [
            s.id,
            s.kind === 'service_voucher' ? s.valueCents : s.remainingCents,
          ]),
        );
        for (const { sourceId, lineId, amountCents } of plan.allocations) {
          const source = sourceOf.get(sourceId);
          const to = lines.find(({ id }) => id === lineId);
          if (!source || !to) throw new Error('allocation of nothing');
          expect(reasonForMisfit(source, to, TODAY)).toBeNull();
          expect(amountCents).toBeGreaterThan(0);
          leftOn.set(lineId, (leftOn.get(lineId) ?? 0) - amountCents);
          leftOf.set(sourceId, (leftOf.get(sourceId) ?? 0) - amountCents);
        }
        expect([...leftOn.values(), ...leftOf.values()].every((cents) => cents >= 0)).toBe(true);
        expect(plan.cashCents).toBe([...leftOn.values()].reduce((sum, cents) => sum + cents, 0));
      }),
    );
  });

  test('[V6] explains every pair of source and line once, truthfully', () => {
    fc.assert(
      fc.property(anyCase, ({ sources, lines }) => {
        const { facts, allocations, cash } = solve(sources, lines);
        const pairs = facts.filter((fact) => fact.code !== 'limit_reached');
        expect(pairs).toHaveLength(sources.length * lines.length);
        expect(pairs.filter(({ code }) => code === 'covers')).toHaveLength(allocations.length);
        const coveredOn = (lineId: string) =>
          allocations
            .filter((allocation) => allocation.lineId === lineId)
            .reduce((sum, { amountCents }) => sum + amountCents, 0);
        for (const fact of facts) {
          if (fact.code !== 'not_for' || fact.reason !== 'already_covered') continue;
          const to = lines.find(({ id }) => id === fact.lineId);
          expect(coveredOn(fact.lineId)).toBe(to?.amountCents);
        }
        expect(cash.every(({ cashCents }) => cashCents >= 0)).toBe(true);
      }),
    );
  });

  test('[V6] does not depend on the order of sources and lines', () => {
    const shuffled = anyCase.chain(({ sources, lines }) =>
      fc.record({
        sources: fc.constant(sources),
        lines: fc.constant(lines),
        otherSources: fc.shuffledSubarray(sources, { minLength: sources.length }),
        otherLines: fc.shuffledSubarray(lines, { minLength: lines.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ sources, lines, otherSources, otherLines }) => {
        expect(solve(otherSources, otherLines)).toEqual(solve(sources, lines));
      }),
    );
  });
});
