import type { MembersView } from '#app/contracts/groups/views.ts';
import { checkInvite } from '#app/domain/groups/invite.ts';
import { GROUP_ROLES, mayInGroup } from '#app/domain/groups/policy.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listInvites } from '#db/queries/groups/invites.ts';
import { listMembers } from '#db/queries/groups/memberships.ts';
import { listRemovals } from '#db/queries/groups/removals.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireStanding, type StandingCode } from './standing.server.ts';

/**
 * Reads who is in a group, and for its organisers which invite links are out and who was removed.
 * Codes: `auth.signed_out`, `group.not_found`.
 */
export async function getMembers(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<MembersView, StandingCode>> {
  const { groupId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'view_members' });
  if (!standing.ok) return standing;
  const { group, householdId, role } = standing.value;
  const isArchived = group.archivedAt !== null;
  const mayManage = !isArchived && mayInGroup(role, 'invite');
  const [members, invites, removals] = await Promise.all([
    listMembers(ctx.db, { groupId }),
    mayManage ? listInvites(ctx.db, { groupId }) : [],
    mayManage ? listRemovals(ctx.db, { groupId }) : [],
  ]);
  const organisers = members.filter((member) => member.role === 'organiser');
  const { id, name, municipio, agreement } = group;
  return ok({
    group: {
      id,
      name,
      municipio,
      agreement,
      kind: group.kind,
      isArchived,
    },
    own: {
      householdId,
      role,
      mayManage,
      isLastOrganiser: role === 'organiser' && organisers.length === 1,
    },
    members: members.map((member) => ({
      ...member,
      role: GROUP_ROLES.find((known) => known === member.role) ?? 'viewer',
      joinedAt: member.joinedAt.toISOString(),
    })),
    invites: invites.map((invite) => ({
      id: invite.id,
      role: invite.role === 'viewer' ? 'viewer' : 'member',
      uses: invite.uses,
      maxUses: invite.maxUses,
      expiresAt: invite.expiresAt.toISOString(),
      createdByName: invite.createdByName,
      isUsable: checkInvite(invite, ctx.now()).ok,
    })),
    removed: removals.map(({ removedAt, ...household }) => ({
      ...household,
      removedAt: removedAt?.toISOString() ?? '',
    })),
  });
}
