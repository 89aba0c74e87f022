import type { InviteEntry, InviteView } from '#app/contracts/groups/views.ts';
import { checkEntry, type EntryCode } from '#app/domain/groups/invite.ts';
import type { JoinState } from '#app/domain/groups/join-request.ts';
import type { GroupKind } from '#app/domain/groups/kinds.ts';
import type { SimpleSplitKind } from '#app/domain/orders/split.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findGroup } from '#db/queries/groups/groups.ts';
import { findInviter, findInvite, findMailedTo } from '#db/queries/groups/invites.ts';
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
      : openEntry(group, await inviterOf(ctx, invite)),
  });
}

function ownRequest({ id, status, message }: { id: string; status: JoinState; message: string }) {
  return { id, status, message };
}

/**
 * Who invites, for whoever signed in and for whoever has the link from a mail, which said it: a link may
 * hang in a hallway, and tells guests no names of people (B12).
 */
async function inviterOf(
  ctx: ServiceContext,
  { id: inviteId, tokenHash }: NonNullable<Awaited<ReturnType<typeof findInvite>>>,
): Promise<string | null> {
  const isTold =
    ctx.actor.kind === 'person' || (await findMailedTo(ctx.db, { tokenHash })) !== null;
  return isTold ? findInviter(ctx.db, { inviteId }) : null;
}

function openEntry(
  group: {
    kind: GroupKind;
    description: string;
    agreement: string;
    splitMethod: SimpleSplitKind;
  },
  invitedBy: string | null,
): InviteEntry {
  const { kind, description, agreement, splitMethod } = group;
  return { kind: 'open', groupKind: kind, description, agreement, invitedBy, splitMethod };
}
