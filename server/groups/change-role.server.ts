import { checkRoleChange, GROUP_ROLES, type GroupRole } from '#app/domain/groups/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  countOrganisers,
  findMembership,
  updateMembership,
} from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { byWhom } from '#server/notifications/by-whom.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact } from '#server/transact.ts';

import { publishGroup } from './publish-group.ts';
import { lockStanding, type StandingCode } from './standing.server.ts';

type Code = StandingCode | 'group.closed' | 'member.not_found' | 'group.last_organiser';

/**
 * Gives a household of the group another role. Its open sockets learn at once (B7).
 * Codes: `auth.signed_out`, `group.not_found`, `auth.forbidden`, `group.closed`,
 * `member.not_found`, `group.last_organiser` (B5).
 */
export async function changeRole(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly householdId: string; readonly role: GroupRole },
): Promise<Result<true, Code>> {
  const { groupId, householdId, role } = input;
  return transact(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'change_role' });
    if (!standing.ok) return standing;
    const member = await findMembership(unit.tx, { groupId, householdId });
    const current = GROUP_ROLES.find((known) => known === member?.role);
    if (!current) return fail('member.not_found');
    if (current === role) return ok(true);
    const organisers = await countOrganisers(unit.tx, { groupId });
    const checked = checkRoleChange(current, role, organisers);
    if (!checked.ok) return checked;
    await updateMembership(unit.tx, { groupId, householdId, patch: { role } });
    await recordAudit(ctx, unit, {
      action: 'group.change_role',
      subjectKind: 'group',
      subjectId: groupId,
      details: { householdId, from: current, to: role },
    });
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `role_changed:${groupId}:${householdId}:${ctx.now().getTime()}`,
        kind: 'role_changed',
        params: { group: standing.value.group.name, role, ...byWhom(ctx) },
        href: `/groups/${groupId}/members`,
      },
    );
    unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}
