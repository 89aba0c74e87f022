import { addCents, type Cents } from '../money.ts';

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

/** What an employee used of credits in a year, before something more, under the year's limit. */
export type YearlyUse = { readonly limitCents: Cents; readonly usedCents: Cents };

/**
 * What becomes taxable when so much more is used (V4): nothing up to the limit; when the limit is
 * passed all that was used of the year and the new sum; beyond it the new sum alone.
 */
export function taxableCents({ limitCents, usedCents }: YearlyUse, moreCents: Cents): Cents {
  const total = addCents(usedCents, moreCents);
  if (total <= limitCents) return 0;
  return usedCents > limitCents ? moreCents : total;
}
