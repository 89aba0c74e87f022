import { arm, elder, head, person } from '../parts/people.ts';
import {
  armchair,
  bench,
  floor,
  GROUND,
  halo,
  house,
  meadow,
  nightPane,
  pane,
  plant,
  sun,
  tree,
} from '../parts/places.ts';
import { cross, cup, heart, steam } from '../parts/things.ts';
import { area, CUT, INK, line, LINE, MID, put, rect, stack, SUN, WHITE } from '../shapes.ts';

const stick = (x: number): string => line(`M${x} ${GROUND - 1}V66q0-7-7-7`, INK, 4);

/** One of the neighbours, looking out of a window. */
const neighbour = (x: number, y: number, isOlder: boolean): string =>
  stack(
    rect([x - 12, y - 14, 24, 26], isOlder ? MID : SUN, 3),
    isOlder
      ? put(head({ head: SUN, hairColour: WHITE, hair: 'bun' }), { x, y: y + 2, scale: 0.52 })
      : '',
    rect([x - 14, y + 9, 28, 4], INK, 1),
  );

export const older = {
  carer: stack(
    halo(),
    pane(28, 22),
    floor(),
    plant(254),
    put(armchair(), { x: 124, y: GROUND, scale: 0.9 }),
    area('M107 104V86a17 17 0 0 1 34 0v18Z', WHITE),
    put(head({ head: SUN, hairColour: WHITE }), { x: 124, y: 56 }),
    put(person({ cloth: SUN, hair: 'bob' }), { x: 190, y: GROUND, scale: 0.98 }),
    arm('M178 66 162 74', SUN),
    put(stack(cup(), put(steam(WHITE), { x: 0, y: -18, scale: 0.6 })), { x: 154, y: 76 }),
  ),
  'condominium-carer': stack(
    house(6, 64, 70),
    house(236, 60, 84),
    floor(),
    rect([96, 14, 108, 90], WHITE),
    area('M90 6h120v10H90Z', INK),
    neighbour(115, 36, true),
    neighbour(150, 36, false),
    neighbour(185, 36, true),
    neighbour(115, 72, false),
    neighbour(185, 72, true),
    area('M134 104V72a16 16 0 0 1 32 0v32Z', MID),
    put(person({ hair: 'bob' }), { x: 150, y: GROUND, scale: 0.6 }),
    put(heart(WHITE), { x: 150, y: 85, scale: 0.3 }),
  ),
  oss: stack(
    halo(),
    pane(30, 22),
    floor(),
    plant(254),
    put(person({ cloth: INK, hair: 'bun' }), { x: 122, y: GROUND, scale: 1 }),
    put(cross(CUT), { x: 113, y: 62, scale: 0.5 }),
    put(elder(), { x: 162, y: GROUND, scale: 0.92 }),
    arm('M132 68q14 10 28 6', INK),
    line('M172 72h24M196 68q8 0 8 10V102M178 102V76M178 88h26', INK, 4),
  ),
  'night-care': stack(
    plant(46),
    nightPane(106, 4),
    floor(),
    line('M250 104V62M238 104h24', INK, LINE),
    area('M234 62l8-24h16l8 24Z', SUN),
    put(person({ hair: 'bob' }), { x: 180, y: GROUND, scale: 0.9 }),
    line('M96 58V102M206 80V102', INK, 6),
    rect([96, 86, 110, 12], INK, 4),
    rect([102, 72, 34, 16], WHITE, 7),
    put(head({ head: SUN, hairColour: WHITE }), { x: 122, y: 70, scale: 0.86, turn: -70 }),
    area('M132 90V82q0-10 12-10h44q16 0 16 12v6Z', WHITE),
    line('M144 72v18', MID, LINE),
  ),
  company: stack(
    meadow(),
    tree(58, 82),
    sun(250, 28),
    put(person({ cloth: INK, hair: 'bob' }), { x: 132, y: GROUND, scale: 1 }),
    put(elder({ hair: 'bun' }), { x: 168, y: GROUND, scale: 0.9 }),
    arm('M144 66q8 12 18 8', INK),
    line('M180 72 192 74', WHITE, 7),
    stick(199),
    bench(226, 60),
  ),
  'alzheimer-cafe': stack(
    halo(),
    plant(46),
    pane(236, 20),
    floor(),
    put(elder({ hair: 'bun' }), { x: 112, y: GROUND, scale: 0.86 }),
    put(elder(), { x: 188, y: GROUND, scale: 0.86 }),
    rect([112, 78, 76, 8], INK, 4),
    line('M150 86V102M136 102h28', INK, 6),
    put(stack(cup(SUN), put(steam(INK), { x: 0, y: -18, scale: 0.6 })), { x: 130, y: 78 }),
    put(stack(cup(SUN), put(steam(INK), { x: 0, y: -18, scale: 0.6 })), { x: 168, y: 78 }),
    put(heart(INK), { x: 150, y: 28, scale: 0.6 }),
  ),
};
