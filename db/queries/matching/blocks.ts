import { and, count, desc, eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx, Tx } from '#db/client.ts';
import { nearbyBlocks, nearbyNeeds } from '#db/schema/matching.ts';

/** Open needs for the same help, of two households one of which keeps the other from itself. */
export function listBlockedNeeds(db: DbOrTx, params: { typeKey: string }) {
  const own = alias(nearbyNeeds, 'own');
  const other = alias(nearbyNeeds, 'other');
  const isSought = (need: typeof own | typeof other) =>
    and(eq(need.typeKey, params.typeKey), eq(need.state, 'open'));
  return db
    .select({ needId: own.id, blockedId: other.id })
    .from(nearbyBlocks)
    .innerJoin(own, and(eq(own.householdId, nearbyBlocks.householdId), isSought(own)))
    .innerJoin(other, and(eq(other.householdId, nearbyBlocks.blockedId), isSought(other)));
}

/** Those a household keeps from itself, the newest first. */
export function listOwnBlocks(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      id: nearbyBlocks.id,
      blockedId: nearbyBlocks.blockedId,
      seat: nearbyBlocks.seat,
      typeKey: nearbyBlocks.typeKey,
      category: nearbyBlocks.category,
      blockedAt: nearbyBlocks.blockedAt,
    })
    .from(nearbyBlocks)
    .where(eq(nearbyBlocks.householdId, params.householdId))
    .orderBy(desc(nearbyBlocks.blockedAt), desc(nearbyBlocks.id));
}

/** Whether a household keeps one of some others from itself, or one of them keeps it away. */
export async function isKeptApart(
  db: DbOrTx,
  params: { householdId: string; others: readonly string[] },
): Promise<boolean> {
  const { householdId, others } = params;
  if (others.length === 0) return false;
  const [row] = await db
    .select({ id: nearbyBlocks.id })
    .from(nearbyBlocks)
    .where(
      or(
        and(
          eq(nearbyBlocks.householdId, householdId),
          inArray(nearbyBlocks.blockedId, [...others]),
        ),
        and(
          eq(nearbyBlocks.blockedId, householdId),
          inArray(nearbyBlocks.householdId, [...others]),
        ),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** How many a household keeps from itself. */
export async function countBlocks(db: DbOrTx, params: { householdId: string }): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(nearbyBlocks)
    .where(eq(nearbyBlocks.householdId, params.householdId));
  return row?.count ?? 0;
}

/** Keeps a household from another; false when it was kept before. */
export async function insertBlock(tx: Tx, row: typeof nearbyBlocks.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(nearbyBlocks)
    .values(row)
    .onConflictDoNothing({ target: [nearbyBlocks.householdId, nearbyBlocks.blockedId] })
    .returning({ id: nearbyBlocks.id });
  return rows.length > 0;
}

/** No longer keeps a household from another; whom it was, null when it was none of its own. */
export async function deleteBlock(
  tx: Tx,
  params: { householdId: string; blockId: string },
): Promise<string | null> {
  const [row] = await tx
    .delete(nearbyBlocks)
    .where(
      and(eq(nearbyBlocks.id, params.blockId), eq(nearbyBlocks.householdId, params.householdId)),
    )
    .returning({ blockedId: nearbyBlocks.blockedId });
  return row?.blockedId ?? null;
}

/** The open needs of some households, by kind of help. */
export function listOpenNeedsOf(db: DbOrTx, params: { householdIds: readonly string[] }) {
  return db
    .select({
      id: nearbyNeeds.id,
      householdId: nearbyNeeds.householdId,
      typeKey: nearbyNeeds.typeKey,
      unit: nearbyNeeds.unit,
      ageBand: nearbyNeeds.ageBand,
    })
    .from(nearbyNeeds)
    .where(
      and(
        inArray(nearbyNeeds.householdId, [...params.householdIds]),
        eq(nearbyNeeds.state, 'open'),
      ),
    )
    .orderBy(nearbyNeeds.typeKey, nearbyNeeds.id);
}
