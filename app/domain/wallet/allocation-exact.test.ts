import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  fund,
  order,
  PAY_DAY,
  payable,
  serviceVoucher,
  voucher,
} from '../../../tests/support/builders/allocation.ts';
import { solveAllocation } from './allocation.ts';
import { explainAllocation } from './allocation-explain.ts';
import { bySourcePriority, isWhole, reasonForMisfit, valueOf } from './allocation-fit.ts';
import type {
  AllocationInput,
  AllocationPlan,
  HouseholdSource,
  MoneySource,
  PayableLine,
} from './allocation-types.ts';
import { FUND_RULES } from './fund-share.ts';

const anyHousehold = fc.constantFrom('rossi', 'rossi', 'rossi', 'bianchi');
const anySmall = fc.nat(4);

const anySource = fc
  .record({
    kind: fc.constantFrom('voucher', 'voucher', 'credit', 'credit', 'service_voucher'),
    householdId: anyHousehold,
    dependantId: fc.constantFrom('luca', 'luca', 'sara'),
    validTo: fc.constantFrom('2026-02-01', '2026-06-30', '2026-06-30', '2026-12-31'),
    isSuspended: fc.constantFrom(false, false, false, false, false, true),
    eligibility: fc.constantFrom(
      { categoryIds: ['education'], serviceIds: [] } as const,
      { categoryIds: ['education', 'sport'], serviceIds: [] } as const,
      { categoryIds: ['sport'], serviceIds: ['piano'] } as const,
    ),
    remainingCents: anySmall,
    isWhole: fc.constantFrom(false, false, true),
    limit: fc.constantFrom('a', 'a', 'b'),
  })
  .map(
    ({ kind, dependantId, remainingCents, isWhole: isUndivided, limit, ...base }) =>
      (id: string): HouseholdSource => {
        const shared = { ...base, id, validFrom: '2026-01-01' };
        switch (kind) {
          case 'credit':
            return { ...shared, kind, remainingCents, limitId: `${base.householdId} ${limit}` };
          case 'service_voucher':
            return { ...shared, kind, valueCents: remainingCents };
          case 'voucher':
            return { ...shared, kind, dependantId, remainingCents, isWhole: isUndivided };
        }
      },
  );

const anyLine = fc
  .record({
    householdId: anyHousehold,
    dependantId: fc.constantFrom('luca', 'luca', 'sara', null),
    amountCents: anySmall,
    categoryId: fc.constantFrom('education', 'sport', 'home'),
    serviceId: fc.constantFrom(null, null, 'piano'),
    startsOn: fc.constantFrom('2026-04-01', '2026-04-02'),
  })
  .map(
    (base) =>
      (id: string): PayableLine =>
        payable(id, base),
  );

const anyLimits = fc
  .record({ a: anySmall, b: anySmall, other: anySmall })
  .map(({ a, b, other }) => [
    { id: 'rossi a', leftCents: a },
    { id: 'rossi b', leftCents: b },
    { id: 'bianchi a', leftCents: other },
    { id: 'bianchi b', leftCents: other },
  ]);

/** Small orders of two households, with all kinds of sources but the fund. */
const anyOrder = fc
  .record({
    sources: fc.array(anySource, { maxLength: 6 }),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    limits: anyLimits,
  })
  .map(({ sources, lines, limits }) =>
    order({
      sources: sources.map((make, index) => make(`s${index}`)),
      lines: lines.map((make, index) => make(`l${index}`)),
      limits,
    }),
  );

const anyFund = fc
  .record({ cents: fc.nat(12), rule: fc.constantFrom(...FUND_RULES) })
  .map(({ cents, rule }): MoneySource => fund(cents, { rule }));

/** An order with a fund and some sources kept out. */
const anyFullOrder = fc
  .record({ given: anyOrder, common: anyFund, kept: fc.subarray(['s0', 's1']) })
  .map(({ given, common, kept }): AllocationInput => ({
    ...given,
    sources: [...given.sources, common],
    keptOut: kept.map((sourceId) => ({ householdId: 'rossi', sourceId })),
  }));

function solved(input: AllocationInput): AllocationPlan {
  const plan = solveAllocation(input);
  if (!plan.ok) throw new Error(plan.code);
  return plan.value;
}

function ownSources({ sources }: AllocationInput): readonly HouseholdSource[] {
  return sources.filter((source) => source.kind !== 'fund').sort(bySourcePriority);
}

/**
 * What a plan is worth (V6), the most important first: what is covered, what is spent of each day of
 * expiry, of each source in the order of use.
 */
function worthOf(sources: readonly HouseholdSource[], spent: readonly number[]): readonly number[] {
  const days = [...new Set(sources.map(({ validTo }) => validTo))];
  const sumOf = (isIn: (source: HouseholdSource) => boolean) =>
    sources.reduce((sum, source, at) => sum + (isIn(source) ? (spent[at] ?? 0) : 0), 0);
  return [
    sumOf(() => true),
    ...days.map((day) => sumOf(({ validTo }) => validTo === day)),
    ...spent,
  ];
}

