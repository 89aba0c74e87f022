import {
  householdStanding,
  mayOnHousehold,
  type HouseholdAction,
} from '#app/domain/accounts/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

/** Why somebody cannot act on a household of their own. */
export type HouseholdCode = 'auth.signed_out' | 'household.needed' | 'auth.forbidden';

/** The household whoever asks belongs to, when the policy lets them do `action` there. */
export function requireHousehold(
  ctx: Pick<ServiceContext, 'actor'>,
  action: HouseholdAction,
): Result<{ householdId: string; person: PersonActor }, HouseholdCode> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (householdId === null) return fail('household.needed');
  const standing = householdStanding(actor.householdId, householdId);
  return mayOnHousehold(standing, action)
    ? ok({ householdId, person: actor })
    : fail('auth.forbidden');
}
