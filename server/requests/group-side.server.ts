import type { GroupStanding } from '#app/domain/groups/policy.ts';
import { mayOnRequest, type RequestAction } from '#app/domain/requests/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { findMembership } from '#db/queries/groups/groups.ts';
import { findRequest, lockRequest, type RequestRow } from '#db/queries/requests/requests.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

import { toStanding } from './from-row.ts';

/** Why somebody of a group, or nobody of it, may not do something with its requests. */
export type GroupSideCode = 'auth.signed_out' | 'auth.forbidden' | 'request.not_found';

/** A person who acts for a household of a group. */
export type GroupSide = {
  readonly person: PersonActor;
  readonly householdId: string;
  readonly standing: Exclude<GroupStanding, 'outsider'>;
  readonly lastVisitAt: Date | null;
};

/**
 * Whether the actor may do something with the requests of a group. To outsiders the group does not
 * exist (`request.not_found`); members who lack the role get `auth.forbidden`.
 */
export async function enterGroupSide(
  ctx: ServiceContext,
  db: DbOrTx,
  input: { groupId: string; action: RequestAction },
): Promise<Result<GroupSide, GroupSideCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  if (actor.householdId === null) return fail('request.not_found');
  const { groupId } = input;
  const place = await findMembership(db, { groupId, householdId: actor.householdId });
  const standing = toStanding(place?.role ?? null);
  if (standing === 'outsider') return fail('request.not_found');
  if (!mayOnRequest(standing, input.action)) return fail('auth.forbidden');
  const lastVisitAt = place?.lastVisitAt ?? null;
  return ok({ person: actor, householdId: actor.householdId, standing, lastVisitAt });
}

/** A group's person in front of one of the group's requests. */
export type OpenedRequest = GroupSide & { readonly request: RequestRow };

/** Reads a request for a person of its group. */
export async function openRequest(
  ctx: ServiceContext,
  db: DbOrTx,
  input: { groupId: string; requestId: string; action: RequestAction },
): Promise<Result<OpenedRequest, GroupSideCode>> {
  const side = await enterGroupSide(ctx, db, input);
  if (!side.ok) return side;
  const request = await findRequest(db, input);
  return request ? ok({ ...side.value, request }) : fail('request.not_found');
}

/**
 * Locks a request, then checks the person: a role taken away a moment ago already counts. Nothing
 * is locked that the person may not know of, beyond the moment of the refusal.
 */
export async function openRequestLocked(
  ctx: ServiceContext,
  tx: Tx,
  input: { groupId: string; requestId: string; action: RequestAction },
): Promise<Result<OpenedRequest, GroupSideCode>> {
  const request = await lockRequest(tx, input);
  const side = await enterGroupSide(ctx, tx, input);
  if (!side.ok) return side;
  if (!request || request.groupId !== input.groupId) return fail('request.not_found');
  return ok({ ...side.value, request });
}
