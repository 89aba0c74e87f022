import { type Cents, sumCents } from '../money.ts';
import { ok, type Result } from '../result.ts';
import { type Problem, problemsOf } from './allocation-classes.ts';
import { byLineOrder, bySourcePriority } from './allocation-fit.ts';
import type { Flow } from './allocation-flow.ts';
import { type AllocationCode, faultOf } from './allocation-input.ts';
import type { Work } from './allocation-network.ts';
import type {
  Allocation,
  AllocationInput,
  AllocationPlan,
  FundSource,
  HouseholdSource,
  PayableLine,
} from './allocation-types.ts';
import { bestFlow } from './allocation-whole.ts';
import { shareFund } from './fund-share.ts';

/**
 * Counted steps of search for one order: some 10 ms. Each part of an order gets its first plan
 * whatever is left, so that no order stays unpaid for want of work.
 */
const WORK_STEPS = 200_000;

/**
 * Reserves sources of all kinds for the lines of an order so that the cash is the least possible
 * (V6) under V1-V4 and V9. Of all ways with the least cash it takes the one that spends most of
 * what expires on the first day, then on the next, and so on; then most of the smallest remainder;
 * then by id. The common fund pays last, and what nothing pays is cash. The answer does not depend
 * on the order of the lists and comes sorted.
 *
 * No source but the fund fits a line of another household, so each household is solved alone, and
 * in it what shares neither a line nor a yearly limit. Exact for divisible sources; for whole ones,
 * and for credits of many limits, while the search has work left (`isExact`, see {@link bestFlow}).
 * It is bounded by counted work and not by a clock: the same order has the same plan everywhere.
 *
 * Fails with a code for an input that makes no sense ({@link faultOf}); never throws.
 */
export function solveAllocation(input: AllocationInput): Result<AllocationPlan, AllocationCode> {
  const fault = faultOf(input);
  if (fault) return fault;
  const { own, fund } = usableSources(input);
  const lines = input.lines.toSorted(byLineOrder);
  const allocations = solveOwn({ ...input, lines }, own);
  const leftOn = new Map(lines.map(({ id, amountCents }) => [id, amountCents]));
  for (const { lineId, amountCents } of allocations.parts) {
    leftOn.set(lineId, (leftOn.get(lineId) ?? 0) - amountCents);
  }
  const parts = [...allocations.parts, ...(fund ? payFromFund(fund, lines, leftOn) : [])];
  const cash = [...groupByHousehold(lines)].map(([householdId, its]) => ({
    householdId,
    cashCents: sumCents(its.map(({ id }) => leftOn.get(id) ?? 0)),
  }));
  return ok({
    allocations: inOrder(parts, [...own, ...(fund ? [fund] : [])], lines),
    cash: cash.sort((a, b) => (a.householdId < b.householdId ? -1 : 1)),
    cashCents: sumCents(cash.map(({ cashCents }) => cashCents)),
    isExact: allocations.isExact,
  });
}

/** Sources in their order of use without those that are kept out. */
function usableSources({ sources, keptOut }: AllocationInput) {
  const keyOf = (householdId: string, id: string) => JSON.stringify([householdId, id]);
  const kept = new Set(keptOut.map(({ householdId, sourceId }) => keyOf(householdId, sourceId)));
  const own: HouseholdSource[] = [];
  let fund: FundSource | null = null;
  for (const source of sources) {
    if (source.kind === 'fund') fund = source;
    else if (!kept.has(keyOf(source.householdId, source.id))) own.push(source);
  }
  return { own: own.sort(bySourcePriority), fund };
}

/** What the households' own sources pay; small problems first, so that no large one starves them. */
function solveOwn({ lines, limits, today }: AllocationInput, own: readonly HouseholdSource[]) {
  const sourcesOf = groupByHousehold(own);
  const limitOf = new Map(limits.map((limit) => [limit.id, limit]));
  const due = groupByHousehold(lines.filter(({ amountCents }) => amountCents > 0));
  const problems = [...due].flatMap(([householdId, its]) =>
    problemsOf(sourcesOf.get(householdId) ?? [], its, limitOf, today),
  );
  const size = ({ members, takers }: Problem) => members.length * takers.length;
  const work: Work = { left: WORK_STEPS };
  const solved = problems
    .sort((a, b) => size(a) - size(b))
    .map((problem) => ({ problem, flow: bestFlow(problem, work) }));
  return {
    parts: solved.flatMap(({ problem, flow }) => partsOf(problem, flow)),
    isExact: solved.every(({ flow }) => flow.isExact),
  };
}

