import { and, asc, count, eq, gte, inArray, isNull, lt } from 'drizzle-orm';

import type { ListingDecision } from '#app/domain/groups/open-group.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { groupListings, groups, listingBars, listingReports } from '#db/schema/groups.ts';

/** Notes a report; false when one of the same person waits already. */
export async function insertListingReport(
  tx: Tx,
  row: typeof listingReports.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(listingReports)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: listingReports.id });
  return rows.length > 0;
}

/** Reports of open groups by a person since then. */
export async function countListingReports(
  db: DbOrTx,
  params: { readonly personId: string; readonly since: Date },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(listingReports)
    .where(
      and(
        eq(listingReports.personId, params.personId),
        gte(listingReports.reportedAt, params.since),
      ),
    );
  return row?.count ?? 0;
}

/** Whether a report of a person about a group waits. */
export async function hasOpenListingReport(
  db: DbOrTx,
  params: { readonly groupId: string; readonly personId: string },
): Promise<boolean> {
  const [row] = await db
    .select({ id: listingReports.id })
    .from(listingReports)
    .where(
      and(
        eq(listingReports.groupId, params.groupId),
        eq(listingReports.personId, params.personId),
        isNull(listingReports.decidedAt),
      ),
    );
  return row !== undefined;
}

/** Reports that wait, of one group or of all, the oldest first. */
export function listOpenListingReports(
  db: DbOrTx,
  params: { readonly groupId?: string; readonly limit: number },
) {
  const { groupId, limit } = params;
  return db
    .select({
      groupId: listingReports.groupId,
      groupName: groups.name,
      personId: listingReports.personId,
      said: listingReports.said,
      reason: listingReports.reason,
      words: listingReports.words,
      reportedAt: listingReports.reportedAt,
      openedAt: groupListings.openedAt,
    })
    .from(listingReports)
    .innerJoin(groups, eq(groups.id, listingReports.groupId))
    .leftJoin(groupListings, eq(groupListings.groupId, listingReports.groupId))
    .where(
      and(
        isNull(listingReports.decidedAt),
        groupId === undefined ? undefined : eq(listingReports.groupId, groupId),
      ),
    )
    .orderBy(asc(listingReports.reportedAt), asc(listingReports.id))
    .limit(limit);
}

/** Ends the reports of a group that wait. */
export async function decideListingReports(
  tx: Tx,
  params: {
    readonly groupId: string;
    readonly decision: ListingDecision;
    readonly decidedAt: Date;
  },
): Promise<void> {
  const { groupId, decision, decidedAt } = params;
  await tx
    .update(listingReports)
    .set({ decision, decidedAt })
    .where(and(eq(listingReports.groupId, groupId), isNull(listingReports.decidedAt)));
}

/** Why the city took a group out of the directory; null when it did not. */
export async function findListingBar(
  db: DbOrTx,
  params: { readonly groupId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ reason: listingBars.reason })
    .from(listingBars)
    .where(eq(listingBars.groupId, params.groupId));
  return row?.reason ?? null;
}

/** Keeps a group out of the directory. */
export async function saveListingBar(tx: Tx, row: typeof listingBars.$inferInsert): Promise<void> {
  const { reason, since } = row;
  await tx
    .insert(listingBars)
    .values(row)
    .onConflictDoUpdate({ target: listingBars.groupId, set: { reason, since } });
}

/** Lets a group open itself again. */
export async function deleteListingBar(
  tx: Tx,
  params: { readonly groupId: string },
): Promise<void> {
  await tx.delete(listingBars).where(eq(listingBars.groupId, params.groupId));
}

/** Groups that are kept out of the directory, the newest last. */
export function listListingBars(db: DbOrTx, params: { readonly limit: number }) {
  return db
    .select({
      groupId: listingBars.groupId,
      groupName: groups.name,
      reason: listingBars.reason,
      since: listingBars.since,
    })
    .from(listingBars)
    .innerJoin(groups, eq(groups.id, listingBars.groupId))
    .where(isNull(groups.archivedAt))
    .orderBy(asc(listingBars.since), asc(listingBars.groupId))
    .limit(params.limit);
}

/** Deletes reports decided before then, some at a time; gives how many went. */
export async function purgeListingReports(
  db: DbOrTx,
  params: { readonly before: Date; readonly limit: number },
): Promise<number> {
  const old = db
    .select({ id: listingReports.id })
    .from(listingReports)
    .where(lt(listingReports.decidedAt, params.before))
    .limit(params.limit)
    .for('update', { skipLocked: true });
  const rows = await db
    .delete(listingReports)
    .where(inArray(listingReports.id, old))
    .returning({ id: listingReports.id });
  return rows.length;
}
