import { sumCents, type Cents } from '../money.ts';
import { suppressSmallCells } from './small-cells.ts';

/** How much of a yearly credit is used: nothing, up to half, more, nine tenths or more. */
export const USAGE_BANDS = ['none', 'under_half', 'over_half', 'near_limit'] as const;

/** One band of use. */
export type UsageBand = (typeof USAGE_BANDS)[number];

/** An employee's credit of the year, the part that was paid out, and the part orders hold, in cents. */
export type CreditUse = {
  readonly creditCents: Cents;
  readonly usedCents: Cents;
  readonly reservedCents: Cents;
};

/** Band of one employee's use; whoever has no credit used none of it. */
export function usageBand({ creditCents, usedCents }: Omit<CreditUse, 'reservedCents'>): UsageBand {
  if (usedCents === 0 || creditCents === 0) return 'none';
  if (usedCents * 10 >= creditCents * 9) return 'near_limit';
  return usedCents * 2 > creditCents ? 'over_half' : 'under_half';
}

/** What an employer may know of a year: totals over all employees, people by band. */
export type UsageReport = {
  readonly employees: number | null;
  readonly creditCents: Cents | null;
  readonly usedCents: Cents | null;
  /** Held by orders, and not yet paid (TAX1). */
  readonly reservedCents: Cents | null;
  readonly usage: readonly { readonly band: UsageBand; readonly people: number | null }[];
};

/**
 * Aggregates of a plan (V8). Totals cover all employees and are hidden under five; people by band
 * are hidden cell by cell. No sum of a part of the employees is ever shown.
 */
export function reportUsage(employees: readonly CreditUse[]): UsageReport {
  const bands = employees.map(usageBand);
  const shown = suppressSmallCells(
    USAGE_BANDS.map((band) => ({
      key: band,
      people: bands.filter((one) => one === band).length,
    })),
    { isTotalKnown: true },
  );
  const isShown = shown.total !== null;
  return {
    employees: shown.total,
    creditCents: isShown ? sumCents(employees.map((one) => one.creditCents)) : null,
    usedCents: isShown ? sumCents(employees.map((one) => one.usedCents)) : null,
    reservedCents: isShown ? sumCents(employees.map((one) => one.reservedCents)) : null,
    usage: USAGE_BANDS.map((band) => ({
      band,
      people: shown.cells.find(({ key }) => key === band)?.people ?? null,
    })),
  };
}
