import { checkRoleChange, GROUP_ROLES } from '#app/domain/groups/policy.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import { hasOpenClaims } from '#db/queries/expenses/claims.ts';
import {
  countOrganisers,
  findMembership,
  listMemberIds,
  updateMembership,
} from '#db/queries/groups/memberships.ts';
import { insertRemoval } from '#db/queries/groups/removals.ts';
import { hasRunningOrder } from '#db/queries/orders/orders.ts';
import { withdrawFromRequests } from '#db/queries/requests/participants.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { isBoundByFund } from '#server/expenses/fund-standing.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { publishGroup } from './publish-group.ts';
import { lockStanding, type StandingCode } from './standing.server.ts';

type ExitCode =
  | 'member.not_found'
  | 'group.last_organiser'
  | 'group.running_order'
  | 'group.open_claims'
  | 'group.open_fund';
type Code = StandingCode | 'group.closed' | ExitCode;

/**
 * Takes the household of whoever asks out of a group. Not while it takes part in a running order:
 * what it owes or is owed there must be settled first; nor while it is not even with the others (X7).
 * Codes: `auth.signed_out`, `group.not_found`, `group.closed`, `group.last_organiser` (B5),
 * `group.running_order`, `group.open_claims`, `group.open_fund`.
 */
export async function leaveGroup(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<true, Code>> {
  return transactOnce(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId: input.groupId, action: 'leave' });
    if (!standing.ok) return standing;
    const { group, householdId } = standing.value;
    return takeOut(ctx, unit, { group, householdId, action: 'group.leave' });
  });
}

/**
 * Takes another household out of a group. Its sockets leave the group's rooms at once (B6), and no
 * link brings it or its adults back until an organiser lets it (B12).
 * Codes: as {@link leaveGroup}, and `auth.forbidden`, `member.not_found`.
 */
export async function removeHousehold(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly householdId: string },
): Promise<Result<true, Code>> {
  const { groupId, householdId } = input;
  return transactOnce(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'remove_household' });
    if (!standing.ok) return standing;
    const { group } = standing.value;
    return takeOut(ctx, unit, { group, householdId, action: 'group.remove' });
  });
}

async function takeOut(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    group: { id: string; name: string };
    householdId: string;
    action: 'group.leave' | 'group.remove';
  },
): Promise<Result<true, ExitCode>> {
  const { group, householdId, action } = input;
  const groupId = group.id;
  const member = await findMembership(unit.tx, { groupId, householdId });
  const role = GROUP_ROLES.find((known) => known === member?.role);
  if (!role) return fail('member.not_found');
  const checked = checkRoleChange(role, 'outsider', await countOrganisers(unit.tx, { groupId }));
  if (!checked.ok) return checked;
  if (await hasRunningOrder(unit.tx, { groupId, householdId })) return fail('group.running_order');
  if (await hasOpenClaims(unit.tx, { groupId, householdId })) return fail('group.open_claims');
  if (await isBoundByFund(unit.tx, { groupId, householdId })) return fail('group.open_fund');
  await withdrawFromRequests(unit.tx, { groupId, householdId });
  const leftAt = ctx.now();
  await updateMembership(unit.tx, { groupId, householdId, patch: { leftAt } });
  if (action === 'group.remove') {
    await insertRemoval(unit.tx, { groupId, householdId, removedAt: leftAt });
  }
  await recordAudit(ctx, unit, {
    action,
    subjectKind: 'group',
    subjectId: groupId,
    details: { householdId },
  });
  const found = await findHousehold(unit.tx, { householdId });
  const household = mustHave(found, 'the household of a member').name;
  await notify(
    ctx,
    unit,
    { householdIds: await listMemberIds(unit.tx, { groupId }) },
    {
      eventKey: `member_left:${groupId}:${householdId}:${ctx.now().getTime()}`,
      kind: 'member_left',
      params: { group: group.name, household },
      href: `/groups/${groupId}/members`,
    },
  );
  unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
  publishGroup(ctx, unit, groupId);
  return ok(true);
}