/**
 * Tells members and lines of the same classes apart again: members pay in their order of use, whole
 * ones the first lines and the others what lies behind.
 */
function partsOf({ givers, takers, members }: Problem, flow: Flow): readonly Allocation[] {
  const purses = givers.map((): { id: string; leftCents: Cents }[] => []);
  for (const [at, { giver, source }] of members.entries()) {
    const leftCents = flow.spentCents[at] ?? 0;
    if (leftCents > 0) purses[giver]?.push({ id: source.id, leftCents });
  }
  return takers.flatMap(({ lines }, taker) => {
    const rank = (giver: number) => (givers[giver]?.isWhole ? 0 : givers.length) + giver;
    const paid = [...(flow.paid[taker] ?? [])].sort(([a], [b]) => rank(a) - rank(b));
    const open = lines.map(({ id, amountCents }) => ({ id, leftCents: amountCents }));
    return paid.flatMap(([giver, cents]) => pour(purses[giver] ?? [], open, cents));
  });
}

/** Moves so much from the first purses into the first lines; what is empty or full is taken off. */
function pour(
  purses: { id: string; leftCents: Cents }[],
  lines: { id: string; leftCents: Cents }[],
  cents: Cents,
): readonly Allocation[] {
  const parts: Allocation[] = [];
  for (let due = cents; due > 0;) {
    const [purse, line] = [purses[0], lines[0]];
    if (!purse || !line) break;
    const amountCents = Math.min(due, purse.leftCents, line.leftCents);
    parts.push({ sourceId: purse.id, lineId: line.id, amountCents });
    due -= amountCents;
    purse.leftCents -= amountCents;
    line.leftCents -= amountCents;
    if (purse.leftCents === 0) purses.shift();
    if (line.leftCents === 0) lines.shift();
  }
  return parts;
}

/** Shares the fund among the households by its rule, and takes what it pays off `leftOn`. */
function payFromFund(
  fund: FundSource,
  lines: readonly PayableLine[],
  leftOn: Map<string, Cents>,
): readonly Allocation[] {
  const byHousehold = groupByHousehold(lines);
  const takers = [...byHousehold].map(([id, its]) => ({
    id,
    cashCents: sumCents(its.map((line) => leftOn.get(line.id) ?? 0)),
    leastCents: fund.least.get(id) ?? 0,
  }));
  const { seedId, rule, remainingCents } = fund;
  return shareFund({ cents: remainingCents, rule, seedId }, takers).flatMap((share) => {
    const open = (byHousehold.get(share.id) ?? [])
      .map(({ id }) => ({ id, leftCents: leftOn.get(id) ?? 0 }))
      .filter(({ leftCents }) => leftCents > 0);
    const { amountCents: leftCents } = share;
    const parts = pour([{ id: fund.id, leftCents }], open, leftCents);
    for (const { lineId, amountCents } of parts) {
      leftOn.set(lineId, (leftOn.get(lineId) ?? 0) - amountCents);
    }
    return parts;
  });
}

function groupByHousehold<T extends { readonly householdId: string }>(
  list: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(item.householdId);
    if (group) group.push(item);
    else groups.set(item.householdId, [item]);
  }
  return groups;
}

/** By source, then by line, both as they are given here. */
function inOrder(
  parts: readonly Allocation[],
  sources: readonly { readonly id: string }[],
  lines: readonly PayableLine[],
): readonly Allocation[] {
  const sourceRank = new Map(sources.map(({ id }, rank) => [id, rank]));
  const lineRank = new Map(lines.map(({ id }, rank) => [id, rank]));
  const rank = (ranks: ReadonlyMap<string, number>, id: string) => ranks.get(id) ?? 0;
  return parts.toSorted(
    (a, b) =>
      rank(sourceRank, a.sourceId) - rank(sourceRank, b.sourceId) ||
      rank(lineRank, a.lineId) - rank(lineRank, b.lineId),
  );
}
