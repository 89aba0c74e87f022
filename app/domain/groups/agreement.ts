import { fail, ok, type Result } from '../result.ts';
import type { GroupRole } from './policy.ts';

/** Longest description of a group, in characters. */
export const DESCRIPTION_MAX_LENGTH = 400;

/** `agreedVersion`: what the household agreed to, 0 for nothing yet; `agreementVersion`: what holds. */
export type AgreementFacts = {
  readonly agreedVersion: number;
  readonly agreementVersion: number;
};

/** Whether a household has still to agree to what its group agreed on. */
export function mustAgree({ agreedVersion, agreementVersion }: AgreementFacts): boolean {
  return agreedVersion !== agreementVersion;
}

/** The role a household has in force: until it agrees it only reads, whatever role it was given. */
export function roleInForce(role: GroupRole, facts: AgreementFacts): GroupRole {
  return mustAgree(facts) ? 'viewer' : role;
}

/** The agreement's version after an edit: only other words have everybody agree again. */
export function nextAgreementVersion(
  current: { readonly agreement: string; readonly agreementVersion: number },
  agreement: string,
): number {
  return current.agreement === agreement ? current.agreementVersion : current.agreementVersion + 1;
}

/** Whether somebody changes, or agrees to, what they saw: `seen` is the version their page showed. */
export function checkSeen(current: number, seen: number): Result<true, 'group.stale'> {
  return current === seen ? ok(true) : fail('group.stale');
}