function isWorthMore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** The best worth of all ways to spend all sources, tried one by one. */
function bestWorth(input: AllocationInput): readonly number[] {
  const sources = ownSources(input);
  const known = new Map<string, readonly number[]>();
  const zero = sources.map(() => 0);
  const best = (
    at: number,
    left: readonly number[],
    limits: readonly number[],
  ): readonly number[] => {
    const source = sources[at];
    if (!source) return zero;
    const key = `${at} ${left.join()} ${limits.join()}`;
    const found = known.get(key);
    if (found) return found;
    const limit =
      source.kind === 'credit' ? input.limits.findIndex(({ id }) => id === source.limitId) : -1;
    const most = Math.min(valueOf(source), limits[limit] ?? Infinity);
    let answer: readonly number[] | null = null;
    for (const way of waysToGive(source, most, left, input.lines)) {
      const given = way.reduce((sum, cents) => sum + cents, 0);
      const rest = best(
        at + 1,
        left.map((cents, line) => cents - (way[line] ?? 0)),
        limits.map((cents, index) => (index === limit ? cents - given : cents)),
      );
      const spent = rest.with(at, given);
      if (!answer || isWorthMore(worthOf(sources, spent), worthOf(sources, answer))) answer = spent;
    }
    known.set(key, answer ?? zero);
    return answer ?? zero;
  };
  const left = input.lines.map(({ amountCents }) => amountCents);
  return worthOf(
    sources,
    best(
      0,
      left,
      input.limits.map(({ leftCents }) => leftCents),
    ),
  );
}

function waysToGive(
  source: HouseholdSource,
  most: number,
  left: readonly number[],
  lines: readonly PayableLine[],
): readonly (readonly number[])[] {
  let ways: readonly (readonly number[])[] = [[]];
  for (const [at, line] of lines.entries()) {
    const fits = reasonForMisfit(source, line, PAY_DAY) === null;
    ways = ways.flatMap((way) => {
      const rest = most - way.reduce((sum, cents) => sum + cents, 0);
      const highest = fits ? Math.min(rest, left[at] ?? 0) : 0;
      if (isWhole(source)) {
        const isTakeable = highest > 0 && highest === most && left[at] === line.amountCents;
        return isTakeable
          ? [
              [...way, 0],
              [...way, most],
            ]
          : [[...way, 0]];
      }
      return Array.from({ length: highest + 1 }, (_, cents) => [...way, cents]);
    });
  }
  return ways;
}

function spentBy(input: AllocationInput, plan: AllocationPlan): readonly number[] {
  return ownSources(input).map(({ id }) =>
    plan.allocations
      .filter(({ sourceId }) => sourceId === id)
      .reduce((sum, { amountCents }) => sum + amountCents, 0),
  );
}

