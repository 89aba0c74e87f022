import { and, eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { keptSources } from '#db/schema/allocations.ts';

/** Sources that households keep out of an order (V10). */
export function listKeptSources(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({ sourceId: keptSources.sourceId, householdId: keptSources.householdId })
    .from(keptSources)
    .where(eq(keptSources.orderId, params.orderId));
}

/** Remembers that a household keeps a source out of an order; again changes nothing. */
export async function insertKeptSource(
  db: DbOrTx,
  row: typeof keptSources.$inferInsert,
): Promise<void> {
  await db.insert(keptSources).values(row).onConflictDoNothing();
}

/** Lets a source pay for an order again. */
export async function deleteKeptSource(
  db: DbOrTx,
  params: { orderId: string; householdId: string; sourceId: string },
): Promise<void> {
  await db
    .delete(keptSources)
    .where(
      and(
        eq(keptSources.orderId, params.orderId),
        eq(keptSources.householdId, params.householdId),
        eq(keptSources.sourceId, params.sourceId),
      ),
    );
}
