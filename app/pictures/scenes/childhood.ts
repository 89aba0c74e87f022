import { arm, CHILD, elder, head, person } from '../parts/people.ts';
import { floor, GROUND, halo, house, meadow, pane, plant, sun, tree } from '../parts/places.ts';
import { backpack, balloon, star, toyBall, toyDuck, toyRings } from '../parts/things.ts';
import {
  area,
  circle,
  DRAWN,
  ellipse,
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

/** A small one in somebody's arms. */
const bundle = stack(
  ellipse(0, 0, 20, 12, WHITE),
  circle(-15, -6, 10, SUN),
  line('M-4-8q8 8 2 18', MID, FINE),
);

export const childhood = {
  'baby-sitter': stack(
    halo(),
    floor(),
    pane(30, 26),
    put(toyRings(), { x: 250, y: GROUND, scale: 0.9 }),
    put(person({ hair: 'bob' }), { x: 146, y: GROUND, scale: 1.06 }),
    put(bundle, { x: 152, y: 68, turn: -8 }),
    arm('M130 66q6 18 32 12', MID),
    put(toyBall(), { x: 194, y: GROUND, scale: 0.7 }),
  ),
  'shared-baby-sitter': stack(
    house(14, 60, 84),
    house(228, 60, 74),
    halo(),
    floor(),
    arm('M134 60 114 74M166 60 186 74', SUN),
    put(person({ cloth: SUN, hair: 'bob' }), { x: 150, y: GROUND }),
    put(person({ hair: 'curls' }), { x: 108, y: GROUND, scale: CHILD }),
    put(person({ head: SUN, hair: 'bun' }), { x: 192, y: GROUND, scale: CHILD }),
    put(person({ cloth: WHITE }), { x: 150, y: GROUND, scale: CHILD * 0.9 }),
  ),
  tagesmutter: stack(
    meadow(),
    tree(52),
    tree(252, 74),
    area('M100 56h100v48H100Z', WHITE),
    area('M92 58 150 12l58 46Z', INK),
    rect([174, 14, 12, 30], INK),
    circle(150, 40, 8, WHITE),
    rect([122, 60, 58, 44], MID),
    put(person({ cloth: INK, hair: 'bun' }), { x: 142, y: GROUND, scale: 0.44 }),
    put(person({ cloth: SUN, hair: 'curls' }), { x: 165, y: GROUND, scale: 0.32 }),
    rect([106, 66, 11, 16], SUN, 2),
    rect([185, 66, 11, 16], SUN, 2),
    put(toyBall(), { x: 230, y: GROUND, scale: 0.5 }),
  ),
  'school-run': stack(
    house(-6, 70, 62),
    house(236, 78, 88),
    sun(60, 24, 14),
    floor(),
    line('M20 114h24M68 114h24M116 114h24M164 114h24M212 114h24M260 114h24', WHITE, 6),
    line('M118 72 152 80 184 80', INK, FINE),
    put(person({ cloth: SUN, hair: 'cap' }), { x: 114, y: GROUND, scale: 0.92 }),
    line('M96 78h36', WHITE, LINE),
    put(
      stack(put(backpack(), { x: -16, y: -14, scale: 0.9 }), person({ cloth: INK, hair: 'bob' })),
      { x: 154, y: GROUND, scale: 0.58 },
    ),
    put(
      stack(
        put(backpack(), { x: -16, y: -14, scale: 0.9 }),
        person({ cloth: WHITE, hair: 'curls' }),
      ),
      { x: 190, y: GROUND, scale: 0.52 },
    ),
  ),
  'family-nursery': stack(
    halo(150, 60, 56),
    floor(),
    plant(56),
    put(toyBall(), { x: 244, y: GROUND, scale: 0.9 }),
    line('M150-300V14M120 18q30-14 60 0M122 18v10M178 18v10M150 14v16', INK, FINE),
    put(star(SUN), { x: 150, y: 38, scale: 0.8 }),
    circle(122, 34, 7, WHITE),
    circle(178, 34, 7, INK),
    rect([104, 68, 92, 26], WHITE, 6),
    ellipse(158, 70, 30, 12, SUN),
    put(head({ hair: 'none' }), { x: 126, y: 62, scale: 0.9 }),
    line('M117 60q4 4 8 0M129 60q4 4 8 0', DRAWN, FINE),
    line(
      'M100 50V102M200 50V102M100 70h100M100 94h100M116 70v24M133 70v24M150 70v24M167 70v24M184 70v24',
      INK,
      LINE,
    ),
  ),
  'play-space': stack(
    halo(),
    floor(),
    put(elder({ cloth: INK, hair: 'bun' }), { x: 50, y: GROUND }),
    put(balloon(INK), { x: 252, y: 40 }),
    put(toyRings(), { x: 118, y: GROUND, scale: 0.92 }),
    put(toyDuck(), { x: 182, y: GROUND, scale: 0.92 }),
    put(toyBall(), { x: 240, y: GROUND, scale: 0.9 }),
  ),
};
