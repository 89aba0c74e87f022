import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertAdult, insertHousehold } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import { type Unit } from '#server/transact.ts';

/** Name as neighbours will read it, e.g. "Famiglia Rossi", and the Municipio it lives in. */
export type NewHousehold = { readonly name: string; readonly municipio: Municipio };

type Code = 'auth.signed_out' | 'household.already_done';

/**
 * Makes a household of whoever asks, as its first adult, inside the caller's transaction: making a
 * group and accepting an invite need one on the way. A person belongs to one household at most.
 * Codes: `auth.signed_out`, `household.already_done`.
 */
export async function openHousehold(
  ctx: ServiceContext,
  unit: Unit,
  input: NewHousehold,
): Promise<Result<{ householdId: string }, Code>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const householdId = ctx.newId();
  const createdAt = ctx.now();
  const { name, municipio } = input;
  await insertHousehold(unit.tx, { id: householdId, name, municipio, createdAt });
  const isIn = await insertAdult(unit.tx, { personId, householdId, joinedAt: createdAt });
  if (!isIn) return fail('household.already_done');
  unit.publishAccess({ kind: 'household.changed', personId });
  return ok({ householdId });
}

/** {@link openHousehold} in a transaction of its own, with the same codes. */
export function createHousehold(
  ctx: ServiceContext,
  input: NewHousehold,
): Promise<Result<{ householdId: string }, Code>> {
  return transactOnce(ctx, (unit) => openHousehold(ctx, unit, input));
}
