import { bestCoalition, type Blocked, type Coalition } from './coalition.ts';
import { Market } from './market.ts';
import type { Need } from './need.ts';
import type { PriceCurve } from './price-curve.ts';

/** A proposal that stands; `hasYes`: somebody in it said yes. */
export type Standing = {
  readonly id: string;
  readonly needIds: readonly string[];
  readonly hasYes: boolean;
};

/** A coalition, and the standing proposal it goes on from; null for a new one. */
export type Matched = { readonly standingId: string | null; readonly coalition: Coalition };

/** What is matched: needs for the same kind of help and age. */
export type Matching = {
  readonly needs: readonly Need[];
  readonly curve: PriceCurve;
  readonly standing: readonly Standing[];
  /** Needs of households one of which blocked the other (MAT15). */
  readonly blocked?: Blocked;
};

const NONE_BLOCKED: Blocked = new Map();

/**
 * Who shares with whom. The best coalition is taken, then the best of those who are left, until nobody
 * who is left can share (MAT6). A proposal with a yes comes first: what still fits of it stays together
 * and may grow, others are put together anew (MAT7). The order of what is given does not matter.
 */
export function matchNeeds({
  needs,
  curve,
  standing,
  blocked = NONE_BLOCKED,
}: Matching): readonly Matched[] {
  const inOrder = needs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const togetherOf = new Map(standing.flatMap(({ id, needIds }) => needIds.map((of) => [of, id])));
  const market = new Market(curve);
  const search = { market, curve, togetherOf, blocked };
  const held = holdTogether(inOrder, { curve, standing, togetherOf, blocked });
  const isHeld = new Set([...held.values()].flatMap((coalition) => coalition.needs));
  market.add(inOrder.filter((need) => !isHeld.has(need)));
  const matched: Matched[] = [];
  for (const [standingId, coalition] of held) {
    market.add(coalition.needs);
    const grown = bestCoalition({ ...search, must: coalition.needs }) ?? coalition;
    market.remove(grown.needs);
    matched.push({ standingId, coalition: grown });
  }
  for (;;) {
    const coalition = bestCoalition({ ...search, must: [] });
    if (coalition === null) break;
    market.remove(coalition.needs);
    matched.push({ standingId: null, coalition });
  }
  return withStanding(matched, { standing, togetherOf });
}

/** Of each proposal with a yes, the most of it that still can share. */
function holdTogether(
  needs: readonly Need[],
  {
    curve,
    standing,
    togetherOf,
    blocked,
  }: Pick<Matching, 'curve' | 'standing'> & TogetherOf & { readonly blocked: Blocked },
): ReadonlyMap<string, Coalition> {
  const held = new Map<string, Coalition>();
  for (const { id } of standing.filter(({ hasYes }) => hasYes).sort(byId)) {
    const market = new Market(curve);
    market.add(needs.filter((need) => togetherOf.get(need.id) === id));
    const coalition = bestCoalition({ market, curve, togetherOf, blocked, must: [] });
    if (coalition !== null) held.set(id, coalition);
  }
  return held;
}

type TogetherOf = { readonly togetherOf: ReadonlyMap<string, string> };

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** A coalition goes on from the proposal most of it comes from, each proposal in one. */
function withStanding(
  matched: readonly Matched[],
  { standing, togetherOf }: Pick<Matching, 'standing'> & TogetherOf,
): readonly Matched[] {
  const free = new Set(standing.map(({ id }) => id));
  for (const { standingId } of matched) if (standingId !== null) free.delete(standingId);
  return matched.map((each) => {
    if (each.standingId !== null) return each;
    const from = each.coalition.needs.map(({ id }) => togetherOf.get(id));
    const [most] = [...free]
      .map((id) => ({ id, count: from.filter((one) => one === id).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || byId(a, b));
    if (most === undefined) return each;
    free.delete(most.id);
    return { ...each, standingId: most.id };
  });
}
