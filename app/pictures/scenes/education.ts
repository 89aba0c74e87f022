import { arm, head, person } from '../parts/people.ts';
import {
  desk,
  floor,
  GROUND,
  halo,
  lamp,
  meadow,
  pane,
  plant,
  sun,
  tree,
} from '../parts/places.ts';
import { backpack, book, clock, pencil } from '../parts/things.ts';
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
  rect,
  ring,
  stack,
  SUN,
  WHITE,
} from '../shapes.ts';

const shelf = (x: number): string =>
  stack(
    rect([x, 70, 60, 5], INK, 2),
    rect([x + 6, 44, 9, 26], INK, 2),
    rect([x + 17, 50, 9, 20], SUN, 2),
    rect([x + 28, 40, 9, 30], WHITE, 2),
    rect([x + 40, 48, 9, 22], MID, 2),
  );

const apple = stack(circle(-4, 0, 8, SUN), circle(4, 0, 8, SUN), line('M0-7q1-6 6-7', INK, FINE));

/** A pupil seen from behind. */
const pupil = (hair: 'curls' | 'bob' | 'short'): string =>
  stack(
    area('M-18 0a18 18 0 0 1 36 0V30H-18Z', INK),
    put(head({ hair, hairColour: MID }), { x: 0, y: -24, scale: 0.9 }),
  );

export const education = {
  'after-school': stack(
    halo(),
    shelf(18),
    put(backpack(), { x: 250, y: GROUND, scale: 1.1 }),
    floor(),
    put(clock(), { x: 150, y: 20, scale: 0.9 }),
    put(person({ cloth: INK, hair: 'bob' }), { x: 122, y: GROUND, scale: 0.8 }),
    put(person({ cloth: SUN, hair: 'curls' }), { x: 178, y: GROUND, scale: 0.8 }),
    desk(94, 112, 82),
    area('M104 82l6-8h26l-4 8ZM166 82l4-8h26l-4 8Z', WHITE),
    put(apple, { x: 150, y: 74, scale: 0.9 }),
  ),
  tutoring: stack(
    faint(area('M130 40h40l36 64H94Z', WHITE)),
    lamp(150, 22),
    floor(),
    shelf(20),
    put(book(), { x: 150, y: 72, scale: 0.96 }),
    put(pencil(), { x: 246, y: 76, turn: 12 }),
    put(pencil(), { x: 258, y: 78, turn: 22, scale: 0.9 }),
    area('M232 70h40l-4 34h-32Z', INK),
  ),
  'group-tutoring': stack(
    plant(46),
    floor(),
    rect([88, 6, 92, 58], INK, 4),
    line('M102 40 114 20l12 20Z', CUT, FINE),
    line('M132 32h10M137 27v10', CUT, FINE),
    ring(157, 32, 7, CUT, FINE),
    line('M102 54h36', CUT, FINE),
    put(person({ cloth: SUN, hair: 'bun' }), { x: 196, y: GROUND, scale: 0.94 }),
    arm('M184 66 168 48', SUN),
    plant(256),
    put(pupil('curls'), { x: 108, y: 102, scale: 0.8 }),
    put(pupil('bob'), { x: 140, y: 102, scale: 0.8 }),
    put(pupil('short'), { x: 172, y: 102, scale: 0.8 }),
  ),
  'dsa-tutor': stack(
    halo(),
    floor(),
    shelf(20),
    plant(252),
    rect([104, 32, 92, 64], INK, 6),
    rect([110, 38, 80, 52], WHITE, 2),
    line('M150 64 126 50M150 64 174 50M150 64 128 80M150 64 172 80', MID, FINE),
    circle(150, 64, 9, DRAWN),
    circle(126, 50, 6, SUN),
    circle(174, 50, 6, MID),
    circle(128, 80, 6, MID),
    circle(172, 80, 6, SUN),
    rect([92, 95, 116, 9], INK, 4),
    line('M122 32V26a28 20 0 0 1 56 0v6', SUN, LINE),
    rect([115, 26, 13, 22], SUN, 6),
    rect([172, 26, 13, 22], SUN, 6),
  ),
  'home-educator': stack(
    halo(),
    pane(28, 22),
    plant(254),
    floor(),
    rect([92, 52, 116, 46], MID, 14),
    put(person({ cloth: WHITE, head: SUN, hair: 'bob' }), { x: 130, y: GROUND, scale: 0.92 }),
    put(person({ cloth: SUN, hair: 'curls' }), { x: 172, y: GROUND, scale: 0.72 }),
    arm('M142 66q16 0 22 8', WHITE),
    rect([92, 84, 116, 20], INK, 8),
    rect([88, 66, 16, 38], INK, 8),
    rect([196, 66, 16, 38], INK, 8),
  ),
  'school-guidance': stack(
    meadow(),
    tree(44, 70),
    sun(252, 28),
    line('M150 10V104', INK, 8),
    area('M150 14h40l13 12-13 12h-40Z', SUN),
    area('M150 34h-38L98 45l14 11h38Z', WHITE),
    area('M150 58h34l13 11-13 11h-34Z', MID),
    area('M160 25l14-6 14 6-14 6ZM166 30v5q8 4 16 0v-5l-8 3Z', DRAWN),
    ring(128, 45, 5, DRAWN, FINE),
    line('M160 66h20M160 72h12', INK, 2),
    put(stack(put(backpack(), { x: -14, y: -12 }), person({ cloth: INK, hair: 'bob' })), {
      x: 116,
      y: GROUND,
      scale: 0.46,
    }),
  ),
};
