import { head } from '../parts/people.ts';
import { cloud, floor, halo, meadow, sun, tree } from '../parts/places.ts';
import { football, pair } from '../parts/things.ts';
import {
  area,
  circle,
  CUT,
  DRAWN,
  faint,
  FINE,
  INK,
  line,
  LINE,
  MID,
  put,
  ring,
  stack,
  SUN,
  THICK,
  WHITE,
} from '../shapes.ts';

/** Waves as wide as any frame, their middle at this height. */
const waves = (y: number, colour: typeof INK | typeof MID): string =>
  area(`M-500 ${y}${'q25-16 50 0t50 0'.repeat(13)}V120H-500Z`, colour);

const goal = stack(
  faint(
    line(
      'M114 46V102M132 46V102M150 46V102M168 46V102M186 46V102M98 58H202M98 73H202M98 88H202',
      INK,
      2,
    ),
  ),
  line('M96 104V43H204V104', WHITE, 6),
);

export const sport = {
  swimming: stack(
    sun(232, 30),
    cloud(28, 34),
    waves(70, MID),
    area('M96 94q10-20 44-20h24v24H96Z', WHITE),
    circle(172, 74, 15, WHITE),
    area('M157 72a15 15 0 0 1 30 0Z', SUN),
    line('M172 76h12', DRAWN, 4),
    line('M142 80 152 48 196 56', WHITE, 11),
    circle(98, 74, 4, WHITE),
    circle(108, 64, 3, WHITE),
    waves(92, INK),
    line('M20 110h24M70 110h24M120 110h24M170 110h24M220 110h24M270 110h24', CUT, 4),
  ),
  football: stack(
    meadow(),
    tree(40, 70),
    sun(254, 28),
    goal,
    line('M-500 112h1300', WHITE, FINE),
    put(football(), { x: 138, y: 88, turn: 12 }),
  ),
  dance: stack(
    halo(150, 58, 56),
    floor(),
    line('M-500 66H118M182 66H800', INK, FINE),
    line('M40 66v38M260 66v38', INK, FINE),
    line('M150 72 146 102M152 70 190 82', INK, 8),
    line('M144 48Q116 36 132 10M156 48Q186 40 174 10', INK, 7),
    area('M138 44h24l-4 28h-16Z', INK),
    area('M142 62h16l26 18q-34 10-68 0Z', SUN),
    put(head({ hair: 'bun' }), { x: 150, y: 28, scale: 0.86 }),
    area('M142 98h8l2 8h-10Z', INK),
    area('M184 78l10 4-4 6-8-2Z', INK),
  ),
  climbing: stack(
    area('M-500-300H196l-22 130 24 120-10 154H-500Z', MID),
    floor(),
    pair(area('M-8 4l4-10 10-2 6 9-8 6Z', WHITE), [116, 164, 76, 24], 30),
    pair(area('M-8 4l4-10 10-2 6 9-8 6Z', INK), [100, 46], 84),
    pair(area('M-8 4l4-10 10-2 6 9-8 6Z', SUN), [106, 70, 20], 62),
    line('M142 66V-300', WHITE, FINE),
    line('M132 56 118 30M148 52 162 28', INK, THICK),
    line('M138 84 114 92 118 104M148 84 166 78 168 96', INK, THICK),
    area('M128 62a14 14 0 0 1 28 0l-4 26h-20Z', INK),
    put(head({ hair: 'cap', hairColour: SUN }), { x: 141, y: 38, scale: 0.86 }),
    line('M130 80h24', WHITE, LINE),
    ring(142, 80, 3, WHITE, 2),
  ),
};
