import type { Cents } from '../money.ts';

/** Goods and services an employee may get untaxed in an ordinary year (art. 51 c. 3 TUIR). */
const ORDINARY_CENTS = 25_823;

/** The years for which the law raised the limit, and by how much. */
const RAISED = {
  from: 2025,
  to: 2027,
  cents: 100_000,
  withChildrenCents: 200_000,
} as const;

/**
 * What an employee may spend of credits in a year before all of it is taxed (V4): 258.23; from 2025
 * to 2027 1,000.00, or 2,000.00 for who declared dependent children.
 */
export function taxFreeLimit(year: number, hasChildren: boolean): Cents {
  if (year < RAISED.from || year > RAISED.to) return ORDINARY_CENTS;
  return hasChildren ? RAISED.withChildrenCents : RAISED.cents;
}
