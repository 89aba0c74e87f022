import { eq } from 'drizzle-orm';

import type { GroupSplit } from '#app/domain/expenses/default-split.ts';
import type { DbOrTx } from '#db/client.ts';
import { groupDecisions, groupSplits } from '#db/schema/decisions.ts';

/** How a group decided to divide, and when (S10); null where it never decided. */
export async function findGroupSplit(
  db: DbOrTx,
  params: { groupId: string },
): Promise<{ rule: GroupSplit; decidedAt: Date } | null> {
  const [row] = await db
    .select({ proposal: groupDecisions.proposal, decidedAt: groupSplits.decidedAt })
    .from(groupSplits)
    .innerJoin(groupDecisions, eq(groupDecisions.id, groupSplits.decisionId))
    .where(eq(groupSplits.groupId, params.groupId));
  if (!row) return null;
  const { proposal: rule, decidedAt } = row;
  if (!('split' in rule)) throw new Error('a group divides by a decision on something else');
  return { rule, decidedAt };
}

/** Says which decision a group divides by from now on. */
export async function upsertGroupSplit(
  db: DbOrTx,
  row: typeof groupSplits.$inferInsert,
): Promise<void> {
  const { decisionId, decidedAt } = row;
  await db
    .insert(groupSplits)
    .values(row)
    .onConflictDoUpdate({ target: groupSplits.groupId, set: { decisionId, decidedAt } });
}
