import { arm, elder, head, person } from '../parts/people.ts';
import { floor, GROUND, halo, meadow, pane, plant, sun, tree } from '../parts/places.ts';
import { cross, heart } from '../parts/things.ts';
import {
  area,
  circle,
  CUT,
  DRAWN,
  FINE,
  INK,
  line,
  LINE,
  MID,
  put,
  rect,
  stack,
  SUN,
  THICK,
  WHITE,
} from '../shapes.ts';

const cap = stack(
  area('M-15-4l2-14h26l2 14q-15-6-30 0Z', WHITE),
  put(cross(INK), { x: 0, y: -13, scale: 0.42 }),
);

/** A left foot from below, 84 high, on 0. */
const sole = stack(
  area('M-12-14q0-14-6-26-4-14 8-20 16-6 24 4 6 10 2 24l-4 20q-2 12-12 12t-12-14Z', WHITE),
  circle(12, -72, 9, WHITE),
  circle(-3, -75, 6, WHITE),
  circle(-14, -69, 5, WHITE),
  circle(-22, -61, 4.5, WHITE),
  circle(-26, -51, 4, WHITE),
);

export const health = {
  nurse: stack(
    halo(),
    pane(30, 22),
    plant(256),
    floor(),
    put(person({ cloth: WHITE, head: SUN, hair: 'bob' }), { x: 136, y: GROUND }),
    put(cap, { x: 136, y: 28 }),
    put(cross(INK), { x: 126, y: 72, scale: 0.5 }),
    line('M128 48q8 18 16 0', INK, FINE),
    arm('M150 70 172 82', WHITE),
    line('M166 80q0-8 12-8t12 8', INK, LINE),
    rect([154, 78, 48, 26], INK, 5),
    put(cross(CUT), { x: 178, y: 91, scale: 0.75 }),
  ),
  physiotherapist: stack(
    halo(),
    pane(28, 20),
    plant(258),
    floor(),
    put(person({ cloth: INK, hair: 'short' }), { x: 178, y: GROUND }),
    line('M126 72 158 70', SUN, 12),
    line('M154 70 160 40', SUN, 11),
    area('M104 66h40v14h-40Z', WHITE),
    put(head({ hair: 'bob' }), { x: 108, y: 62, scale: 0.8, turn: -80 }),
    arm('M172 58 160 46M180 62 164 56', MID),
    rect([92, 78, 116, 9], WHITE, 4),
    line('M102 88V102M198 88V102', INK, LINE),
  ),
  'gentle-gymnastics': stack(
    meadow(),
    tree(46, 76),
    sun(246, 28),
    line('M134 56 108 26M166 56 192 26', INK, THICK),
    line('M106 22q44-18 88 0', SUN, LINE),
    put(elder({ cloth: INK, hair: 'bun' }), { x: 150, y: GROUND, scale: 0.96 }),
  ),
  'speech-therapy': stack(
    halo(),
    plant(44),
    floor(),
    area(
      'M102 104q2-16 10-20-12-10-12-30 0-34 34-34 26 0 30 24l10 16q1 4-5 5l-1 6-6 3 2 5-4 4q0 10-12 9l-8-1v13Z',
      WHITE,
    ),
    area('M100 56q-4-38 34-38 24 0 30 22-14 0-22-6-4 12-14 14-2 10-10 12-8 2-8 12-8-6-10-16Z', INK),
    circle(154, 50, 3, DRAWN),
    line('M178 62q7 9 0 18M188 54q13 17 0 34M198 46q19 25 0 50', INK, 4),
    put(heart(SUN), { x: 252, y: 50 }),
  ),
  podiatrist: stack(
    halo(),
    pane(26, 20),
    plant(258),
    floor(),
    put(sole, { x: 128, y: GROUND - 4 }),
    put(sole, { x: 172, y: GROUND - 4, isBack: true }),
    circle(196, 88, 16, SUN),
    put(cross(DRAWN), { x: 196, y: 88, scale: 0.9 }),
  ),
};
