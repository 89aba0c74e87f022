import { fail, ok, type Result } from '#app/domain/result.ts';
import { hasOpenClaims } from '#db/queries/expenses/claims.ts';
import { updateGroup } from '#db/queries/groups/groups.ts';
import { listWaitingJoinRequests, settleJoinRequest } from '#db/queries/groups/join-requests.ts';
import { listMemberIds } from '#db/queries/groups/memberships.ts';
import { hasRunningOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { callOffVotesOfGroup } from '#server/decisions/call-off-vote.server.ts';
import { isBoundByFund } from '#server/expenses/fund-standing.server.ts';
import { endRequestsOfGroup } from '#server/requests/end-request.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { publishGroup } from './publish-group.ts';
import { lockStanding, type StandingCode } from './standing.server.ts';

/**
 * Closes a group for good: it can be read, nothing can be changed and nobody can join. Not while an
 * order runs or households are not even; its votes about money end (DEC1), and so do its requests, with
 * their offers and votes (R8). Households that wait to be let in are told. Codes: `auth.signed_out`, `group.not_found`, `auth.forbidden`, `group.closed`,
 * `group.running_order`, `group.open_claims`, `group.open_fund`.
 */
export async function archiveGroup(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<
  Result<
    true,
    StandingCode | 'group.closed' | 'group.running_order' | 'group.open_claims' | 'group.open_fund'
  >
> {
  const { groupId } = input;
  return transactOnce(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'edit_group' });
    if (!standing.ok) return standing;
    // Before orders are looked for: a vote that ends meanwhile makes one, with its request locked.
    await endRequestsOfGroup(ctx, unit, { groupId });
    if (await hasRunningOrder(unit.tx, { groupId })) return fail('group.running_order');
    if (await hasOpenClaims(unit.tx, { groupId })) return fail('group.open_claims');
    if (await isBoundByFund(unit.tx, { groupId })) return fail('group.open_fund');
    await callOffVotesOfGroup(ctx, unit, { groupId });
    await refuseWhoWaits(ctx, unit, standing.value.group);
    await updateGroup(unit.tx, { groupId, patch: { archivedAt: ctx.now() } });
    await recordAudit(ctx, unit, {
      action: 'group.archive',
      subjectKind: 'group',
      subjectId: groupId,
    });
    for (const householdId of await listMemberIds(unit.tx, { groupId })) {
      unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
    }
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}

/** Who asked to be let in hears that the group has ended: nobody is left to answer. */
async function refuseWhoWaits(
  ctx: ServiceContext,
  unit: Unit,
  { id: groupId, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const answeredAt = ctx.now();
  for (const { id, householdId } of await listWaitingJoinRequests(unit.tx, { groupId })) {
    await settleJoinRequest(unit.tx, { requestId: id, status: 'refused', answeredAt });
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `join_answered:${id}`,
        kind: 'join_refused',
        params: { group: name, hasEnded: 1 },
        href: '/groups',
      },
    );
  }
}
