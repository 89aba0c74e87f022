import { person } from '../parts/people.ts';
import { floor, GROUND, halo, pane, plant } from '../parts/places.ts';
import { bubble, heart } from '../parts/things.ts';
import {
  area,
  circle,
  CUT,
  DRAWN,
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

/** An open left hand that holds something up, with its sleeve. */
const hand = stack(
  area('M-22-22q-6-14 2-16 6-1 9 8l9 20 14-4q12-2 14 8 0 6-8 8l-14 4-2 22h-26q-2-24 2-50Z', WHITE),
  rect([-26, 14, 30, 14], INK, 3),
);

export const psychology = {
  counselling: stack(
    halo(),
    plant(46),
    pane(234, 22),
    floor(),
    put(person({ cloth: INK, hair: 'short' }), { x: 112, y: GROUND, scale: 0.66 }),
    put(person({ cloth: WHITE, head: SUN, hair: 'bob' }), { x: 188, y: GROUND, scale: 0.66 }),
    rect([94, 4, 58, 28], INK, 14),
    area('M108 28v14l16-12Z', INK),
    rect([144, 14, 60, 28], SUN, 14),
    area('M192 36v12l-18-8Z', SUN),
    put(heart(DRAWN), { x: 174, y: 28, scale: 0.46 }),
    line('M108 18h22', CUT, 4),
  ),
  'family-mediation': stack(
    halo(),
    plant(40),
    plant(258),
    floor(),
    circle(135, 30, 20, INK),
    area('M118 40l-4 14 14-6Z', INK),
    circle(165, 30, 20, WHITE),
    area('M182 40l4 14-14-6Z', WHITE),
    area('M150 17a20 20 0 0 1 0 26 20 20 0 0 1 0-26Z', SUN),
    line('M122 82 146 88M178 82 154 88', INK, LINE),
    put(person({ cloth: INK, hair: 'bob' }), { x: 110, y: GROUND, scale: 0.66 }),
    put(person({ cloth: WHITE, head: SUN, hair: 'short' }), { x: 190, y: GROUND, scale: 0.66 }),
    put(person({ cloth: SUN, hair: 'curls' }), { x: 150, y: GROUND, scale: 0.48 }),
  ),
  'parents-group': stack(
    halo(),
    floor(),
    put(bubble(), { x: 150, y: 31, scale: 0.7 }),
    put(heart(INK), { x: 150, y: 21, scale: 0.46 }),
    put(person({ cloth: MID, hair: 'bob' }), { x: 56, y: GROUND, scale: 0.76 }),
    put(person({ cloth: MID, hair: 'short' }), { x: 244, y: GROUND, scale: 0.76 }),
    put(person({ hair: 'bun' }), { x: 108, y: GROUND, scale: 0.72 }),
    put(person({ cloth: WHITE, head: SUN, hair: 'curls' }), { x: 150, y: GROUND, scale: 0.62 }),
    put(person({ cloth: SUN, hair: 'short' }), { x: 192, y: GROUND, scale: 0.72 }),
  ),
  'caregiver-support': stack(
    halo(150, 50, 52),
    floor(),
    plant(40),
    plant(260),
    put(heart(INK), { x: 150, y: 36, scale: 1.24 }),
    put(heart(SUN), { x: 150, y: 36, scale: 0.56 }),
    put(hand, { x: 122, y: 76 }),
    put(hand, { x: 178, y: 76, isBack: true }),
  ),
};
