import { checkEntry } from '#app/domain/groups/invite.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findHousehold, findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { countInviteUse, findInvite } from '#db/queries/groups/invites.ts';
import { withdrawWaiting } from '#db/queries/groups/join-requests.ts';
import { findMembership, listMemberIds, upsertMembership } from '#db/queries/groups/memberships.ts';
import { wasRemoved } from '#db/queries/groups/removals.ts';
import { guardGuesses } from '#server/accounts/guard-guesses.ts';
import { openHousehold, type NewHousehold } from '#server/accounts/open-household.server.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import type { InviteLookUpCode } from './get-invite.server.ts';
import { publishGroup } from './publish-group.ts';

type Code =
  | InviteLookUpCode
  | 'auth.signed_out'
  | 'household.needed'
  | 'household.already_done'
  | 'invite.needs_approval';

/**
 * Joins a group by its link, as a household, agreeing to what the group agreed on. Someone without a
 * household makes it in the same step. The group is locked, so that of many who use the last place
 * of one link at once exactly one gets in (B13); a household that is in already uses up nothing.
 * Codes: `auth.signed_out`, `household.needed`, `household.already_done`, `group.closed`,
 * `invite.*`, `limit.too_many`; `invite.needs_approval`: by this one people ask (ask-to-join.server).
 */
export async function acceptInvite(
  ctx: ServiceContext,
  input: { readonly token: string; readonly household: NewHousehold | null },
): Promise<Result<{ groupId: string }, Code>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const tokenHash = hashToken(input.token);
  const found = await guardGuesses(ctx, () => findInvite(ctx.db, { tokenHash }));
  if (!found.ok) return found;
  const { groupId } = found.value;
  return transact(ctx, async (unit) => {
    const group = await lockGroup(unit.tx, { groupId });
    // Read again under the lock: uses and revocation may have changed since.
    const invite = await findInvite(unit.tx, { tokenHash });
    if (!group || !invite) return fail('invite.not_found');
    if (group.archivedAt !== null) return fail('group.closed');
    // A form sent twice: the first may have made the household this session did not know yet.
    const ownId = await findHouseholdIdOf(unit.tx, { personId: actor.personId });
    const isIn =
      ownId !== null && (await findMembership(unit.tx, { groupId, householdId: ownId })) !== null;
    if (isIn) return ok({ groupId });
    // Under the lock that a removal takes too: whichever comes second sees the other.
    const who = { groupId, personId: actor.personId, householdId: ownId };
    const isRemoved = await wasRemoved(unit.tx, who);
    const checked = checkEntry(invite, { wasRemoved: isRemoved }, ctx.now());
    if (!checked.ok) return checked;
    if (invite.needsApproval) return fail('invite.needs_approval');
    const household = await householdOf(ctx, unit, ownId, input.household);
    if (!household.ok) return household;
    const { householdId } = household.value;
    await countInviteUse(unit.tx, { inviteId: invite.id });
    await upsertMembership(unit.tx, {
      groupId,
      householdId,
      role: invite.role,
      agreedVersion: group.agreementVersion,
      at: ctx.now(),
    });
    await withdrawWaiting(unit.tx, { groupId, householdId, answeredAt: ctx.now() });
    await tellOfEntry(ctx, unit, { group, householdId });
    return ok({ groupId });
  });
}

/** The household of whoever comes, made on the way for one who has none. */
export async function householdOf(
  ctx: ServiceContext,
  unit: Unit,
  householdId: string | null,
  input: NewHousehold | null,
): Promise<
  Result<{ householdId: string }, 'auth.signed_out' | 'household.needed' | 'household.already_done'>
> {
  if (householdId !== null) return ok({ householdId });
  return input === null ? fail('household.needed') : openHousehold(ctx, unit, input);
}

/** Tells the group that a household came in, and its open pages and sockets. */
export async function tellOfEntry(
  ctx: ServiceContext,
  unit: Unit,
  input: { group: { id: string; name: string }; householdId: string },
): Promise<void> {
  const { group, householdId } = input;
  const found = await findHousehold(unit.tx, { householdId });
  const household = mustHave(found, 'the household of a member').name;
  const memberIds = await listMemberIds(unit.tx, { groupId: group.id });
  await recordAudit(ctx, unit, {
    action: 'group.join',
    subjectKind: 'group',
    subjectId: group.id,
    details: { householdId },
  });
  await notify(
    ctx,
    unit,
    { householdIds: memberIds.filter((id) => id !== householdId) },
    {
      eventKey: `member_joined:${group.id}:${householdId}:${ctx.now().getTime()}`,
      kind: 'member_joined',
      params: { group: group.name, household },
      href: `/groups/${group.id}/members`,
    },
  );
  unit.publishAccess({ kind: 'membership.changed', groupId: group.id, householdId });
  publishGroup(ctx, unit, group.id);
}
