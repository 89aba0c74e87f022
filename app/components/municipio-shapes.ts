import type { Municipio } from '#app/domain/catalogue/municipi.ts';

/**
 * A schematic map of Milan in a box of 300 by 290: each border is drawn once and shared, north is
 * up, areas keep their neighbours. `x`, `y`: foot of the number.
 */
export const MUNICIPIO_SHAPES: readonly {
  readonly number: Municipio;
  readonly x: number;
  readonly y: number;
  readonly path: string;
}[] = [
  {
    number: 1,
    x: 151,
    y: 145,
    path: 'M156 106L176 117L185 140L176 163L153 171L128 163L116 142L120 125L131 111Z',
  },
  {
    number: 2,
    x: 203,
    y: 79,
    path: 'M156 106L166 82L184 55L209 35L233 30L241 48L226 70L208 92L176 117Z',
  },
  {
    number: 3,
    x: 232,
    y: 114,
    path: 'M176 117L208 92L226 70L241 48L262 72L268 100L259 124L237 138L210 140L185 140Z',
  },
  {
    number: 4,
    x: 223,
    y: 182,
    path: 'M185 140L210 140L237 138L259 124L270 152L258 186L246 215L219 230L200 208L190 186L176 163Z',
  },
  {
    number: 5,
    x: 180,
    y: 228,
    path: 'M176 163L190 186L200 208L219 230L204 255L171 271L142 263L138 234L144 200L153 171Z',
  },
  {
    number: 6,
    x: 110,
    y: 222,
    path: 'M153 171L144 200L138 234L142 263L110 252L84 230L68 204L90 186L111 167L128 163Z',
  },
  {
    number: 7,
    x: 72,
    y: 170,
    path: 'M128 163L111 167L90 186L68 204L38 194L22 166L27 139L55 127L84 123L106 131L116 142Z',
  },
  {
    number: 8,
    x: 74,
    y: 101,
    path: 'M116 142L106 131L84 123L55 127L27 139L26 107L45 80L68 50L95 31L109 48L115 79L131 111L120 125Z',
  },
  {
    number: 9,
    x: 155,
    y: 68,
    path: 'M131 111L115 79L109 48L95 31L122 17L158 12L190 22L209 35L184 55L166 82L156 106Z',
  },
];
