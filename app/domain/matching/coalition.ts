import { MUNICIPI, type Municipio } from '../catalogue/municipi.ts';
import type { Cents } from '../money.ts';
import { takes, type Market, type Meeting } from './market.ts';
import {
  ALL_TIMES,
  isWithinReach,
  misfitsOf,
  SHARING,
  TIMES,
  type Need,
  type Times,
} from './need.ts';
import type { PriceCurve } from './price-curve.ts';

/** Households that would share: where, when all of them could, and what each pays for one unit. */
export type Coalition = {
  readonly needs: readonly Need[];
  readonly place: Municipio;
  readonly times: Times;
  readonly perHouseholdCents: Cents;
};

/** Of so many who could be in, every choice is looked at; of more, the first and what is near (MAT4). */
export const EXACT_UP_TO = 15;
/** Of a meeting that very many fit in, this many are looked at, those who wait longest. */
const LOOKED_AT = 48;
/** Of the meetings as large and as cheap as each other, so many are looked at in a market of very many. */
const MEETINGS_LOOKED_AT = 12;
/** Choices tried where the first of very many is not stable. */
const SWAPS_TRIED = 400;

/** What a coalition is looked for among. */
export type Search = {
  readonly market: Market;
  readonly curve: PriceCurve;
  /** Who is in it in any case. */
  readonly must: readonly Need[];
  /** Which standing proposal a need is in. */
  readonly togetherOf: ReadonlyMap<string, string>;
  /** Which needs are never with which, each pair from both sides (MAT15). */
  readonly blocked: Blocked;
};

/** Of a need those it is never together with. */
export type Blocked = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether some needs may be together: none is kept from another (MAT15). */
export function mayMeet(needs: readonly Need[], blocked: Blocked): boolean {
  if (blocked.size === 0) return true;
  return needs.every(({ id }) => {
    const from = blocked.get(id);
    return from === undefined || needs.every((other) => !from.has(other.id));
  });
}

/**
 * The best coalition: most households within everyone's limits, then the lowest price for each, then
 * the most who are together already, then those who wait longest (MAT4). It is stable (MAT5). Null
 * when nobody can share.
 */
export function bestCoalition(search: Search): Coalition | null {
  for (const level of search.market.levels()) {
    const best = bestOfLevel(search, level);
    if (best !== null) return best;
  }
  return null;
}

type Choice = { readonly needs: readonly Need[]; readonly kept: number };

function bestOfLevel(search: Search, level: readonly Meeting[]): Coalition | null {
  const choices = new Map<string, Choice | null>();
  let best: { choice: Choice; meeting: Meeting } | null = null;
  let looked = 0;
  const most = search.market.size > LOOKED_AT ? MEETINGS_LOOKED_AT : Infinity;
  for (const meeting of level) {
    const able = ableIn(search, meeting);
    if (able === null) continue;
    if (best !== null && looked >= most) break;
    looked += 1;
    const key = able.map(({ id }) => id).join(' ');
    if (!choices.has(key)) choices.set(key, chooseOf(search, able, meeting));
    const choice = choices.get(key);
    if (choice && (best === null || isBetter({ choice, meeting }, best)))
      best = { choice, meeting };
  }
  if (best === null) return null;
  const { choice, meeting } = best;
  return {
    needs: choice.needs,
    place: meeting.place,
    times: choice.needs.reduce((shared, { times }) => shared & times, ALL_TIMES),
    perHouseholdCents: meeting.perHouseholdCents,
  };
}

