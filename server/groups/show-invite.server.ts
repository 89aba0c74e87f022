import type { ShownInvite } from '#app/contracts/groups/views.ts';
import { checkInvite, type InviteCode } from '#app/domain/groups/invite.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findGroupInvite } from '#db/queries/groups/invites.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

import { linkToken } from './invite-households.server.ts';
import { requireStanding, type StandingCode } from './standing.server.ts';

type Code = StandingCode | InviteCode | 'group.closed' | 'invite.not_found' | 'invite.not_shown';

/**
 * Shows an organiser a link that is out: to copy, to share, to print. One that went by mail is its
 * receiver's alone, and one made with another secret of the server cannot be told: `invite.not_shown`.
 * Codes: those of the standing, `group.closed`, `invite.*`.
 */
export async function showInvite(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly inviteId: string },
): Promise<Result<ShownInvite & { readonly token: string }, Code>> {
  const { groupId, inviteId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'invite' });
  if (!standing.ok) return standing;
  const { group } = standing.value;
  if (group.archivedAt !== null) return fail('group.closed');
  const invite = await findGroupInvite(ctx.db, { groupId, inviteId });
  if (!invite) return fail('invite.not_found');
  const checked = checkInvite(invite, ctx.now());
  if (!checked.ok) return checked;
  if (!isShowable(ctx, invite)) return fail('invite.not_shown');
  return ok({
    id: inviteId,
    token: linkToken(ctx, inviteId),
    groupId,
    groupName: group.name,
    kind: group.kind,
    role: invite.role,
    needsApproval: invite.needsApproval,
    uses: invite.uses,
    maxUses: invite.maxUses,
    expiresAt: invite.expiresAt.toISOString(),
  });
}

/** Whether the link can be made anew from its id. */
export function isShowable(
  ctx: Pick<ServiceContext, 'mailer'>,
  invite: { readonly id: string; readonly tokenHash: string },
): boolean {
  return hashToken(linkToken(ctx, invite.id)) === invite.tokenHash;
}
