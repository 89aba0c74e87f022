import type { GroupSplit } from '#app/domain/expenses/default-split.ts';
import { upsertGroupSplit } from '#db/queries/decisions/group-splits.ts';
import { updateGroup } from '#db/queries/groups/groups.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishGroup } from '#server/groups/publish-group.ts';
import type { Unit } from '#server/transact.ts';

/**
 * Has a group divide as it decided (S10): new expenses and new requests begin with it; what there is
 * stays as it was divided.
 */
export async function carryOutSplit(
  ctx: ServiceContext,
  unit: Unit,
  decision: { readonly id: string; readonly groupId: string; readonly proposal: GroupSplit },
): Promise<void> {
  const { id: decisionId, groupId, proposal } = decision;
  await upsertGroupSplit(unit.tx, { groupId, decisionId, decidedAt: ctx.now() });
  await updateGroup(unit.tx, { groupId, patch: { splitMethod: proposal.orders } });
  publishGroup(ctx, unit, groupId);
}
