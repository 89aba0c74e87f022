import { DAY_MS } from '#app/domain/dates.ts';
import { checkInvite, INVITE_LIFE_DAYS, type InviteCode } from '#app/domain/groups/invite.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findHouseholdInvite,
  insertHouseholdInvite,
  lockHouseholdInvite,
  revokeHouseholdInvite,
  useHouseholdInvite,
} from '#db/queries/accounts/household-invites.ts';
import { findHouseholdIdOf, insertAdult } from '#db/queries/accounts/households.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { tokenOfWish, transactOnce } from '#server/transact-once.ts';
import { transact } from '#server/transact.ts';

import { guardGuesses } from './guard-guesses.ts';
import { requireHousehold, type HouseholdCode } from './standing.server.ts';

type LookUpCode = InviteCode | 'invite.not_found' | 'limit.too_many';

/**
 * Makes a link by which one more adult may join the household of whoever asks: once, within a week.
 * Only the hash of its token is kept. Codes: those of the own household.
 */
export async function inviteAdult(
  ctx: ServiceContext,
): Promise<Result<{ inviteId: string; token: string }, HouseholdCode>> {
  const own = requireHousehold(ctx, 'invite_adult');
  if (!own.ok) return own;
  const token = tokenOfWish(ctx);
  const made = await transactOnce<{ inviteId: string }, HouseholdCode>(ctx, async (unit) => {
    const inviteId = ctx.newId();
    await insertHouseholdInvite(unit.tx, {
      id: inviteId,
      householdId: own.value.householdId,
      tokenHash: hashToken(token),
      createdBy: own.value.person.personId,
      createdAt: ctx.now(),
      expiresAt: new Date(ctx.now().getTime() + INVITE_LIFE_DAYS * DAY_MS),
    });
    return ok({ inviteId });
  });
  return made.ok ? ok({ ...made.value, token }) : made;
}

/** Takes back such a link. Codes: those of the own household, `invite.not_found`. */
export async function revokeAdultInvite(
  ctx: ServiceContext,
  input: { readonly inviteId: string },
): Promise<Result<true, HouseholdCode | 'invite.not_found'>> {
  const own = requireHousehold(ctx, 'invite_adult');
  if (!own.ok) return own;
  return transactOnce(ctx, async ({ tx }) => {
    const isRevoked = await revokeHouseholdInvite(tx, {
      householdId: own.value.householdId,
      inviteId: input.inviteId,
      revokedAt: ctx.now(),
    });
    return isRevoked ? ok(true) : fail('invite.not_found');
  });
}

/** Reads which household a link leads to, for whoever holds it, signed in or not. */
export async function getAdultInvite(
  ctx: ServiceContext,
  input: { readonly token: string },
): Promise<Result<{ householdName: string }, LookUpCode>> {
  const found = await findByToken(ctx, input.token);
  if (!found.ok) return found;
  const checked = checkInvite(factsOf(found.value), ctx.now());
  return checked.ok ? ok({ householdName: found.value.householdName }) : checked;
}

/**
 * Joins a household by its link. Of many who use one link at once exactly one gets in.
 * Codes: `auth.signed_out`, `household.already_done`, `invite.*`, `limit.too_many`.
 */
export async function joinHousehold(
  ctx: ServiceContext,
  input: { readonly token: string },
): Promise<
  Result<{ householdId: string }, LookUpCode | 'auth.signed_out' | 'household.already_done'>
> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = actor;
  const found = await findByToken(ctx, input.token);
  if (!found.ok) return found;
  return transact(ctx, async (unit) => {
    const invite = await lockHouseholdInvite(unit.tx, { inviteId: found.value.id });
    if (!invite) return fail('invite.not_found');
    const { householdId } = invite;
    // A form sent twice: the first brought them in, which this session did not know yet.
    const ownId = await findHouseholdIdOf(unit.tx, { personId });
    if (ownId === householdId) return ok({ householdId });
    const checked = checkInvite(factsOf(invite), ctx.now());
    if (!checked.ok) return checked;
    const isIn = await insertAdult(unit.tx, { personId, householdId, joinedAt: ctx.now() });
    if (!isIn) return fail('household.already_done');
    await useHouseholdInvite(unit.tx, { inviteId: invite.id, usedAt: ctx.now() });
    await recordAudit(ctx, unit, {
      action: 'household.join',
      subjectKind: 'household',
      subjectId: householdId,
    });
    unit.publishAccess({ kind: 'household.changed', personId });
    return ok({ householdId });
  });
}

function findByToken(ctx: ServiceContext, token: string) {
  return guardGuesses(ctx, () => findHouseholdInvite(ctx.db, { tokenHash: hashToken(token) }));
}

function factsOf(invite: { expiresAt: Date; revokedAt: Date | null; usedAt: Date | null }) {
  const { expiresAt, revokedAt, usedAt } = invite;
  return { expiresAt, revokedAt, uses: usedAt === null ? 0 : 1, maxUses: 1 };
}
