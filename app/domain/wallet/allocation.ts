import type { CalendarDay } from '../dates.ts';
import { type Cents, isCents, sumCents } from '../money.ts';
import { bySourcePriority, byLineOrder, capacityOf, reasonForMisfit } from './allocation-fit.ts';
import { priorityFlow } from './allocation-flow.ts';
import type {
  Allocation,
  AllocationFact,
  MoneySource,
  PayableLine,
  ServiceVoucherSource,
} from './allocation-types.ts';

/** Sources and lines of one order on a day. Leave out a source whose household wants to keep it. */
export type AllocationInput = {
  readonly sources: readonly MoneySource[];
  readonly lines: readonly PayableLine[];
  readonly today: CalendarDay;
};

/** What is left to pay in cash. */
export type HouseholdCash = { readonly householdId: string; readonly cashCents: Cents };

/**
 * Answer of the solver. For each line, allocations plus cash are its amount. `facts` name every pair
 * of source and line once; show a household only the facts of its own sources (R4, E2).
 */
export type AllocationPlan = {
  readonly allocations: readonly Allocation[];
  readonly cash: readonly HouseholdCash[];
  readonly cashCents: Cents;
  readonly facts: readonly AllocationFact[];
};

/**
 * Reserves vouchers and credits for the lines of an order so that the cash is the least possible
 * (V6) under V1-V4; ties: earliest expiry first, then smallest remainder, then id. The answer does
 * not depend on the order of the lists, and comes sorted.
 *
 * No source fits a line of another household, so each household is solved alone. Service vouchers
 * cover a whole line or none: every set of lines they can take is tried. The rest is a maximum flow
 * ({@link priorityFlow}). Taking a line by a service voucher never costs cash, for the flow loses at
 * most that line's amount; so as many as possible are used.
 *
 * @throws RangeError for amounts that are not cents or ids that occur twice: bugs of the caller.
 */
export function solveAllocation(input: AllocationInput): AllocationPlan {
  requireSound(input);
  const sources = input.sources.toSorted(bySourcePriority);
  const lines = input.lines.toSorted(byLineOrder);
  const households = [...new Set(lines.map(({ householdId }) => householdId))].sort();
  const allocations = households.flatMap((householdId) =>
    solveHousehold(
      sources.filter((source) => source.householdId === householdId),
      lines.filter((line) => line.householdId === householdId),
      input.today,
    ),
  );
  const cash = households.map((householdId) => {
    const own = lines.filter((line) => line.householdId === householdId);
    const ids = new Set(own.map(({ id }) => id));
    const covered = coveredCents(allocations.filter(({ lineId }) => ids.has(lineId)));
    return { householdId, cashCents: sumCents(own.map((l) => l.amountCents)) - covered };
  });
  return {
    allocations,
    cash,
    cashCents: sumCents(cash.map(({ cashCents }) => cashCents)),
    facts: explain(sources, lines, allocations, input.today),
  };
}

function solveHousehold(
  sources: readonly MoneySource[],
  lines: readonly PayableLine[],
  today: CalendarDay,
): readonly Allocation[] {
  const dedicated = sources.filter((source) => source.kind === 'service_voucher');
  const divisible = sources.filter((source) => source.kind !== 'service_voucher');
  let best: { readonly covered: Cents; readonly plan: readonly Allocation[] } | null = null;
  for (const taken of waysToDedicate(dedicated, lines, today)) {
    const takenIds = new Set(taken.map(({ lineId }) => lineId));
    const open = lines.filter(({ id }) => !takenIds.has(id));
    const plan = [...taken, ...flowAllocations(divisible, open, today)];
    const covered = coveredCents(plan);
    if (best === null || covered > best.covered) best = { covered, plan };
  }
  return best?.plan ?? [];
}

/**
 * The ways in which service vouchers can take whole lines, one for each set of lines: what is left
 * for the other sources depends on the set alone. Largest sets first, earlier vouchers first.
 */
function waysToDedicate(
  vouchers: readonly ServiceVoucherSource[],
  lines: readonly PayableLine[],
  today: CalendarDay,
): readonly (readonly Allocation[])[] {
  let ways = new Map<string, readonly Allocation[]>([['', []]]);
  for (const voucher of vouchers) {
    const fitting = lines.filter(
      (line) => line.amountCents > 0 && reasonForMisfit(voucher, line, today) === null,
    );
    const next = new Map<string, readonly Allocation[]>();
    for (const way of ways.values()) {
      for (const line of fitting.filter(({ id }) => !way.some((a) => a.lineId === id))) {
        const part = { sourceId: voucher.id, lineId: line.id, amountCents: line.amountCents };
        keepFirst(next, [...way, part]);
      }
      keepFirst(next, way);
    }
    ways = next;
  }
  return [...ways.values()].sort((a, b) => b.length - a.length);
}

function keepFirst(ways: Map<string, readonly Allocation[]>, way: readonly Allocation[]): void {
  const key = way
    .map(({ lineId }) => lineId)
    .sort()
    .join('\n');
  if (!ways.has(key)) ways.set(key, way);
}

function flowAllocations(
  sources: readonly MoneySource[],
  lines: readonly PayableLine[],
  today: CalendarDay,
): readonly Allocation[] {
  const flow = priorityFlow(
    sources.map((source) => ({
      capacityCents: capacityOf(source),
      sinks: lines.flatMap((line, index) =>
        reasonForMisfit(source, line, today) === null ? [index] : [],
      ),
    })),
    lines.map(({ amountCents }) => amountCents),
  );
  return sources.flatMap((source, row) =>
    lines
      .map((line, column) => ({
        sourceId: source.id,
        lineId: line.id,
        amountCents: flow[row]?.[column] ?? 0,
      }))
      .filter(({ amountCents }) => amountCents > 0),
  );
}

/** One fact per source and line, and a warning for each credit that stopped at its yearly limit. */
function explain(
  sources: readonly MoneySource[],
  lines: readonly PayableLine[],
  allocations: readonly Allocation[],
  today: CalendarDay,
): readonly AllocationFact[] {
  return sources.flatMap((source) => {
    const given = allocations.filter(({ sourceId }) => sourceId === source.id);
    const leftCents = capacityOf(source) - coveredCents(given);
    const pairs = lines.map((line): AllocationFact => {
      const covers = given.find(({ lineId }) => lineId === line.id);
      if (covers) return { code: 'covers', ...covers };
      const misfit = reasonForMisfit(source, line, today);
      const reason = misfit ?? (leftCents === 0 ? 'nothing_left' : 'already_covered');
      return { code: 'not_for', sourceId: source.id, lineId: line.id, reason };
    });
    return leftCents === 0 ? [...pairs, ...limitFacts(source)] : pairs;
  });
}

function limitFacts(source: MoneySource): readonly AllocationFact[] {
  if (source.kind !== 'credit') return [];
  const heldBackCents = source.remainingCents - capacityOf(source);
  return heldBackCents > 0 ? [{ code: 'limit_reached', sourceId: source.id, heldBackCents }] : [];
}

function coveredCents(allocations: readonly Allocation[]): Cents {
  return sumCents(allocations.map(({ amountCents }) => amountCents));
}

function requireSound({ sources, lines }: AllocationInput): void {
  const amounts = [...sources.map(capacityOf), ...lines.map(({ amountCents }) => amountCents)];
  if (!amounts.every(isCents)) throw new RangeError('Amounts must be cents, not negative');
  for (const list of [sources, lines]) {
    if (new Set(list.map(({ id }) => id)).size !== list.length) {
      throw new RangeError('Ids of sources and of lines must each be unique');
    }
  }
}
