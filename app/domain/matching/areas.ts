import { MUNICIPI, type Municipio } from '../catalogue/municipi.ts';
import { bordersBetween } from './need.ts';

/** The fewest households of which a number is told. */
export const FEWEST_TOLD = 3;

/** Municipi that are told of together, and how many households look there. */
export type Area = { readonly municipi: readonly Municipio[]; readonly count: number };

/**
 * How many look for something, by Municipio: one with fewer than three is told with the nearest that
 * has any, again until there are three; nothing is told where the whole city has fewer (MAT10). Areas
 * do not overlap, so that no number comes out of the difference of two.
 */
export function areasOf(counts: ReadonlyMap<Municipio, number>): readonly Area[] {
  let areas: readonly Area[] = MUNICIPI.flatMap(({ number }) => {
    const count = counts.get(number) ?? 0;
    return count === 0 ? [] : [{ municipi: [number], count }];
  });
  for (;;) {
    const small = areas.filter(({ count }) => count < FEWEST_TOLD);
    const [smallest] = small.toSorted((a, b) => a.count - b.count || firstOf(a) - firstOf(b));
    if (smallest === undefined) return areas;
    const [nearest] = areas
      .filter((area) => area !== smallest)
      .sort((a, b) => farTo(smallest, a) - farTo(smallest, b) || firstOf(a) - firstOf(b));
    if (nearest === undefined) return [];
    const municipi = [...smallest.municipi, ...nearest.municipi].sort((a, b) => a - b);
    const joined = { municipi, count: smallest.count + nearest.count };
    areas = [...areas.filter((area) => area !== smallest && area !== nearest), joined].sort(
      (a, b) => firstOf(a) - firstOf(b),
    );
  }
}

function firstOf({ municipi }: Area): number {
  return Math.min(...municipi);
}

function farTo(from: Area, to: Area): number {
  return Math.min(...from.municipi.flatMap((a) => to.municipi.map((b) => bordersBetween(a, b))));
}
