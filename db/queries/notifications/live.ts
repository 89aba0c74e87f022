import { and, eq, isNull } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { memberships } from '#db/schema/groups.ts';

/** The groups a household is in now. */
export async function listGroupIdsOfHousehold(
  db: DbOrTx,
  params: { householdId: string },
): Promise<string[]> {
  const rows = await db
    .select({ groupId: memberships.groupId })
    .from(memberships)
    .where(and(eq(memberships.householdId, params.householdId), isNull(memberships.leftAt)));
  return rows.map((row) => row.groupId);
}
