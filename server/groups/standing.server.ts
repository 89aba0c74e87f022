import { mustAgree, roleInForce } from '#app/domain/groups/agreement.ts';
import {
  GROUP_ROLES,
  mayInGroup,
  type GroupAction,
  type GroupRole,
} from '#app/domain/groups/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { findGroup, lockGroup } from '#db/queries/groups/groups.ts';
import { findMembership } from '#db/queries/groups/memberships.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

/** A group together with who asks and what their household is there. */
export type Standing = {
  readonly group: NonNullable<Awaited<ReturnType<typeof findGroup>>>;
  readonly person: PersonActor;
  readonly householdId: string;
  /** In force: a household that must still agree only reads, whatever role it was given (AGR1). */
  readonly role: GroupRole;
  readonly givenRole: GroupRole;
  /** It has still to agree to what the group agreed on. */
  readonly mustAgree: boolean;
  /** To which agreement it agreed; 0: to none yet. */
  readonly agreedVersion: number;
  /** When the household was last there; null before its first visit. */
  readonly lastVisitAt: Date | null;
  readonly joinedAt: Date;
};

/** Why somebody cannot act in a group. */
export type StandingCode =
  'auth.signed_out' | 'group.not_found' | 'auth.forbidden' | 'auth.must_agree';

/**
 * Finds what whoever asks is in a group, and whether the policy lets them do `action`. To outsiders
 * a group does not exist; `auth.forbidden` is for members who lack the role, `auth.must_agree` for
 * those who have it once they agree to what the group agreed on.
 */
export async function requireStanding(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  input: { readonly groupId: string; readonly action: GroupAction },
): Promise<Result<Standing, StandingCode>> {
  return standingIn(ctx, db, await findGroup(db, input), input.action);
}

/**
 * {@link requireStanding} for changes of who is in a group: locks the group until the transaction
 * ends, and refuses once it is archived (`group.closed`).
 */
export async function lockStanding(
  ctx: Pick<ServiceContext, 'actor'>,
  tx: DbOrTx,
  input: { readonly groupId: string; readonly action: GroupAction },
): Promise<Result<Standing, StandingCode | 'group.closed'>> {
  const standing = await standingIn(ctx, tx, await lockGroup(tx, input), input.action);
  return standing.ok && standing.value.group.archivedAt !== null ? fail('group.closed') : standing;
}

async function standingIn(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  group: Awaited<ReturnType<typeof findGroup>>,
  action: GroupAction,
): Promise<Result<Standing, StandingCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (group === null || householdId === null) return fail('group.not_found');
  const place = await findPlace(db, { groupId: group.id, householdId });
  if (!place) return fail('group.not_found');
  if (!mayInGroup(place.role, action)) {
    return fail(mayInGroup(place.givenRole, action) ? 'auth.must_agree' : 'auth.forbidden');
  }
  return ok({ group, person: actor, householdId, ...place });
}

/** What a household is in a group now. */
export type Place = Pick<
  Standing,
  'role' | 'givenRole' | 'mustAgree' | 'agreedVersion' | 'lastVisitAt' | 'joinedAt'
>;

/** The {@link Place} of a household in a group; null for one that is not in it. */
export async function findPlace(
  db: DbOrTx,
  input: { readonly groupId: string; readonly householdId: string | null },
): Promise<Place | null> {
  const { groupId, householdId } = input;
  if (householdId === null) return null;
  const membership = await findMembership(db, { groupId, householdId });
  const givenRole = GROUP_ROLES.find((known) => known === membership?.role);
  if (!membership || !givenRole) return null;
  const { agreedVersion, lastVisitAt, joinedAt } = membership;
  return {
    role: roleInForce(givenRole, membership),
    givenRole,
    mustAgree: mustAgree(membership),
    agreedVersion,
    lastVisitAt,
    joinedAt,
  };
}
