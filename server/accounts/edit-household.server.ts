import { ok, type Result } from '#app/domain/result.ts';
import { updateHousehold } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';

import type { NewHousehold } from './open-household.server.ts';
import { requireHousehold, type HouseholdCode } from './standing.server.ts';

/**
 * Changes the name and Municipio of the household of whoever asks.
 * Codes: `auth.signed_out`, `household.needed`, `auth.forbidden`.
 */
export async function editHousehold(
  ctx: ServiceContext,
  input: NewHousehold,
): Promise<Result<true, HouseholdCode>> {
  const own = requireHousehold(ctx, 'edit');
  if (!own.ok) return own;
  const { name, municipio } = input;
  await updateHousehold(ctx.db, { householdId: own.value.householdId, name, municipio });
  return ok(true);
}
