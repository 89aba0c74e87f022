import { fail, ok, type Result } from '#app/domain/result.ts';
import { deleteRemoval } from '#db/queries/groups/removals.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { publishGroup } from './publish-group.ts';
import { lockStanding, type StandingCode } from './standing.server.ts';

type Code = StandingCode | 'group.closed' | 'removal.not_found';

/**
 * Lets a household that was removed come back: it is in again once it uses a link and agrees to what
 * the group agreed on. Codes: `auth.signed_out`, `group.not_found`, `auth.forbidden`, `group.closed`,
 * `removal.not_found`.
 */
export async function readmitHousehold(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly householdId: string },
): Promise<Result<true, Code>> {
  const { groupId, householdId } = input;
  return transactOnce(ctx, async (unit) => {
    const action = 'readmit_household';
    const standing = await lockStanding(ctx, unit.tx, { groupId, action });
    if (!standing.ok) return standing;
    if (!(await deleteRemoval(unit.tx, { groupId, householdId }))) {
      return fail('removal.not_found');
    }
    await recordAudit(ctx, unit, {
      action: 'group.readmit',
      subjectKind: 'group',
      subjectId: groupId,
      details: { householdId },
    });
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}
