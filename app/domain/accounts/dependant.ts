import type { CalendarDay } from '../dates.ts';
import { fail, ok, type Result } from '../result.ts';
import { isMinorOn } from './age.ts';
import type { DependantKind } from './profile.ts';

/** Earliest birth date that is taken for true; older ones are typing errors. */
export const EARLIEST_BIRTH_DATE: CalendarDay = '1900-01-01';

/** Why a dependant cannot be written down like this. */
export type DependantCode = 'dependant.born_later' | 'dependant.born_long_ago' | 'dependant.adult';

/**
 * Whether a birth date fits a kind of dependant on a day: born by then, not before 1900, and a minor
 * under 18. An assisted person may have any age.
 */
export function checkDependant(
  dependant: { readonly birthDate: CalendarDay; readonly kind: DependantKind },
  today: CalendarDay,
): Result<true, DependantCode> {
  const { birthDate, kind } = dependant;
  if (birthDate > today) return fail('dependant.born_later');
  if (birthDate < EARLIEST_BIRTH_DATE) return fail('dependant.born_long_ago');
  if (kind === 'minor' && !isMinorOn(birthDate, today)) return fail('dependant.adult');
  return ok(true);
}
