import type { PersonsBand, QuantityBand } from './service-type.ts';

/** One person or one family buys alone. */
export function alone(unitPriceCents: number): PersonsBand[] {
  return [{ min: 1, max: 1, unitPriceCents }];
}

/** The party pays one price per band, as `[from, to, cents]`. */
export function party(...bands: readonly (readonly [number, number, number])[]): PersonsBand[] {
  return bands.map(([min, max, unitPriceCents]) => ({ min, max, unitPriceCents }));
}

/**
 * Everybody takes a place that costs `placeCents` alone; more places together cost less each.
 * A band holds the price of the whole party, so that rule P3 can divide it by its persons.
 */
export function places(placeCents: number): PersonsBand[] {
  const bandPlaces = [
    [1, 1, 1],
    [2, 2, 1.9],
    [3, 4, 2.8],
    [5, 6, 4.1],
    [7, 8, 5.4],
    [9, 12, 6.9],
  ] as const;
  return bandPlaces.map(([min, max, paidPlaces]) => ({
    min,
    max,
    unitPriceCents: Math.round((placeCents * paidPlaces) / 10) * 10,
  }));
}

/** Nobody pays, however many come. */
export function nobodyPays(): PersonsBand[] {
  return [{ min: 1, max: 20, unitPriceCents: 0 }];
}

export const anyQuantity: readonly QuantityBand[] = [{ min: 1, max: null, percent: 100 }];

export const moreHours: readonly QuantityBand[] = [
  { min: 1, max: 9, percent: 100 },
  { min: 10, max: 39, percent: 96 },
  { min: 40, max: null, percent: 92 },
];

export const moreSessions: readonly QuantityBand[] = [
  { min: 1, max: 4, percent: 100 },
  { min: 5, max: 9, percent: 95 },
  { min: 10, max: null, percent: 90 },
];

export const moreMonths: readonly QuantityBand[] = [
  { min: 1, max: 5, percent: 100 },
  { min: 6, max: null, percent: 94 },
];
