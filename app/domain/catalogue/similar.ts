import type { CategoryId } from './categories.ts';
import type { Unit } from './units.ts';

/** As many as fit in one line of a page. */
export const MOST_SIMILAR = 4;
/** Prices of a head are close when the dearer is at most this many percent of the other. */
const CLOSE_PERCENT = 125;

/** What of a service is compared. Ages in whole years, null for no bound. */
export type Comparable = {
  readonly id: string;
  readonly providerId: string;
  readonly title: string;
  readonly category: CategoryId;
  /** Null: a type the city's table does not have, alike to no other. */
  readonly type: string | null;
  readonly municipi: readonly number[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly unit: Unit;
  /** Rule P3; 0 when it costs nothing, null without a price. */
  readonly perPersonCents: number | null;
};

/** Why a service is like another one; that it is for the same ages and the same kind of help goes without saying. */
export type Likeness = {
  readonly isSameType: boolean;
  readonly isSameMunicipio: boolean;
  readonly isCloseInPrice: boolean;
};

/** A service and why it is like the other one. */
export type Similar<T> = { readonly service: T; readonly why: Likeness };

/**
 * The services most like one (SIM1), four at most: of its category, for some of its ages, of other
 * providers. The same type comes first, then a common Municipio, then a close price; one of each
 * provider before a second of any. What is alike in all that goes by name.
 */
export function similarServices<T extends Comparable>(
  one: Comparable,
  others: readonly T[],
): readonly Similar<T>[] {
  const ranked = others
    .filter((other) => isComparable(one, other))
    .map((service) => ({ service, why: likeness(one, service) }))
    .sort((a, b) => pointsOf(b.why) - pointsOf(a.why) || compareNames(a.service, b.service));
  const seen = new Set<string>();
  const [first, more]: [Similar<T>[], Similar<T>[]] = [[], []];
  for (const similar of ranked) {
    const { providerId } = similar.service;
    (seen.has(providerId) ? more : first).push(similar);
    seen.add(providerId);
  }
  return [...first, ...more].slice(0, MOST_SIMILAR);
}

function isComparable(one: Comparable, other: Comparable): boolean {
  return (
    one.id !== other.id &&
    one.providerId !== other.providerId &&
    one.category === other.category &&
    (one.minAge ?? 0) <= (other.maxAge ?? Infinity) &&
    (other.minAge ?? 0) <= (one.maxAge ?? Infinity)
  );
}

function likeness(one: Comparable, other: Comparable): Likeness {
  return {
    isSameType: one.type !== null && one.type === other.type,
    isSameMunicipio: one.municipi.some((number) => other.municipi.includes(number)),
    isCloseInPrice: one.unit === other.unit && areClose(one.perPersonCents, other.perPersonCents),
  };
}

function areClose(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  return Math.max(one, other) * 100 <= Math.min(one, other) * CLOSE_PERCENT;
}

function pointsOf({ isSameType, isSameMunicipio, isCloseInPrice }: Likeness): number {
  return 4 * Number(isSameType) + 2 * Number(isSameMunicipio) + Number(isCloseInPrice);
}

/** By the order of letters alone, the same on every machine. */
function compareNames(a: Comparable, b: Comparable): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
