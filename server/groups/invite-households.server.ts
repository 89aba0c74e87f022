import { DAY_MS } from '#app/domain/dates.ts';
import { INVITE_LIFE_DAYS, INVITE_MAX_USES } from '#app/domain/groups/invite.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findGroupInvite,
  insertInvite,
  revokeInvite as revokeInviteRow,
} from '#db/queries/groups/invites.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { publishGroup } from './publish-group.ts';
import { lockStanding, type StandingCode } from './standing.server.ts';

/** A link for `maxUses` households, which works for `days` days, at most a week (B12). */
export type NewInvite = {
  readonly groupId: string;
  readonly role: 'member' | 'viewer';
  readonly maxUses: number;
  readonly days: number;
  /** Who comes by it asks, and an organiser lets them in. */
  readonly needsApproval: boolean;
};

/** A link that was made. */
export type NewLink = {
  readonly inviteId: string;
  readonly token: string;
  readonly expiresAt: Date;
};

/**
 * Makes an invite link of a group. Its token (256 bits) follows from the id and the server's secret
 * ({@link linkToken}); the database keeps the hash only. Uses and days beyond the limits are brought
 * down to them.
 * Codes: `auth.signed_out`, `group.not_found`, `auth.forbidden`, `group.closed`.
 */
export async function inviteHouseholds(
  ctx: ServiceContext,
  input: NewInvite,
): Promise<Result<NewLink, StandingCode | 'group.closed'>> {
  const made = await transactOnce(ctx, (unit) => create(ctx, unit, input));
  return made.ok ? ok(withToken(ctx, made.value)) : made;
}

/** The secret half of a link into a group, made anew each time it is shown. */
export function linkToken(ctx: Pick<ServiceContext, 'mailer'>, inviteId: string): string {
  return ctx.mailer.tokenOf('group_link', inviteId);
}

type MadeLink = { readonly inviteId: string; readonly expiresAt: string };

function withToken(ctx: ServiceContext, { inviteId, expiresAt }: MadeLink): NewLink {
  return { inviteId, token: linkToken(ctx, inviteId), expiresAt: new Date(expiresAt) };
}

async function create(
  ctx: ServiceContext,
  unit: Unit,
  input: NewInvite,
): Promise<Result<MadeLink, StandingCode | 'group.closed'>> {
  const standing = await lockStanding(ctx, unit.tx, { groupId: input.groupId, action: 'invite' });
  if (!standing.ok) return standing;
  const days = within(input.days, INVITE_LIFE_DAYS);
  const maxUses = within(input.maxUses, INVITE_MAX_USES);
  const { personId } = standing.value.person;
  return ok(await write(ctx, unit, { ...input, maxUses, lifeMs: days * DAY_MS, personId }));
}

async function write(
  ctx: ServiceContext,
  unit: Unit,
  input: Omit<NewInvite, 'days'> & { readonly lifeMs: number; readonly personId: string },
): Promise<MadeLink> {
  const { groupId, role, maxUses, needsApproval } = input;
  const inviteId = ctx.newId();
  const createdAt = ctx.now();
  const expiresAt = new Date(createdAt.getTime() + input.lifeMs);
  await insertInvite(unit.tx, {
    id: inviteId,
    groupId,
    tokenHash: hashToken(linkToken(ctx, inviteId)),
    role,
    needsApproval,
    maxUses,
    createdBy: input.personId,
    createdAt,
    expiresAt,
  });
  await recordAudit(ctx, unit, {
    action: 'group.invite',
    subjectKind: 'group',
    subjectId: groupId,
    details: { inviteId, maxUses, days: input.lifeMs / DAY_MS, role, needsApproval },
  });
  publishGroup(ctx, unit, groupId);
  return { inviteId, expiresAt: expiresAt.toISOString() };
}

/**
 * Puts a new link in the place of one, for as many households and as long as that one was made for:
 * the old one ends at once, who came in by it stays. Of two at once the second finds it gone.
 * Codes: as {@link revokeInvite}.
 */
export async function renewInvite(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly inviteId: string },
): Promise<Result<NewLink, StandingCode | 'group.closed' | 'invite.not_found'>> {
  const { groupId, inviteId } = input;
  const made = await transactOnce<MadeLink, StandingCode | 'group.closed' | 'invite.not_found'>(
    ctx,
    async (unit) => {
      const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'invite' });
      if (!standing.ok) return standing;
      const old = await findGroupInvite(unit.tx, { groupId, inviteId });
      const isRevoked = await revokeInviteRow(unit.tx, { groupId, inviteId, revokedAt: ctx.now() });
      if (!old || !isRevoked) return fail('invite.not_found');
      const lifeMs = old.expiresAt.getTime() - old.createdAt.getTime();
      const { role, maxUses, needsApproval } = old;
      const { personId } = standing.value.person;
      return ok(
        await write(ctx, unit, { groupId, role, maxUses, needsApproval, lifeMs, personId }),
      );
    },
  );
  return made.ok ? ok(withToken(ctx, made.value)) : made;
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
  return transactOnce(ctx, async (unit) => {
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
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}

function within(wanted: number, limit: number): number {
  return Math.min(Math.max(Math.trunc(wanted), 1), limit);
}
