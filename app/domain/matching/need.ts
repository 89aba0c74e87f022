import { HALF_DAYS, WEEK_DAYS } from '../boards/calendar/availability.ts';
import { MUNICIPI, type Municipio } from '../catalogue/municipi.ts';
import type { Cents } from '../money.ts';

/** Ages of whom the help is for, in years: as near as strangers may know (MAT10). */
export const AGE_BANDS = ['0-2', '3-5', '6-10', '11-17', '18-64', '65+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** How far somebody goes: their own Municipio, those that touch it, the whole city. */
export const REACHES = ['own', 'next', 'city'] as const;
export type Reach = (typeof REACHES)[number];

/** The half-days of a week, Monday morning first: the columns of a board's availability grid. */
export const TIMES: readonly string[] = WEEK_DAYS.flatMap((day) =>
  HALF_DAYS.map((part) => `${day}_${part}`),
);

/** Some of {@link TIMES}, one bit each, Monday morning the lowest. */
export type Times = number;

/** Every half-day of the week. */
export const ALL_TIMES: Times = 2 ** TIMES.length - 1;

/** Households one may want to share with, oneself counted: from two, to what a group still agrees in. */
export const SHARING = { least: 2, most: 12 } as const;

/** What a household looks for, as far as it matters for whom it shares with. */
export type Need = {
  readonly id: string;
  readonly municipio: Municipio;
  readonly reach: Reach;
  /** When it could be; any one of them is enough. */
  readonly times: Times;
  /** How many households, its own counted, it would be with. */
  readonly least: number;
  readonly most: number;
  /** What it pays at most for one unit. */
  readonly maxCents: Cents;
};

/** On what some households would share. */
export type Terms = {
  readonly place: Municipio;
  /** One half-day. */
  readonly time: Times;
  readonly households: number;
  readonly perHouseholdCents: Cents;
};

/** What keeps a need from terms. */
export type Misfit = 'place' | 'times' | 'number' | 'price';

/** The centre touches all; the others lie around it, each beside two. */
const CENTRE: Municipio = 1;
const OUTSIDE = MUNICIPI.length - 1;

/** How many borders lie between two Municipi: 0, 1 or 2, about 20 minutes each (MAT1). */
export function bordersBetween(from: Municipio, to: Municipio): number {
  if (from === to) return 0;
  if (from === CENTRE || to === CENTRE) return 1;
  const apart = (to - from + OUTSIDE) % OUTSIDE;
  return apart === 1 || apart === OUTSIDE - 1 ? 1 : 2;
}

/** Whether somebody who lives in a Municipio goes to another (MAT1). */
export function isWithinReach(
  { municipio, reach }: Pick<Need, 'municipio' | 'reach'>,
  place: Municipio,
) {
  return bordersBetween(municipio, place) <= REACHES.indexOf(reach);
}

/** What keeps a need from terms, all of it; empty when it fits (MAT2). */
export function misfitsOf(need: Need, terms: Terms): readonly Misfit[] {
  const { place, time, households, perHouseholdCents } = terms;
  const fits: readonly (readonly [Misfit, boolean])[] = [
    ['place', isWithinReach(need, place)],
    ['times', (need.times & time) !== 0],
    ['number', need.least <= households && households <= need.most],
    ['price', perHouseholdCents <= need.maxCents],
  ];
  return fits.filter(([, isFit]) => !isFit).map(([misfit]) => misfit);
}

/** The bits of {@link TIMES} that some words name; what is none of them counts for nothing. */
export function timesOf(words: readonly string[]): Times {
  return TIMES.reduce((sum, word, at) => (words.includes(word) ? sum + 2 ** at : sum), 0);
}

/** The words of some times, Monday morning first. */
export function wordsOf(times: Times): readonly string[] {
  return TIMES.filter((_, at) => (times & (2 ** at)) !== 0);
}
