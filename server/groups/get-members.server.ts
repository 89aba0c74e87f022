import type { MembersView } from '#app/contracts/groups/views.ts';
import { checkInvite } from '#app/domain/groups/invite.ts';
import { GROUP_ROLES, mayInGroup } from '#app/domain/groups/policy.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listInvites } from '#db/queries/groups/invites.ts';
import { listWaitingJoinRequests } from '#db/queries/groups/join-requests.ts';
import { listMembers } from '#db/queries/groups/memberships.ts';
import { listRemovals } from '#db/queries/groups/removals.ts';
import type { ServiceContext } from '#server/context.ts';

import { isShowable } from './show-invite.server.ts';
import { requireStanding, type StandingCode } from './standing.server.ts';

/**
 * Reads who is in a group, and for its organisers which invite links are out, who asks to come in and
 * who was removed.
 * Codes: `auth.signed_out`, `group.not_found`.
 */
export async function getMembers(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<MembersView, StandingCode>> {
  const { groupId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'view_members' });
  if (!standing.ok) return standing;
  const { group, householdId, role, givenRole, mustAgree } = standing.value;
  const isArchived = group.archivedAt !== null;
  const mayManage = !isArchived && mayInGroup(role, 'invite');
  const [members, invites, asking, removals] = await Promise.all([
    listMembers(ctx.db, { groupId }),
    mayManage ? listInvites(ctx.db, { groupId }) : [],
    mayManage ? listWaitingJoinRequests(ctx.db, { groupId }) : [],
    mayManage ? listRemovals(ctx.db, { groupId }) : [],
  ]);
  const organisers = members.filter((member) => member.role === 'organiser');
  const { id, name, municipio, description, agreement } = group;
  return ok({
    group: {
      id,
      name,
      municipio,
      description,
      agreement,
      kind: group.kind,
      isArchived,
    },
    own: {
      householdId,
      role,
      mayManage,
      mustAgree: mustAgree && !isArchived,
      isLastOrganiser: givenRole === 'organiser' && organisers.length === 1,
    },
    members: members.map((member) => ({
      ...member,
      role: GROUP_ROLES.find((known) => known === member.role) ?? 'viewer',
      joinedAt: member.joinedAt.toISOString(),
    })),
    invites: invites.map((invite) => ({
      id: invite.id,
      role: invite.role === 'viewer' ? 'viewer' : 'member',
      needsApproval: invite.needsApproval,
      uses: invite.uses,
      maxUses: invite.maxUses,
      expiresAt: invite.expiresAt.toISOString(),
      createdByName: invite.createdByName,
      mailedTo: invite.mailedTo,
      isUsable: checkInvite(invite, ctx.now()).ok,
      isShowable: isShowable(ctx, invite),
    })),
    asking: asking.map((row) => ({
      requestId: row.id,
      householdName: row.householdName,
      personName: row.personName,
      municipio: row.municipio,
      message: row.message,
      role: row.role,
      askedAt: row.createdAt.toISOString(),
    })),
    removed: removals.map(({ removedAt, ...household }) => ({
      ...household,
      removedAt: mustHave(removedAt, 'when a household was removed').toISOString(),
    })),
  });
}
