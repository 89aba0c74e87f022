import {
  area,
  circle,
  DRAWN,
  ellipse,
  faint,
  INK,
  line,
  LINE,
  MID,
  rect,
  SUN,
  WHITE,
} from '../shapes.ts';

/** Where everything stands. */
export const GROUND = 104;

/** Grounds go on beyond every edge a page may show. */
const FAR_LEFT = -500;
const FAR = 1300;

export const floor = (): string => rect([FAR_LEFT, GROUND, FAR, 16], MID);

/** A soft round wall behind the subject. */
export const halo = (x = 150, y = 56, radius = 54): string => faint(circle(x, y, radius, MID));

export const sun = (x: number, y: number, radius = 16): string => circle(x, y, radius, SUN);

export const cloud = (x: number, y: number): string =>
  area(`M${x} ${y}a9 9 0 0 1 3-17 14 14 0 0 1 26-3 10 10 0 0 1 8 20Z`, WHITE);

/** Meadow and two far hills. */
export const meadow = (): string =>
  faint(ellipse(-10, 116, 180, 42, MID) + ellipse(330, 116, 170, 38, MID)) + floor();

export const tree = (x: number, height = 62): string =>
  rect([x - 4, GROUND - height / 2, 8, height / 2], INK) +
  ellipse(x, GROUND - height * 0.64, 20, height * 0.36, MID);

export const fir = (x: number, height = 50, colour: typeof INK | typeof MID = INK): string =>
  area(`M${x} ${GROUND - height}l${height * 0.3} ${height * 0.86}h${-height * 0.6}Z`, colour) +
  rect([x - 3, GROUND - height * 0.16, 6, height * 0.16], colour);

/** A house of a street, faint, with windows by twos. */
export const house = (x: number, width: number, height: number): string => {
  const rows = Math.floor((height - 12) / 24);
  const windows = Array.from({ length: rows }, (_, row) => {
    const y = GROUND - height + 12 + row * 24;
    const step = (width - 24) / 3;
    return rect([x + step, y, 12, 14], WHITE, 1) + rect([x + step * 2 + 12, y, 12, 14], WHITE, 1);
  }).join('');
  return faint(rect([x, GROUND - height, width, height], MID) + windows);
};

/** A window of a room. */
export const pane = (x: number, y: number): string =>
  faint(rect([x, y, 46, 50], WHITE, 4) + line(`M${x + 23} ${y}v50M${x} ${y + 25}h46`, MID, LINE));

/** The same by night, with moon and stars. */
export const nightPane = (x: number, y: number): string =>
  rect([x - 3, y - 3, 52, 56], MID, 5) +
  rect([x, y, 46, 50], DRAWN, 3) +
  area(`M${x + 28} ${y + 10}a12 12 0 1 0 8 20 14 14 0 0 1-8-20Z`, SUN) +
  circle(x + 12, y + 14, 2, SUN) +
  circle(x + 14, y + 38, 2, SUN);

export const plant = (x: number, y = GROUND): string =>
  area(`M${x} ${y - 22}q-20-2-20-24 18 0 20 18 0-24 4-34 14 10 4 34 6-14 18-14 0 18-18 20Z`, INK) +
  area(`M${x - 14} ${y - 24}h32l-5 24h-22Z`, WHITE);

/** A lamp on its cord, which comes from above whatever is seen. */
export const lamp = (x: number, y: number): string =>
  line(`M${x} -300V${y}`, INK, 4) + area(`M${x - 20} ${y + 18}a20 20 0 0 1 40 0Z`, INK);

/** A desk with a closed front, so that who sits at it has no legs. */
export const desk = (x: number, width: number, top: number): string =>
  rect([x + 6, top, width - 12, GROUND - top], WHITE) + rect([x, top, width, 8], INK, 3);

export const armchair = (): string =>
  area('M-30 0V-52q0-16 16-16h28q16 0 16 16V0Z', INK) +
  rect([-38, -32, 16, 32], INK, 8) +
  rect([22, -32, 16, 32], INK, 8);

export const bench = (x: number, width: number): string =>
  rect([x, GROUND - 30, width, 7], INK, 3) +
  line(
    `M${x + 10} ${GROUND - 26}V${GROUND - 2}M${x + width - 10} ${GROUND - 26}V${GROUND - 2}`,
    INK,
    LINE,
  );