describe('against trying everything', () => {
  test('[V6] least cash, then earliest expiry, then smallest remainder, over all kinds', () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        const plan = solved(input);
        expect(plan.isExact).toBe(true);
        const worth = worthOf(ownSources(input), spentBy(input, plan));
        expect(worth).toEqual(bestWorth(input));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a need split over lines', () => {
  const linesOf = (units: readonly number[]) =>
    units.map((unit, at) => payable(`l${at}`, { amountCents: unit * 100 }));
  const wholeOf = (units: readonly number[]) =>
    units.map((unit, at) =>
      at % 2 === 0
        ? serviceVoucher(`s${at}`, { valueCents: unit * 100 })
        : voucher(`s${at}`, { remainingCents: unit * 100, isWhole: true }),
    );

  test('[V3] 14 sessions as 10 and 4: a voucher of 10 and one of 4 pay both, whichever comes first', () => {
    for (const values of [
      [10, 4],
      [4, 10],
    ]) {
      const plan = solved(order({ sources: wholeOf(values), lines: linesOf([10, 4]) }));
      expect(plan).toMatchObject({ cashCents: 0, isExact: true });
      const parts = plan.allocations.map(({ amountCents }) => amountCents);
      expect(parts.toSorted((a, b) => b - a)).toEqual([1000, 400]);
      const { cashCents } = solved(order({ sources: wholeOf(values), lines: linesOf([14]) }));
      expect(cashCents).toBe(1400);
    }
  });

  test('[V3] whole vouchers cover as much of the lines as any way to hand them out', () => {
    const anyUnits = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyUnits, anyUnits, (needs, values) => {
        const mostFrom = (at: number, free: readonly number[]): number => {
          const value = values[at];
          if (value === undefined) return 0;
          const line = free.indexOf(value);
          const kept = mostFrom(at + 1, free);
          if (line < 0) return kept;
          return Math.max(kept, value + mostFrom(at + 1, free.toSpliced(line, 1)));
        };
        const plan = solved(order({ sources: wholeOf(values), lines: linesOf(needs) }));
        const needed = needs.reduce((sum, unit) => sum + unit, 0);
        expect(plan).toMatchObject({
          isExact: true,
          cashCents: (needed - mostFrom(0, needs)) * 100,
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('every answer', () => {
  test('[V1] [V2] [V3] [V4] breaks no rule and accounts for every cent', () => {
    fc.assert(
      fc.property(anyFullOrder, (input) => {
        const plan = solved(input);
        const leftOn = new Map(input.lines.map(({ id, amountCents }) => [id, amountCents]));
        const leftOf = new Map(
          input.sources.map((s) => [s.id, s.kind === 'fund' ? s.remainingCents : valueOf(s)]),
        );
        const limitLeft = new Map(input.limits.map(({ id, leftCents }) => [id, leftCents]));
        for (const { sourceId, lineId, amountCents } of plan.allocations) {
          const source = input.sources.find(({ id }) => id === sourceId);
          const line = input.lines.find(({ id }) => id === lineId);
          if (!source || !line) throw new Error('allocation of nothing');
          expect(amountCents).toBeGreaterThan(0);
          expect(input.keptOut).not.toContainEqual({ householdId: line.householdId, sourceId });
          leftOn.set(lineId, (leftOn.get(lineId) ?? 0) - amountCents);
          leftOf.set(sourceId, (leftOf.get(sourceId) ?? 0) - amountCents);
          if (source.kind === 'fund') continue;
          expect(reasonForMisfit(source, line, input.today)).toBeNull();
          if (isWhole(source)) expect(amountCents).toBe(line.amountCents);
          if (source.kind !== 'credit') continue;
          limitLeft.set(source.limitId, (limitLeft.get(source.limitId) ?? 0) - amountCents);
        }
        const left = [...leftOn.values(), ...leftOf.values(), ...limitLeft.values()];
        expect(left.every((cents) => cents >= 0)).toBe(true);
        expect(plan.cashCents).toBe([...leftOn.values()].reduce((sum, cents) => sum + cents, 0));
        const byHousehold = plan.cash.reduce((sum, { cashCents }) => sum + cashCents, 0);
        expect(byHousehold).toBe(plan.cashCents);
      }),
      { numRuns: 500 },
    );
  });

  test('[V9] the fund takes all the cash it can and changes nothing else', () => {
    fc.assert(
      fc.property(anyFullOrder, (input) => {
        const without = solved({
          ...input,
          sources: input.sources.filter(({ kind }) => kind !== 'fund'),
        });
        const plan = solved(input);
        expect(plan.allocations.filter(({ sourceId }) => sourceId !== 'fund')).toEqual(
          without.allocations,
        );
        const [common] = input.sources.filter((source) => source.kind === 'fund');
        const paidCents = Math.min(without.cashCents, common?.remainingCents ?? 0);
        expect(without.cashCents - plan.cashCents).toBe(paidCents);
      }),
    );
  });

  test('[V6] does not depend on the order of the lists', () => {
    const shuffled = anyFullOrder.chain((input) =>
      fc.record({
        input: fc.constant(input),
        sources: fc.shuffledSubarray([...input.sources], { minLength: input.sources.length }),
        lines: fc.shuffledSubarray([...input.lines], { minLength: input.lines.length }),
        limits: fc.shuffledSubarray([...input.limits], { minLength: input.limits.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, ...lists }) => {
        const [plan, other] = [solved(input), solved({ ...input, ...lists })];
        expect(other).toEqual(plan);
        expect(explainAllocation({ ...input, ...lists }, other, 'rossi')).toEqual(
          explainAllocation(input, plan, 'rossi'),
        );
      }),
    );
  });

  test('[V6] explains each own source and line once, truthfully, and nobody else’s', () => {
    fc.assert(
      fc.property(anyFullOrder, (input) => {
        const plan = solved(input);
        for (const { householdId } of plan.cash) {
          const facts = explainAllocation(input, plan, householdId);
          const lines = input.lines.filter((line) => line.householdId === householdId);
          const ids = new Set(lines.map(({ id }) => id));
          const isOwn = (source: MoneySource) =>
            source.kind !== 'fund' && source.householdId === householdId;
          const own = input.sources.filter(isOwn);
          const kept = facts.filter(({ code }) => code === 'kept');
          const told = facts.flatMap((fact): readonly string[] => {
            if (fact.code === 'covers') return [fact.lineId];
            return fact.code === 'not_for' ? fact.lineIds : [];
          });
          expect(told).toHaveLength((own.length - kept.length) * lines.length);
          expect(told.every((lineId) => ids.has(lineId))).toBe(true);
          expect(facts.filter(({ code }) => code === 'covers')).toEqual(
            plan.allocations
              .filter(({ lineId, sourceId }) => ids.has(lineId) && sourceId !== 'fund')
              .map((part) => ({ code: 'covers', ...part })),
          );
          const cash = plan.cash.find((row) => row.householdId === householdId)?.cashCents ?? 0;
          for (const fact of facts) {
            if (fact.code !== 'limit_reached') continue;
            expect(fact.heldBackCents).toBeGreaterThan(0);
            expect(fact.heldBackCents).toBeLessThanOrEqual(cash);
          }
        }
      }),
    );
  });
});
