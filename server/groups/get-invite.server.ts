import type { InviteEntry, InviteView } from '#app/contracts/groups/views.ts';
import { checkEntry, type EntryCode } from '#app/domain/groups/invite.ts';
import type { JoinState } from '#app/domain/groups/join-request.ts';
import type { GroupKind } from '#app/domain/groups/kinds.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findGroup } from '#db/queries/groups/groups.ts';
import { findInvite } from '#db/queries/groups/invites.ts';
import { listJoinRequestsOf } from '#db/queries/groups/join-requests.ts';
import { findMembership, listMemberIds } from '#db/queries/groups/memberships.ts';
import { wasRemoved } from '#db/queries/groups/removals.ts';
import { guardGuesses } from '#server/accounts/guard-guesses.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

/** Why an invite link opens no door. */
export type InviteLookUpCode = EntryCode | 'invite.not_found' | 'limit.too_many' | 'group.closed';

/**
 * Reads the group an invite link leads to, signed in or not. To a member the link always works, so
 * that an old one leads back to the group; to a household that asked and waits it says so. Where an
 * organiser confirms who comes, the group tells its name, Municipio and size and no more (B23).
 * Codes: {@link InviteLookUpCode}.
 */
export async function getInvite(
  ctx: ServiceContext,
  input: { readonly token: string },
): Promise<Result<InviteView, InviteLookUpCode>> {
  const tokenHash = hashToken(input.token);
  const found = await guardGuesses(ctx, () => findInvite(ctx.db, { tokenHash }));
  if (!found.ok) return found;
  const invite = found.value;
  const group = await findGroup(ctx.db, { groupId: invite.groupId });
  if (!group) return fail('invite.not_found');
  const { actor } = ctx;
  const householdId = actor.kind === 'person' ? actor.householdId : null;
  const membership =
    householdId === null ? null : await findMembership(ctx.db, { groupId: group.id, householdId });
  const isRemoved =
    actor.kind === 'person' && (await wasRemoved(ctx.db, { ...actor, groupId: group.id }));
  const [lastRequest = null] =
    householdId === null
      ? []
      : await listJoinRequestsOf(ctx.db, { groupId: group.id, householdId });
  const isWaiting = lastRequest?.status === 'waiting';
  const checked = checkEntry(invite, { wasRemoved: isRemoved }, ctx.now());
  if (membership === null && !isWaiting && !checked.ok) return checked;
  if (group.archivedAt !== null) return fail('group.closed');
  const members = await listMemberIds(ctx.db, { groupId: group.id });
  return ok({
    groupName: group.name,
    municipio: group.municipio,
    householdCount: members.length,
    role: invite.role,
    boardPath: membership === null ? null : `/groups/${group.id}`,
    entry: invite.needsApproval
      ? { kind: 'approval', request: lastRequest && ownRequest(lastRequest) }
      : openEntry(group),
  });
}

function ownRequest({ id, status, message }: { id: string; status: JoinState; message: string }) {
  return { id, status, message };
}

function openEntry(group: {
  kind: GroupKind;
  description: string;
  agreement: string;
}): InviteEntry {
  const { kind, description, agreement } = group;
  return { kind: 'open', groupKind: kind, description, agreement };
}
