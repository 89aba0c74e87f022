import type { Problem } from './allocation-classes.ts';
import { type Bounds, compareFlows, type Flow, flowOf } from './allocation-flow.ts';
import type { Work } from './allocation-network.ts';

/**
 * The best way to pay a problem's lines when some sources take a whole line or nothing (V3).
 *
 * Which lines they take is searched by branch and bound (Land and Doig, 1960) over the number of
 * lines of each class, for equal lines are alike: a flow in which whole sources are divided says
 * what a branch can bring at best, and the same flow rounded to whole lines what it does bring.
 * Paying by whole lines beside divisible sources is NP-hard (it holds maximum coverage and subset
 * sum), so the search ends when its work is used up; the answer then keeps every rule and says
 * `isExact: false`.
 */
export function bestFlow(problem: Problem, work: Work): Flow {
  const { givers, takers, members } = problem;
  const none = takers.map(() => 0);
  if (!givers.some(({ isWhole }) => isWhole)) {
    return flowOf(problem, { least: none, most: none }, work);
  }
  const all = takers.map(({ lines, wholeCents }) => (wholeCents === null ? 0 : lines.length));
  const open: Bounds[] = [{ least: none, most: all }];
  let best: Flow | null = null;
  let isExact = true;
  for (let bounds = open.pop(); bounds; bounds = open.pop()) {
    if (best && work.left <= 0) return { ...best, isExact: false };
    const ideal = flowOf(problem, bounds, work);
    isExact &&= ideal.isExact;
    if (best && compareFlows(members, ideal, best) >= 0) continue;
    const rounded = roundedFlow(problem, bounds, ideal, work);
    if (!best || compareFlows(members, rounded, best) < 0) best = rounded;
    open.push(...branchesOf(problem, bounds, ideal));
  }
  return best ? { ...best, isExact } : flowOf(problem, { least: none, most: none }, work);
}

/** Whole lines where the ideal flow divides some; lines that no whole source takes are given back. */
function roundedFlow(problem: Problem, { least }: Bounds, ideal: Flow, work: Work): Flow {
  const upwards = problem.takers.map(({ wholeCents }, at) =>
    wholeCents === null ? 0 : (least[at] ?? 0) + Math.ceil((ideal.openCents[at] ?? 0) / wholeCents),
  );
  const flow = flowOf(problem, { least: upwards, most: upwards }, work);
  const taken = problem.takers.map(({ wholeCents }, at) => {
    let cents = 0;
    for (const [giver, paid] of flow.paid[at] ?? []) {
      if (problem.givers[giver]?.isWhole) cents += paid;
    }
    return wholeCents === null ? 0 : cents / wholeCents;
  });
  const isTight = taken.every((count, at) => count === upwards[at]);
  return isTight ? flow : flowOf(problem, { least: taken, most: taken }, work);
}

/** Splits the bounds where the ideal flow divides a line; the branch with more whole lines last. */
function branchesOf(
  { takers }: Problem,
  { least, most }: Bounds,
  { openCents }: Flow,
): readonly Bounds[] {
  const split = takers.findIndex(
    ({ wholeCents }, at) => wholeCents !== null && (openCents[at] ?? 0) % wholeCents !== 0,
  );
  const taker = takers[split];
  if (!taker?.wholeCents) return [];
  const fewer = (least[split] ?? 0) + Math.floor((openCents[split] ?? 0) / taker.wholeCents);
  return [
    { least, most: most.with(split, fewer) },
    { least: least.with(split, fewer + 1), most },
  ];
}
