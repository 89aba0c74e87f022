import { ADULT_AGE, ageOn } from '../accounts/age.ts';
import type { CalendarDay } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';

/** For which ages a service is; null is without limit. */
export type AgeRange = { readonly minAge: number | null; readonly maxAge: number | null };

/** Why somebody cannot be a service's beneficiary. */
export type BeneficiaryCode =
  | 'purchase.too_young'
  | 'purchase.too_old'
  | 'purchase.not_for_adults'
  | 'purchase.for_nobody'
  | 'purchase.household_and_names';

/** Whether a dependant has the age of a service on its first day (BUY2); the refusal names the age. */
export function checkAge(
  range: AgeRange,
  birthDate: CalendarDay,
  day: CalendarDay,
): Result<true, 'purchase.too_young' | 'purchase.too_old'> {
  const age = ageOn(birthDate, day);
  const { minAge, maxAge } = range;
  if (minAge !== null && age < minAge) return fail('purchase.too_young', { age, limit: minAge });
  if (maxAge !== null && age > maxAge) return fail('purchase.too_old', { age, limit: maxAge });
  return ok(true);
}

/** Whether a service can be for the household as a whole, so for its adults too (BUY2). */
export function checkForHousehold({ maxAge }: AgeRange): Result<true, 'purchase.not_for_adults'> {
  if (maxAge === null || maxAge >= ADULT_AGE) return ok(true);
  return fail('purchase.not_for_adults', { limit: maxAge });
}

/** For whom a household buys: itself, or dependants by name. */
export type Beneficiaries = {
  readonly isForHousehold: boolean;
  readonly birthDates: readonly CalendarDay[];
};

/** Whether a service can be bought for these (BUY2): the household, or dependants who all fit. */
export function checkBeneficiaries(
  range: AgeRange,
  { isForHousehold, birthDates }: Beneficiaries,
  day: CalendarDay,
): Result<true, BeneficiaryCode> {
  if (isForHousehold) {
    return birthDates.length === 0
      ? checkForHousehold(range)
      : fail('purchase.household_and_names');
  }
  if (birthDates.length === 0) return fail('purchase.for_nobody');
  for (const birthDate of birthDates) {
    const fits = checkAge(range, birthDate, day);
    if (!fits.ok) return fits;
  }
  return ok(true);
}
