import type { CalendarDay } from '../dates.ts';
import { type Cents, sumCents } from '../money.ts';
import { byLineOrder, isWhole, reasonForMisfit, valueOf } from './allocation-fit.ts';
import {
  indexOfKinds,
  type Kind,
  kindsOf,
  lineKey,
  mergedKinds,
  sourceKey,
} from './allocation-kinds.ts';
import type { HouseholdSource, PayableLine, YearlyLimit } from './allocation-types.ts';

/** Sources that fit the same lines under the same limit: to the search they are one giver. */
export type Giver = {
  readonly isWhole: boolean;
  /** Index among the problem's limits; null without one. */
  readonly limit: number | null;
  /** Indexes of takers, ascending. */
  readonly takers: readonly number[];
};

/** Lines that the same sources fit; where a whole one is among them, all have one amount. */
export type Taker = {
  readonly lines: readonly PayableLine[];
  readonly totalCents: Cents;
  /** Amount of each line when whole sources fit them, else null. */
  readonly wholeCents: Cents | null;
};

/** One source, in the order of use. `level` numbers the days of expiry, the earliest is 0. */
export type Member = {
  readonly source: HouseholdSource;
  readonly giver: number;
  readonly capacityCents: Cents;
  readonly level: number;
};

/** Sources and lines that have to do with each other; nothing else has to do with them. */
export type Problem = {
  readonly givers: readonly Giver[];
  readonly takers: readonly Taker[];
  readonly members: readonly Member[];
  readonly limitCents: readonly Cents[];
};

/**
 * Sorts one household's sources and lines, each in their order of use, into classes and these into
 * problems that do not touch. Sources that fit no line are left out.
 */
export function problemsOf(
  sources: readonly HouseholdSource[],
  lines: readonly PayableLine[],
  limits: ReadonlyMap<string, YearlyLimit>,
  today: CalendarDay,
): readonly Problem[] {
  const sourceKinds = kindsOf(
    sources.filter((source) => valueOf(source) > 0),
    sourceKey,
  );
  const hasWhole = sources.some(isWhole);
  const lineKinds = kindsOf(lines, (line) => lineKey(line, hasWhole));
  for (const [row, { items, fits }] of sourceKinds.entries()) {
    const [source] = items;
    for (const [column, kind] of lineKinds.entries()) {
      const [line] = kind.items;
      if (!source || !line || reasonForMisfit(source, line, today) !== null) continue;
      fits.push(column);
      kind.fits.push(row);
    }
  }
  const takers = mergedKinds(lineKinds, () => '');
  const takerOf = indexOfKinds(lineKinds, takers);
  const givers = mergedKinds(sourceKinds, ([source]) =>
    JSON.stringify(source && [isWhole(source), ...limitIdOf(source)]),
  );
  return componentsOf(givers, takerOf).map((component) =>
    problemOf(component, { givers, takers, takerOf, limits, order: sources }),
  );
}

type Sorted = {
  readonly givers: readonly Kind<HouseholdSource>[];
  readonly takers: readonly Kind<PayableLine>[];
  readonly takerOf: readonly (number | undefined)[];
  readonly limits: ReadonlyMap<string, YearlyLimit>;
  readonly order: readonly HouseholdSource[];
};

/** Indexes of givers that share a line or a limit, directly or through others. */
function componentsOf(
  givers: readonly Kind<HouseholdSource>[],
  takerOf: readonly (number | undefined)[],
): readonly (readonly number[])[] {
  const rootOf = new Map<string, number>();
  const parents = givers.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  for (const [index, { items, fits }] of givers.entries()) {
    const [source] = items;
    const shared = fits.map((column) => `line ${takerOf[column]}`);
    if (source?.kind === 'credit') shared.push(`limit ${source.limitId}`);
    for (const key of shared) {
      const other = rootOf.get(key);
      if (other === undefined) rootOf.set(key, index);
      else parents[find(index)] = find(other);
    }
  }
  const components = new Map<number, number[]>();
  for (const index of parents.keys()) {
    const root = find(index);
    const component = components.get(root);
    if (component) component.push(index);
    else components.set(root, [index]);
  }
  return [...components.values()];
}

function problemOf(component: readonly number[], sorted: Sorted): Problem {
  const { limits, order } = sorted;
  const kinds = component.flatMap((index) => sorted.givers[index] ?? []);
  const takerIds = kinds.map(({ fits }) => [...new Set(fits.map((at) => sorted.takerOf[at]))]);
  const used = [...new Set(takerIds.flat())].filter((id) => id !== undefined);
  used.sort((a, b) => a - b);
  const localTaker = new Map(used.map((id, index) => [id, index]));
  const limitIds = [...new Set(kinds.flatMap(({ items }) => items.flatMap(limitIdOf)))].sort();
  const givers = kinds.map(({ items: [source] }, index): Giver => ({
    isWhole: source !== undefined && isWhole(source),
    limit: source?.kind === 'credit' ? limitIds.indexOf(source.limitId) : null,
    takers: (takerIds[index] ?? [])
      .flatMap((id) => (id === undefined ? [] : (localTaker.get(id) ?? [])))
      .sort((a, b) => a - b),
  }));
  const wholeTakers = new Set(givers.flatMap((giver) => (giver.isWhole ? giver.takers : [])));
  const takers = used.map((id, index): Taker => {
    const lines = (sorted.takers[id]?.items ?? []).toSorted(byLineOrder);
    const totalCents = sumCents(lines.map(({ amountCents }) => amountCents));
    const isWholeTaker = wholeTakers.has(index);
    return { lines, totalCents, wholeCents: isWholeTaker ? (lines[0]?.amountCents ?? 0) : null };
  });
  return {
    givers,
    takers,
    members: membersOf(kinds, takers, order),
    limitCents: limitIds.map((id) => limits.get(id)?.leftCents ?? 0),
  };
}

function limitIdOf(source: HouseholdSource): readonly string[] {
  return source.kind === 'credit' ? [source.limitId] : [];
}

/** No source gives more than all lines together: sums of capacities stay safe integers. */
function membersOf(
  kinds: readonly Kind<HouseholdSource>[],
  takers: readonly Taker[],
  order: readonly HouseholdSource[],
): readonly Member[] {
  const giverOf = new Map<HouseholdSource, number>();
  for (const [giver, { items }] of kinds.entries()) {
    for (const source of items) giverOf.set(source, giver);
  }
  const mostCents = sumCents(takers.map(({ totalCents }) => totalCents));
  const used = order.filter((source) => giverOf.has(source));
  const days = [...new Set(used.map(({ validTo }) => validTo))];
  const levelOf = new Map(days.map((day, level) => [day, level]));
  return used.map((source) => ({
    source,
    giver: giverOf.get(source) ?? 0,
    capacityCents: Math.min(valueOf(source), mostCents),
    level: levelOf.get(source.validTo) ?? 0,
  }));
}
