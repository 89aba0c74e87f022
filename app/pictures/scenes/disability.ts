import { arm, person } from '../parts/people.ts';
import { floor, GROUND, halo, house, meadow, plant, sun, tree } from '../parts/places.ts';
import { balloon, pair, steam, tick, wheelchair } from '../parts/things.ts';
import {
  area,
  BACK,
  circle,
  FINE,
  INK,
  line,
  LINE,
  MID,
  put,
  rect,
  stack,
  SUN,
  WHITE,
} from '../shapes.ts';

/** A garland as wide as any frame, its arcs 76 wide and 18 deep. */
const GARLAND = [-78, -2, 74, 150, 226, 302];
const bunting = stack(
  line(`M-458 6${'q38 18 76 0'.repeat(16)}`, INK, 2),
  pair(
    area('M-7 0h14l-7 14Z', SUN),
    GARLAND.map((x) => x + 38),
    15,
  ),
  pair(
    area('M-7 0h14l-7 14Z', WHITE),
    GARLAND.flatMap((x) => [x + 18, x + 58]),
    12,
  ),
);

/** With its lift down, and who rides in it. */
const van = stack(
  area('M92 96V40q0-10 10-10h62q8 0 12 6l16 26 12 6q4 2 4 8v20Z', INK),
  area('M166 40h6l14 24h-20Z', WHITE),
  rect([140, 40, 20, 24], WHITE, 2),
  rect([100, 40, 34, 50], BACK, 3),
  put(wheelchair(), { x: 118, y: 88, scale: 0.46 }),
  circle(152, 97, 11, INK),
  circle(152, 97, 5, WHITE),
  circle(192, 97, 10, INK),
  circle(192, 97, 4, WHITE),
  line('M96 93 72 102', SUN, 6),
  rect([200, 76, 8, 8], SUN, 2),
);

export const disability = {
  'disability-educator': stack(
    meadow(),
    tree(48, 72),
    sun(252, 28),
    put(person({ cloth: SUN, hair: 'bun' }), { x: 186, y: GROUND }),
    put(wheelchair(), { x: 130, y: GROUND, scale: 0.92 }),
    arm('M174 62 152 60', SUN),
  ),
  'equipped-transport': stack(
    house(-6, 60, 78),
    house(246, 64, 70),
    floor(),
    put(van, { x: 20, y: 10, scale: 0.9 }),
  ),
  'disability-leisure': stack(
    halo(),
    bunting,
    floor(),
    put(balloon(WHITE), { x: 200, y: 50, scale: 0.86 }),
    put(balloon(INK), { x: 236, y: 40 }),
    put(person({ cloth: SUN, hair: 'curls' }), { x: 172, y: GROUND, scale: 0.76 }),
    put(person({ hair: 'bob' }), { x: 56, y: GROUND, scale: 0.8 }),
    put(wheelchair(), { x: 122, y: GROUND, scale: 0.8 }),
  ),
  'autonomy-lab': stack(
    halo(),
    rect([24, 18, 48, 60], WHITE, 4),
    line('M50 32h14M50 48h14M50 64h14', MID, 4),
    put(tick(), { x: 38, y: 32, scale: 0.5 }),
    put(tick(), { x: 38, y: 48, scale: 0.5 }),
    put(tick(), { x: 38, y: 64, scale: 0.5 }),
    floor(),
    plant(260),
    put(person({ cloth: INK, hair: 'bob' }), { x: 128, y: GROUND, scale: 1 }),
    area('M116 58h24v46h-24Z', WHITE),
    line('M118 58q2-10 6-12M138 58q-2-10-6-12', WHITE, FINE),
    rect([150, 76, 58, 28], MID, 3),
    rect([148, 72, 62, 6], INK, 2),
    rect([162, 50, 36, 22], SUN, 4),
    line('M158 54h44', INK, LINE),
    arm('M142 64 168 46', INK),
    line('M166 44 172 54', INK, FINE),
    put(steam(WHITE), { x: 184, y: 46, scale: 0.9 }),
  ),
};
