import { checkEntry } from '#app/domain/groups/invite.ts';
import { checkAsk } from '#app/domain/groups/join-request.ts';
import type { JOIN_ORIGINS } from '#app/domain/groups/open-group.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findHousehold, findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { countInviteUse, findInvite } from '#db/queries/groups/invites.ts';
import { insertJoinRequest, listJoinRequestsOf } from '#db/queries/groups/join-requests.ts';
import { findMembership, listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { wasRemoved } from '#db/queries/groups/removals.ts';
import { guardGuesses } from '#server/accounts/guard-guesses.ts';
import type { NewHousehold } from '#server/accounts/open-household.server.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { householdOf } from './accept-invite.server.ts';
import type { InviteLookUpCode } from './get-invite.server.ts';
import { publishGroup } from './publish-group.ts';

type Code =
  | InviteLookUpCode
  | 'auth.signed_out'
  | 'household.needed'
  | 'household.already_done'
  | 'join.refused'
  | 'join.not_needed';

/** A link of whoever asks, and their sentence to the organisers. */
export type AskToJoin = {
  readonly token: string;
  readonly message: string;
  readonly household: NewHousehold | null;
};

/**
 * Asks to be let into a group by a link whose group confirms who comes. The wish takes one of the
 * link's places, under the group's lock (B13); it outlives the link. A household that is in, or waits
 * already, changes nothing. Codes: `auth.signed_out`, `household.*`, `group.closed`, `invite.*`,
 * `limit.too_many`, `join.refused` (JRQ2), `join.not_needed`: by this link one comes in at once.
 */
export async function askToJoin(
  ctx: ServiceContext,
  input: AskToJoin,
): Promise<Result<{ groupId: string }, Code>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = actor;
  const tokenHash = hashToken(input.token);
  const found = await guardGuesses(ctx, () => findInvite(ctx.db, { tokenHash }));
  if (!found.ok) return found;
  const { groupId } = found.value;
  return transact<{ groupId: string }, Code>(ctx, async (unit) => {
    const group = await lockGroup(unit.tx, { groupId });
    // Read again under the lock: uses and revocation may have changed since.
    const invite = await findInvite(unit.tx, { tokenHash });
    if (!group || !invite) return fail('invite.not_found');
    if (group.archivedAt !== null) return fail('group.closed');
    // A form sent twice: the first may have made the household this session did not know yet.
    const ownId = await findHouseholdIdOf(unit.tx, { personId });
    const place = await placeOf(unit, { groupId, householdId: ownId });
    if (place.isIn || place.isWaiting) return ok({ groupId });
    const isRemoved = await wasRemoved(unit.tx, { groupId, personId, householdId: ownId });
    const checked = checkEntry(invite, { wasRemoved: isRemoved }, ctx.now());
    if (!checked.ok) return checked;
    if (!invite.needsApproval) return fail('join.not_needed');
    const byThisLink = place.earlier.filter(({ inviteId }) => inviteId === invite.id);
    const allowed = checkAsk(byThisLink.map(({ status }) => status));
    if (!allowed.ok) return allowed;
    const household = await householdOf(ctx, unit, ownId, input.household);
    if (!household.ok) return household;
    const { householdId } = household.value;
    const requestId = ctx.newId();
    await countInviteUse(unit.tx, { inviteId: invite.id });
    await insertJoinRequest(unit.tx, {
      id: requestId,
      groupId,
      inviteId: invite.id,
      householdId,
      personId,
      role: invite.role,
      message: input.message,
      createdAt: ctx.now(),
    });
    await tellOrganisers(ctx, unit, { group, householdId, requestId, origin: 'link' });
    return ok({ groupId });
  });
}

/** What a household is to a group, and all it ever asked of it. */
export async function placeOf(unit: Unit, params: { groupId: string; householdId: string | null }) {
  const { groupId, householdId } = params;
  if (householdId === null) return { isIn: false, isWaiting: false, earlier: [] };
  const membership = await findMembership(unit.tx, { groupId, householdId });
  const earlier = await listJoinRequestsOf(unit.tx, { groupId, householdId });
  const isWaiting = earlier.some(({ status }) => status === 'waiting');
  return { isIn: membership !== null, isWaiting, earlier };
}

/** Tells the organisers of a wish; who found the group in the directory is not named (OPN4). */
export async function tellOrganisers(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    group: { id: string; name: string };
    householdId: string;
    requestId: string;
    origin: (typeof JOIN_ORIGINS)[number];
  },
): Promise<void> {
  const { group, householdId, requestId, origin } = input;
  await recordAudit(ctx, unit, {
    action: 'group.ask_to_join',
    subjectKind: 'group',
    subjectId: group.id,
    details: { householdId, requestId },
  });
  const household = mustHave(
    await findHousehold(unit.tx, { householdId }),
    'the household that asks',
  );
  const members = await listGroupHouseholds(unit.tx, { groupId: group.id });
  const organisers = members.filter(({ role }) => role === 'organiser');
  await notify(
    ctx,
    unit,
    { householdIds: organisers.map((organiser) => organiser.householdId) },
    {
      eventKey: `join_asked:${requestId}`,
      kind: 'join_asked',
      params: { group: group.name, ...(origin === 'link' && { household: household.name }) },
      href: `/groups/${group.id}/members#asking`,
    },
  );
  publishGroup(ctx, unit, group.id);
}
