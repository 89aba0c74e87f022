import type { AgreementView } from '#app/contracts/groups/views.ts';
import { checkSeen } from '#app/domain/groups/agreement.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { findPastAgreement } from '#db/queries/groups/groups.ts';
import { updateMembership } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { publishGroup } from './publish-group.ts';
import { lockStanding, requireStanding, type StandingCode } from './standing.server.ts';

/**
 * Reads what a group agreed on, and what the household of whoever asks agreed to before.
 * Codes: those of the standing.
 */
export async function getAgreement(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<AgreementView, StandingCode>> {
  const { groupId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'agree' });
  if (!standing.ok) return standing;
  const { group, agreedVersion, mustAgree } = standing.value;
  const before = mustAgree
    ? await findPastAgreement(ctx.db, { groupId, version: agreedVersion })
    : null;
  return ok({
    groupId,
    groupName: group.name,
    agreement: group.agreement,
    version: group.agreementVersion,
    before,
    mustAgree: mustAgree && group.archivedAt === null,
  });
}

/**
 * The household of whoever asks agrees to the agreement its page showed, and has its own role again.
 * Codes: those of the standing, `group.closed`, `group.stale`: it changed once more (AGR3).
 */
export async function agree(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly version: number },
): Promise<Result<true, StandingCode | 'group.closed' | 'group.stale'>> {
  const { groupId } = input;
  return transact(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'agree' });
    if (!standing.ok) return standing;
    const { group, householdId, mustAgree } = standing.value;
    const seen = checkSeen(group.agreementVersion, input.version);
    if (!seen.ok) return seen;
    if (!mustAgree) return ok(true);
    await updateMembership(unit.tx, {
      groupId,
      householdId,
      patch: { agreedVersion: group.agreementVersion, agreedAt: ctx.now() },
    });
    await recordAudit(ctx, unit, {
      action: 'group.agree',
      subjectKind: 'group',
      subjectId: groupId,
      details: { householdId, agreementVersion: group.agreementVersion },
    });
    unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}
