import { and, desc, eq, inArray, max, or } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults, households } from '#db/schema/accounts.ts';
import { groupRemovals } from '#db/schema/groups.ts';

/** Notes that a household was removed from a group, with each of its adults. */
export async function insertRemoval(
  db: DbOrTx,
  params: { groupId: string; householdId: string; removedAt: Date },
): Promise<void> {
  const { householdId } = params;
  const adults = await db
    .select({ personId: householdAdults.personId })
    .from(householdAdults)
    .where(eq(householdAdults.householdId, householdId));
  if (adults.length === 0) return;
  await db
    .insert(groupRemovals)
    .values(adults.map(({ personId }) => ({ ...params, personId })))
    .onConflictDoNothing();
}

/**
 * Whether a person was removed from a group, alone or by way of a household: its own was removed, or
 * any adult of it was, also in another household of theirs.
 */
export async function wasRemoved(
  db: DbOrTx,
  params: { groupId: string; personId: string; householdId: string | null },
): Promise<boolean> {
  const { groupId, personId, householdId } = params;
  const [row] = await db
    .select({ personId: groupRemovals.personId })
    .from(groupRemovals)
    .where(
      and(
        eq(groupRemovals.groupId, groupId),
        or(
          eq(groupRemovals.personId, personId),
          householdId === null ? undefined : byWayOf(db, householdId),
        ),
      ),
    )
    .limit(1);
  return row !== undefined;
}

function byWayOf(db: DbOrTx, householdId: string) {
  const adults = db
    .select({ personId: householdAdults.personId })
    .from(householdAdults)
    .where(eq(householdAdults.householdId, householdId));
  return or(eq(groupRemovals.householdId, householdId), inArray(groupRemovals.personId, adults));
}

/** Households that were removed from a group and not let back in, the latest first. */
export function listRemovals(db: DbOrTx, params: { groupId: string }) {
  const removedAt = max(groupRemovals.removedAt);
  return db
    .select({ householdId: households.id, householdName: households.name, removedAt })
    .from(groupRemovals)
    .innerJoin(households, eq(households.id, groupRemovals.householdId))
    .where(eq(groupRemovals.groupId, params.groupId))
    .groupBy(households.id)
    .orderBy(desc(removedAt), households.id);
}

/** Forgets that a household, and whoever was removed with it, was removed; false when it was not. */
export async function deleteRemoval(
  db: DbOrTx,
  params: { groupId: string; householdId: string },
): Promise<boolean> {
  const { groupId, householdId } = params;
  const inGroup = eq(groupRemovals.groupId, groupId);
  const people = await db
    .select({ personId: groupRemovals.personId })
    .from(groupRemovals)
    .where(and(inGroup, eq(groupRemovals.householdId, householdId)));
  if (people.length === 0) return false;
  const personIds = people.map(({ personId }) => personId);
  await db.delete(groupRemovals).where(and(inGroup, inArray(groupRemovals.personId, personIds)));
  return true;
}
