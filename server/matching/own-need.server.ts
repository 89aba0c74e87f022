import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnNeed, lockNearby, type NeedRow } from '#db/queries/matching/needs.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** Why somebody cannot change a need. To other households it does not exist. */
export type OwnNeedCode = 'auth.signed_out' | 'nearby.not_found';

/**
 * A need of the household of whoever asks, its kind of help locked until the transaction ends:
 * whatever happens to it is matched by one at a time. Every adult of a household may.
 */
export async function lockOwnNeed(
  ctx: Pick<ServiceContext, 'actor'>,
  { tx }: Unit,
  { needId }: { readonly needId: string },
): Promise<Result<NeedRow, OwnNeedCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (householdId === null) return fail('nearby.not_found');
  const found = await findOwnNeed(tx, { householdId, needId });
  if (!found) return fail('nearby.not_found');
  await lockNearby(tx, { of: found.typeKey });
  // Read again under the lock: it may have been matched, met or taken back meanwhile.
  const need = await findOwnNeed(tx, { householdId, needId });
  return need ? ok(need) : fail('nearby.not_found');
}
