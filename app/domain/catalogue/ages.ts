/** Last year of age that is asked for by itself; whoever is older is an adult or a senior. */
const LAST_YEAR = 17;

const YEARS = Array.from({ length: LAST_YEAR + 1 }, (_, year) => String(year));

/** Whom a service is looked for, as the address says it: a child's years, or one of two ages of life. */
export const AGES_ASKED: readonly string[] = [...YEARS, 'adult', 'senior'];

/** Ages in years, both ends included; `to` null is without end. */
export type AgeRange = { readonly from: number; readonly to: number | null };

/**
 * The ages meant (AGE1): a child's own year, 18 to 64 for an adult, from 65 on for a senior; null for
 * what is none of {@link AGES_ASKED}.
 */
export function agesOf(asked: string): AgeRange | null {
  if (asked === 'adult') return { from: 18, to: 64 };
  if (asked === 'senior') return { from: 65, to: null };
  return YEARS.includes(asked) ? { from: Number(asked), to: Number(asked) } : null;
}
