import {
  area,
  circle,
  type Colour,
  CUT,
  DRAWN,
  ellipse,
  FINE,
  INK,
  line,
  LINE,
  MID,
  put,
  rect,
  ring,
  SUN,
  WHITE,
} from '../shapes.ts';

/** A heart 40 wide around 0, 0. */
export const heart = (colour: Colour): string =>
  area('M0 18C-12 8-20 1-20-8c0-12 15-14 20-3 5-11 20-9 20 3 0 9-8 16-20 26Z', colour);

export const cross = (colour: Colour): string => area('M-4-12h8v8h8v8h-8v8h-8v-8h-8v-8h8Z', colour);

/** A wheelchair that looks right, wheels on 0, with who sits in it. */
export const wheelchair = (): string =>
  line('M-30-66h6v34h42l14 26', INK, 6) +
  area('M-20-34V-50a13 13 0 0 1 26 0v4l22 6-2 9-24-5v4h14l14 24h-12l-9-16Z', WHITE) +
  circle(-7, -78, 14, WHITE) +
  area('M-21-79a14 14 0 0 1 28 0q-14-6-28 0Z', INK) +
  ring(-6, -23, 21, INK, 6) +
  circle(-6, -23, 4, INK) +
  ring(34, -8, 7, INK, LINE);

export const cup = (colour: Colour = WHITE): string =>
  area('M-11-16h22v8a9 9 0 0 1-9 9h-4a9 9 0 0 1-9-9Z', colour) +
  line('M11-13q7 0 6 5-1 4-7 4', colour, FINE);

export const steam = (colour: Colour): string =>
  line('M-5 0q-5-6 0-11t0-11M6 0q-5-6 0-11t0-11', colour, FINE);

/** An open book 108 wide, its spine at 0, 0. */
export const book = (): string =>
  area('M0 0c-16-12-38-12-54-6v34c18-6 38-4 54 6 16-10 36-12 54-6V-6c-16-6-38-6-54 6Z', WHITE) +
  line(
    'M0 0v34M-42 5c10-2 20-1 30 4M-42 16c10-2 20-1 30 4M12 9c10-5 20-6 30-4M12 20c10-5 20-6 30-4',
    DRAWN,
    FINE,
  );

/** A laptop 84 wide, standing on 0; its screen is 68 by 44, centred on 0, -32. */
export const laptop = (): string =>
  rect([-38, -58, 76, 52], INK, 5) +
  rect([-33, -53, 66, 42], WHITE, 2) +
  rect([-48, -7, 96, 7], INK, 3);

export const football = (): string =>
  circle(0, 0, 22, WHITE) +
  area('M0-9l9 6-3 11h-12l-3-11Z', DRAWN) +
  area(
    'M-7-21l7 5 7-5a22 22 0 0 0-14 0ZM21-7l-6 5 3 9 3 1a22 22 0 0 0 0-15ZM-21-7l6 5-3 9-3 1a22 22 0 0 1 0-15ZM-14 17l2-8 8 6v6a22 22 0 0 1-10-4ZM14 17l-2-8-8 6v6a22 22 0 0 0 10-4Z',
    DRAWN,
  ) +
  ring(0, 0, 21, WHITE, FINE);

/** A dog that sits and looks right, 66 high, on 0. */
export const dog = (colour: Colour = INK): string =>
  area('M-26 0V-22q0-16 18-20l6-2h12v22l4 22Z', colour) +
  area('M-8-46q0-16 16-16h6l8 8 10 2q4 2 2 8-2 8-14 8h-6v8h-18Z', colour) +
  area('M-8-60l-8 20q8 4 12-4l4-14Z', MID) +
  circle(12, -52, 2.5, CUT) +
  line('M-24-6q-16 0-14-16', colour, LINE) +
  line('M2-36h16', SUN, LINE);

/** A cat that sits, 54 high, on 0. */
export const cat = (colour: Colour = INK): string =>
  area('M-16 0q-4-28 12-32h8q16 4 12 32Z', colour) +
  area('M-13-36l-3-18 10 6h12l10-6-3 18a13 11 0 0 1-26 0Z', colour) +
  circle(-5, -39, 2, CUT) +
  circle(5, -39, 2, CUT) +
  area('M-3-34h6l-3 4Z', SUN) +
  line('M14-4q18 0 14-20', colour, LINE);

export const backpack = (): string =>
  line('M-6-34q0-8 6-8t6 8', INK, FINE) +
  area('M-14 0V-22a14 14 0 0 1 28 0V0Z', SUN) +
  rect([-10, -14, 20, 9], DRAWN, 3);

export const balloon = (colour: Colour): string =>
  line('M0 18q-4 14 2 34', INK, FINE) +
  ellipse(0, 0, 13, 16, colour) +
  area('M-4 20l4-6 4 6Z', colour);

/** A star 24 wide around 0, 0. */
export const star = (colour: Colour): string =>
  area(
    'M0-12l3.500 8 8.500.8-6.400 5.700 1.900 8.500L0 6.500-7.500 11l1.900-8.500L-12-3.200-3.500-4Z',
    colour,
  );

export const note = (colour: Colour): string =>
  ellipse(-8, 10, 6, 4.5, colour) + line('M-3 10V-12l14-4', colour, 4);

export const snowflake = (colour: Colour): string =>
  line('M0-9V9M-8-4.500 8 4.500M8-4.500-8 4.500', colour, FINE);

export const pencil = (): string =>
  rect([-5, -40, 10, 34], SUN) +
  area('M-5-6h10L0 6Z', WHITE) +
  area('M-2 1h4L0 6Z', DRAWN) +
  rect([-5, -46, 10, 8], INK, 3);

export const clock = (): string =>
  circle(0, 0, 16, WHITE) + ring(0, 0, 16, INK, 4) + line('M0-8V0l6 4', DRAWN, FINE);

/** A seal of what is done: a tick on saffron. */
export const tick = (): string => circle(0, 0, 14, SUN) + line('M-6 0l4 5 8-9', DRAWN, LINE);

/** Toys: a ball, and rings on a stick. */
export const toyBall = (): string =>
  circle(0, -18, 18, INK) + area('M-18-18a18 18 0 0 1 36 0Z', SUN);

export const toyRings = (): string =>
  rect([-30, -18, 60, 18], INK, 9) +
  rect([-24, -36, 48, 18], SUN, 9) +
  rect([-18, -54, 36, 18], WHITE, 9) +
  circle(0, -62, 9, INK);

/** A duck on wheels that looks left. */
export const toyDuck = (): string =>
  area(
    'M-22-38c-12 0-20 8-20 18s8 16 20 16H4c16 0 24-10 24-24-8 6-18 6-26 2-6-6-14-12-24-12Z',
    WHITE,
  ) +
  circle(-24, -50, 16, WHITE) +
  area('M-38-52l-14 5 14 6Z', SUN) +
  circle(-27, -53, 3, DRAWN) +
  circle(-22, -7, 7, INK) +
  circle(8, -7, 7, INK);

export const pair = (shapes: string, xs: readonly number[], y: number, scale = 1): string =>
  xs.map((x) => put(shapes, { x, y, scale })).join('');

export const sheet = (x: number, y: number): string =>
  area(`M${x} ${y}h44l16 16v62h-60Z`, WHITE) + area(`M${x + 44} ${y}v16h16Z`, MID);

export const bubble = (): string =>
  area(
    'M-30-34h60a10 10 0 0 1 10 10v20a10 10 0 0 1-10 10h-26l-14 14v-14h-20a10 10 0 0 1-10-10v-20a10 10 0 0 1 10-10Z',
    WHITE,
  );