/** Who could be in a meeting, in the order of their ids; null where somebody who must be could not. */
function ableIn({ market, must }: Search, meeting: Meeting): readonly Need[] | null {
  const { households } = meeting;
  const isAble = (need: Need) => misfitsOf(need, meeting).length === 0;
  if (must.length > households || !must.every(isAble)) return null;
  const others = market.fitting(meeting, LOOKED_AT).filter((need) => !must.includes(need));
  const able = [...must, ...others].sort(byId);
  return able.length < households ? null : able;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Found = { readonly choice: Choice; readonly meeting: Meeting };

function isBetter(a: Found, b: Found): boolean {
  if (a.choice.kept !== b.choice.kept) return a.choice.kept > b.choice.kept;
  const [idsOfA, idsOfB] = [idsOf(a.choice), idsOf(b.choice)];
  if (idsOfA !== idsOfB) return idsOfA < idsOfB;
  const [atHomeA, atHomeB] = [atHome(a), atHome(b)];
  return atHomeA === atHomeB ? a.meeting.place < b.meeting.place : atHomeA > atHomeB;
}

function idsOf({ needs }: Choice): string {
  return needs.map(({ id }) => id).join(' ');
}

function atHome({ choice, meeting }: Found): number {
  return choice.needs.filter(({ municipio }) => municipio === meeting.place).length;
}

/** The stable choice of `households` of those able that keeps most together; null where none is stable. */
function chooseOf(search: Search, able: readonly Need[], meeting: Meeting): Choice | null {
  const { must, curve, blocked } = search;
  const others = able.filter((need) => !must.includes(need));
  const places = meeting.households - must.length;
  const isFit = (needs: readonly Need[]) =>
    mayMeet(needs, blocked) && isStable(needs, meeting.perHouseholdCents, curve);
  if (able.length > EXACT_UP_TO) return chooseOfMany(search, { others, places, isFit });
  const mostKept = Math.min(meeting.households, keptOf(able, search.togetherOf));
  let best: Choice | null = null;
  for (const chosen of choicesOf(others, places)) {
    if (best?.kept === mostKept) break;
    const needs = [...must, ...chosen].sort(byId);
    const kept = keptOf(needs, search.togetherOf);
    if ((best === null || kept > best.kept) && isFit(needs)) best = { needs, kept };
  }
  return best;
}

/** Every choice of so many, in the order of what is chosen from. */
function* choicesOf<T>(from: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [at, first] of from.slice(0, from.length - count + 1).entries()) {
    for (const rest of choicesOf(from.slice(at + 1), count - 1)) yield [first, ...rest];
  }
}

/** Among very many: those of the proposal of which most could be in, then who waits longest; swaps while it is not stable. */
function chooseOfMany(
  { must, togetherOf, blocked }: Search,
  among: {
    readonly others: readonly Need[];
    readonly places: number;
    readonly isFit: (needs: readonly Need[]) => boolean;
  },
): Choice | null {
  const { places, isFit } = among;
  const most = mostTogether([...must, ...among.others], togetherOf);
  const isOfMost = ({ id }: Need) => most !== null && togetherOf.get(id) === most;
  const others = [
    ...among.others.filter(isOfMost),
    ...among.others.filter((need) => !isOfMost(need)),
  ];
  const first: Need[] = [];
  for (const need of others) {
    if (first.length < places && mayMeet([...must, ...first, need], blocked)) first.push(need);
  }
  if (first.length < places) return null;
  const waiting = others.filter((need) => !first.includes(need));
  const asChoice = (chosen: readonly Need[]): Choice => {
    const needs = [...must, ...chosen].sort(byId);
    return { needs, kept: keptOf(needs, togetherOf) };
  };
  const choice = asChoice(first);
  if (isFit(choice.needs)) return choice;
  let tried = 0;
  for (const other of waiting) {
    for (let at = places - 1; at >= 0; at -= 1) {
      if ((tried += 1) > SWAPS_TRIED) return null;
      const swapped = asChoice(first.with(at, other));
      if (isFit(swapped.needs)) return swapped;
    }
  }
  return null;
}

function countTogether(needs: readonly Need[], togetherOf: Search['togetherOf']) {
  const counts = new Map<string, number>();
  for (const { id } of needs) {
    const proposal = togetherOf.get(id);
    if (proposal !== undefined) counts.set(proposal, (counts.get(proposal) ?? 0) + 1);
  }
  return counts;
}

function keptOf(needs: readonly Need[], togetherOf: Search['togetherOf']): number {
  return Math.max(0, ...countTogether(needs, togetherOf).values());
}

function mostTogether(needs: readonly Need[], togetherOf: Search['togetherOf']): string | null {
  const counts = [...countTogether(needs, togetherOf)];
  const [most] = counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/**
 * Whether no part of some households would pay less alone: nowhere, and at no half-day, is there a part
 * of them, or all, whose list price is below theirs and within their own wishes (MAT5). Exact where
 * each of a coalition pays the same.
 */
export function isStable(
  needs: readonly Need[],
  perHouseholdCents: Cents,
  curve: PriceCurve,
): boolean {
  for (const { number: place } of MUNICIPI) {
    const near = needs.filter((need) => isWithinReach(need, place));
    for (let households = SHARING.least; households <= near.length; households += 1) {
      const price = curve(place, households);
      if (price === null || price.perHouseholdCents >= perHouseholdCents) continue;
      const takers = near.filter((need) => takes(need, households, price.perHouseholdCents));
      const isPossible = TIMES.some(
        (_, at) => takers.filter(({ times }) => (times & (2 ** at)) !== 0).length >= households,
      );
      if (isPossible) return false;
    }
  }
  return true;
}
