/** What a price is for: one of these. `flat` is one home of a building, for condominium services. */
export const UNITS = [
  'hour',
  'session',
  'month',
  'course',
  'visit',
  'trip',
  'week',
  'day',
  'night',
  'meal',
  'workshop',
  'flat',
] as const;

/** Unit of a price. */
export type Unit = (typeof UNITS)[number];

/** Narrows stored or typed text to a unit. */
export function isUnit(value: unknown): value is Unit {
  return UNITS.some((unit) => unit === value);
}

/** Whether a quantity is for the whole group or for each beneficiary of it. */
export const QUANTITY_BASES = ['total', 'per_beneficiary'] as const;

/** Basis of a quantity. */
export type QuantityBasis = (typeof QUANTITY_BASES)[number];

/** Units to be paid for: the quantity itself, or that quantity for each beneficiary (P1). */
export function unitsToPay(quantity: number, basis: QuantityBasis, beneficiaries: number): number {
  return basis === 'total' ? quantity : quantity * beneficiaries;
}
