import { area, circle, type Colour, INK, line, SUN, THICK, WHITE } from '../shapes.ts';

type Look = {
  /** What they wear; ink. */
  readonly cloth?: Colour;
  readonly head?: Colour;
  readonly hair?: Hair;
  readonly hairColour?: Colour;
};

type Hair = 'short' | 'bob' | 'bun' | 'curls' | 'cap' | 'none';

/** Hair of a head of radius 14 around 0, 0. */
const HAIR: Readonly<Record<Hair, (colour: Colour) => string>> = {
  short: (colour) => area('M-14 1a14 14 0 0 1 28 0q-3-6-8-8-8 3-14 2-4 2-6 6Z', colour),
  bob: (colour) => area('M-15 12V-2a15 15 0 0 1 30 0V12h-5V-1q-8-1-12-6-4 5-8 6V12Z', colour),
  bun: (colour) => circle(0, -16, 6, colour) + area('M-14 0a14 14 0 0 1 28 0q-14-8-28 0Z', colour),
  curls: (colour) =>
    [-12, -6, 1, 8, 13]
      .map((x, index) => circle(x, [-5, -12, -14, -11, -4][index] ?? 0, 6, colour))
      .join(''),
  cap: (colour) => area('M-14-1a14 14 0 0 1 28 0h7v4h-35Z', colour),
  none: () => '',
};

/** A head around 0, 0. */
export const head = ({ head: skin = WHITE, hair = 'short', hairColour = INK }: Look = {}): string =>
  circle(0, 0, 14, skin) + HAIR[hair](hairColour);

/** A grown-up 88 high, feet at 0, 0. */
export const person = (look: Look = {}): string =>
  area('M-20 0V-38a20 20 0 0 1 40 0V0Z', look.cloth ?? INK) +
  `<g transform="translate(0 -74)">${head(look)}</g>`;

/** An older one: white hair on a saffron head. */
export const elder = (look: Look = {}): string =>
  person({ head: SUN, hairColour: WHITE, cloth: WHITE, ...look });

export const arm = (d: string, cloth: Colour = INK): string => line(d, cloth, THICK);

/** How high a child is beside a grown-up. */
export const CHILD = 0.62;
