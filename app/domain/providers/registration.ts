import { fail, ok, type Result } from '../result.ts';

/** Organisations a person may have begun to enter that the city has not validated yet. */
export const MAX_UNQUALIFIED = 3;

/** Why an organisation may not be entered. */
export type RegistrationCode = 'sheet.too_many_new' | 'sheet.known_provider';

/**
 * Whether a person may enter an organisation (QUA10): a tax code belongs to one provider, and nobody
 * has more than a few that the city has not validated.
 */
export function checkRegistration(facts: {
  /** Providers of this person that the city never validated. */
  readonly unqualified: number;
  /** Whether a provider that was validated has the tax code. */
  readonly isKnown: boolean;
}): Result<true, RegistrationCode> {
  if (facts.isKnown) return fail('sheet.known_provider');
  if (facts.unqualified >= MAX_UNQUALIFIED) {
    return fail('sheet.too_many_new', { most: MAX_UNQUALIFIED });
  }
  return ok(true);
}
