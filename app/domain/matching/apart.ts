import { MUNICIPI, type Municipio } from '../catalogue/municipi.ts';
import { isWithinReach, type Need, type Times } from './need.ts';

/**
 * What keeps two needs for the same help apart; `limits`: how many or how much, of which nobody learns
 * which; `others`: they are with others already.
 */
export const APART = ['place', 'times', 'limits', 'others'] as const;
export type Apart = (typeof APART)[number];

/** Where and when somebody looks, or where and when a proposal would be. */
export type Meant = { readonly goesTo: (place: Municipio) => boolean; readonly times: Times };

/** What a need means by itself. */
export function meantBy(need: Pick<Need, 'municipio' | 'reach' | 'times'>): Meant {
  return { goesTo: (place) => isWithinReach(need, place), times: need.times };
}

/**
 * The first thing that keeps another need apart (MAT2): no place both go to, no half-day they share,
 * or else limits, of which more is not said; with others are those that a proposal holds.
 */
export function whatKeepsApart(
  meant: Meant,
  other: Pick<Need, 'municipio' | 'reach' | 'times'>,
  isWithOthers: boolean,
): Apart {
  const isNear = MUNICIPI.some(
    ({ number }) => meant.goesTo(number) && isWithinReach(other, number),
  );
  if (!isNear) return 'place';
  if ((meant.times & other.times) === 0) return 'times';
  return isWithOthers ? 'others' : 'limits';
}
