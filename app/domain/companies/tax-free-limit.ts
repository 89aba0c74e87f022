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

/**
 * What left an employee's credits of one year, in cents: of all that was `spentCents`, what orders only
 * hold, and of that what they hold for services of later years.
 */
export type SpentOfYear = {
  readonly spentCents: Cents;
  readonly heldCents: Cents;
  readonly heldLaterCents: Cents;
};

/** The same as every page says it (TAX1): all three parts count in the limit of the credits' own year. */
export type UseOfYear = {
  /** Paid, here or elsewhere. */
  readonly usedCents: Cents;
  readonly reservedCents: Cents;
  /** Of it, for services that end in a later year. */
  readonly reservedLaterCents: Cents;
  readonly leftCents: Cents;
  readonly taxableCents: Cents;
};

/** What of a year's limit is used, only reserved, and left (TAX1). */
export function useOfYear(
  limitCents: Cents,
  { spentCents, heldCents, heldLaterCents }: SpentOfYear,
): UseOfYear {
  return {
    usedCents: spentCents - heldCents,
    reservedCents: heldCents,
    reservedLaterCents: heldLaterCents,
    leftCents: Math.max(0, limitCents - spentCents),
    taxableCents: taxableCents({ limitCents, usedCents: 0 }, spentCents),
  };
}
