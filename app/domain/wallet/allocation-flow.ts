import { type Cents, sumCents } from '../money.ts';
import type { Member, Problem } from './allocation-classes.ts';
import { exchangeLimits, needsExchange, usedOfLimits } from './allocation-limits.ts';
import { createNetwork, type Network, pushFrom, type Work } from './allocation-network.ts';

/**
 * How many lines of each taker whole sources may take: the first `least` are theirs alone, those
 * from `most` on are for divisible sources, the lines between are for both. 0 where none fits.
 */
export type Bounds = { readonly least: readonly number[]; readonly most: readonly number[] };

/** What each member spends, what each giver pays into each taker, and the cash that is left. */
export type Flow = {
  readonly spentCents: readonly Cents[];
  readonly paid: readonly ReadonlyMap<number, Cents>[];
  /** By taker, what whole sources pay of the lines that are open to both. */
  readonly openCents: readonly Cents[];
  readonly cashCents: Cents;
  /** False when credits that share a limit may not have been exchanged to the end. */
  readonly isExact: boolean;
};

/** Work of setting up and reading a flow, in steps of a search for each member. */
const STEPS_OF_MEMBER = 4;

type Part = { readonly taker: number; readonly cents: Cents; readonly payers: Payers };
type Payers = 'all' | 'whole' | 'divisible';

/**
 * The best flow within the bounds, whole sources taken as if they could be divided.
 *
 * Members pay one after the other in the order of use, each as much as it can without any earlier
 * one giving less. What sources can give together is a polymatroid, for which this greedy order is
 * exact (Edmonds, 1970): least cash, then the most of what expires first, then of the smallest
 * remainder. Only a limit over credits that fit different lines is more than that: see
 * {@link exchangeLimits}.
 */
export function flowOf(problem: Problem, bounds: Bounds, work: Work): Flow {
  const parts = partsOf(problem, bounds);
  const partsAt = problem.takers.map((): number[] => []);
  for (const [at, { taker }] of parts.entries()) partsAt[taker]?.push(at);
  const reach = problem.givers.map(({ takers, isWhole }) => {
    const isOpen = (at: number) => parts[at]?.payers !== (isWhole ? 'divisible' : 'whole');
    return takers.flatMap((taker) => (partsAt[taker] ?? []).filter(isOpen));
  });
  const capacities = parts.map(({ cents }) => cents);
  const network = createNetwork(reach, capacities, work);
  work.left -= STEPS_OF_MEMBER * problem.members.length;
  const spentCents = payInOrder(problem, network);
  const used = usedOfLimits(problem, spentCents);
  const isExact = !needsExchange(problem, used) || exchangeLimits(problem, network, spentCents);
  return {
    spentCents,
    paid: paidByTaker(problem, parts, network),
    openCents: openByTaker(problem, parts, network),
    cashCents: sumCents(network.roomCents),
    isExact,
  };
}

function partsOf({ takers }: Problem, { least, most }: Bounds): readonly Part[] {
  return takers.flatMap(({ totalCents, wholeCents, lines }, taker): Part[] => {
    if (wholeCents === null) return [{ taker, cents: totalCents, payers: 'all' }];
    const [from, to] = [least[taker] ?? 0, most[taker] ?? 0];
    const parts: Part[] = [
      { taker, cents: from * wholeCents, payers: 'whole' },
      { taker, cents: (to - from) * wholeCents, payers: 'all' },
      { taker, cents: (lines.length - to) * wholeCents, payers: 'divisible' },
    ];
    return parts.filter(({ cents }) => cents > 0);
  });
}

function payInOrder(problem: Problem, network: Network): Cents[] {
  const limitLeft = [...problem.limitCents];
  return problem.members.map(({ giver, capacityCents }) => {
    const limit = problem.givers[giver]?.limit ?? null;
    const mostCents = limit === null ? capacityCents : (limitLeft[limit] ?? 0);
    const paid = pushFrom(network, giver, Math.min(capacityCents, mostCents));
    if (limit !== null) limitLeft[limit] = mostCents - paid;
    return paid;
  });
}

function paidByTaker(
  { takers }: Problem,
  parts: readonly Part[],
  network: Network,
): readonly ReadonlyMap<number, Cents>[] {
  const paid = takers.map(() => new Map<number, Cents>());
  for (const [at, { taker }] of parts.entries()) {
    const into = paid[taker];
    for (const [giver, cents] of network.given[at] ?? []) {
      into?.set(giver, (into.get(giver) ?? 0) + cents);
    }
  }
  return paid;
}

function openByTaker(
  { takers, givers }: Problem,
  parts: readonly Part[],
  network: Network,
): readonly Cents[] {
  const open = takers.map(() => 0);
  for (const [at, { taker, payers }] of parts.entries()) {
    if (payers !== 'all') continue;
    for (const [giver, cents] of network.given[at] ?? []) {
      if (givers[giver]?.isWhole) open[taker] = (open[taker] ?? 0) + cents;
    }
  }
  return open;
}

/**
 * Which of two flows is better (V6), as for `sort`: less cash, then more of what expires on the
 * first day, on the second and so on, then more of each member in the order of use.
 */
export function compareFlows(members: readonly Member[], a: Flow, b: Flow): number {
  if (a.cashCents !== b.cashCents) return a.cashCents - b.cashCents;
  let [more, level] = [0, 0];
  let byMember = 0;
  for (const [at, member] of members.entries()) {
    if (member.level !== level && more !== 0) return -more;
    level = member.level;
    const difference = (a.spentCents[at] ?? 0) - (b.spentCents[at] ?? 0);
    more += difference;
    if (byMember === 0) byMember = -difference;
  }
  return more === 0 ? byMember : -more;
}
