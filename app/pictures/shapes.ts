/**
 * What pictures are made of: SVG shapes as text. A colour is a token of the page the picture stands
 * on, so that one file serves every category and both themes.
 */
export const BACK = 'var(--c-bg)';
export const MID = 'var(--c-mid)';
export const INK = 'var(--c-ink)';
export const SUN = 'var(--saffron)';
export const WHITE = '#fff';
/** Drawn upon ink, which is dark by day and light by night. */
export const CUT = 'var(--c-cut)';
/** Drawn upon white and saffron, which are light by night too. */
export const DRAWN = 'var(--c-drawn)';

export type Colour =
  typeof BACK | typeof MID | typeof INK | typeof SUN | typeof WHITE | typeof CUT | typeof DRAWN;

/** Widths of lines, the same in all pictures: a limb or rail, an outline, a detail. */
export const THICK = 8;
export const LINE = 5;
export const FINE = 3;

/** How much of a colour a backdrop has: it stays behind. */
const FAINT = '.5';

export function rect(
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  fill: Colour,
  radius = 0,
): string {
  const round = radius > 0 ? ` rx="${radius}"` : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${round} fill="${fill}"/>`;
}

export function circle(x: number, y: number, radius: number, fill: Colour): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

export function ellipse(x: number, y: number, across: number, down: number, fill: Colour): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${down}" fill="${fill}"/>`;
}

export function ring(x: number, y: number, radius: number, stroke: Colour, width = LINE): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;
}

export function area(d: string, fill: Colour): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A line with round ends and corners. */
export function line(d: string, stroke: Colour, width = LINE): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function faint(shapes: string): string {
  return `<g opacity="${FAINT}">${shapes}</g>`;
}

/** Shapes drawn around a point of their own, put at another, smaller, turned or looking back. */
export function put(
  shapes: string,
  {
    x,
    y,
    scale = 1,
    turn = 0,
    isBack = false,
  }: { x: number; y: number; scale?: number; turn?: number; isBack?: boolean },
): string {
  const turned = turn === 0 ? '' : ` rotate(${turn})`;
  const scaled =
    scale === 1 && !isBack ? '' : ` scale(${isBack ? `${-scale} ${scale}` : String(scale)})`;
  return `<g transform="translate(${x} ${y})${turned}${scaled}">${shapes}</g>`;
}

/** Shapes upon each other, the last one in front. */
export function stack(...shapes: readonly string[]): string {
  return shapes.join('');
}
