import { INVITE_LIFE_DAYS, INVITE_MAX_USES } from '#app/domain/groups/invite.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertInvite, revokeInvite as revokeInviteRow } from '#db/queries/groups/invites.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transact } from '#server/transact.ts';

import { lockStanding, type StandingCode } from './standing.server.ts';

const DAY_MS = 86_400_000;

/** A link for `maxUses` households, which works for `days` days, at most a week (B12). */
export type NewInvite = {
  readonly groupId: string;
  readonly role: 'member' | 'viewer';
  readonly maxUses: number;
  readonly days: number;
};

/**
 * Makes an invite link of a group. Its token (256 bits) is in the answer and nowhere else: the
 * database keeps the hash only. Uses and days beyond the limits are brought down to them.
 * Codes: `auth.signed_out`, `group.not_found`, `auth.forbidden`, `group.closed`.
 */
export async function inviteHouseholds(
  ctx: ServiceContext,
  input: NewInvite,
): Promise<
  Result<{ inviteId: string; token: string; expiresAt: Date }, StandingCode | 'group.closed'>
> {
  return transact(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId: input.groupId, action: 'invite' });
    if (!standing.ok) return standing;
    const token = ctx.newToken();
    const inviteId = ctx.newId();
    const createdAt = ctx.now();
    const days = within(input.days, INVITE_LIFE_DAYS);
    const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
    const maxUses = within(input.maxUses, INVITE_MAX_USES);
    await insertInvite(unit.tx, {
      id: inviteId,
      groupId: input.groupId,
      tokenHash: hashToken(token),
      role: input.role,
      maxUses,
      createdBy: standing.value.person.personId,
      createdAt,
      expiresAt,
    });
    await recordAudit(ctx, unit, {
      action: 'group.invite',
      subjectKind: 'group',
      subjectId: input.groupId,
      details: { inviteId, maxUses, days, role: input.role },
    });
    return ok({ inviteId, token, expiresAt });
  });
}

/**
 * Takes back an invite link; who came in by it stays.
 * Codes: `auth.signed_out`, `group.not_found`, `auth.forbidden`, `group.closed`, `invite.not_found`.
 */
export async function revokeInvite(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly inviteId: string },
): Promise<Result<true, StandingCode | 'group.closed' | 'invite.not_found'>> {
  const { groupId, inviteId } = input;
  return transact(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'revoke_invite' });
    if (!standing.ok) return standing;
    const isRevoked = await revokeInviteRow(unit.tx, { groupId, inviteId, revokedAt: ctx.now() });
    if (!isRevoked) return fail('invite.not_found');
    await recordAudit(ctx, unit, {
      action: 'group.revoke_invite',
      subjectKind: 'group',
      subjectId: groupId,
      details: { inviteId },
    });
    return ok(true);
  });
}

function within(wanted: number, limit: number): number {
  return Math.min(Math.max(Math.trunc(wanted), 1), limit);
}
