import { and, asc, count, eq, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { nearbyReports, nearbySuspensions } from '#db/schema/matching.ts';
import { threadMessages } from '#db/schema/threads.ts';

/** A message of a talk, as far as it is reported; null when there is none with words to read. */
export async function findTalkMessage(
  db: DbOrTx,
  params: { proposalId: string; messageId: string },
) {
  const [row] = await db
    .select({
      id: threadMessages.id,
      number: threadMessages.number,
      householdId: threadMessages.householdId,
      text: threadMessages.text,
      sentAt: threadMessages.sentAt,
    })
    .from(threadMessages)
    .where(
      and(
        eq(threadMessages.id, params.messageId),
        eq(threadMessages.proposalId, params.proposalId),
        isNull(threadMessages.deletedAt),
        isNull(threadMessages.hiddenAt),
      ),
    );
  return row ?? null;
}

/** Takes a message out of what is read; where it was said, null where it is gone. */
export async function hideMessage(
  tx: Tx,
  params: { messageId: string; at: Date },
): Promise<string | null> {
  const [row] = await tx
    .update(threadMessages)
    .set({ hiddenAt: params.at })
    .where(and(eq(threadMessages.id, params.messageId), eq(threadMessages.kind, 'nearby')))
    .returning({ proposalId: threadMessages.proposalId });
  return row?.proposalId ?? null;
}

/** Writes a report; false when the household reported the message before. */
export async function insertTalkReport(
  tx: Tx,
  row: typeof nearbyReports.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(nearbyReports)
    .values(row)
    .onConflictDoNothing({ target: [nearbyReports.messageId, nearbyReports.householdId] })
    .returning({ id: nearbyReports.id });
  return rows.length > 0;
}

/** How many reports a household made since an instant. */
export async function countReportsSince(
  db: DbOrTx,
  params: { householdId: string; since: Date },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(nearbyReports)
    .where(
      and(
        eq(nearbyReports.householdId, params.householdId),
        gte(nearbyReports.reportedAt, params.since),
      ),
    );
  return row?.count ?? 0;
}

/** Which of some messages a household reported. */
export async function listReportedOf(
  db: DbOrTx,
  params: { householdId: string; messageIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (params.messageIds.length === 0) return new Set();
  const rows = await db
    .select({ messageId: nearbyReports.messageId })
    .from(nearbyReports)
    .where(
      and(
        eq(nearbyReports.householdId, params.householdId),
        inArray(nearbyReports.messageId, [...params.messageIds]),
      ),
    );
  return new Set(rows.map(({ messageId }) => messageId));
}

/** Reports nobody has decided about, those that wait longest first; of one message where it is given. */
export function listOpenTalkReports(db: DbOrTx, params: { limit: number; messageId?: string }) {
  const { messageId } = params;
  return db
    .select({
      id: nearbyReports.id,
      messageId: nearbyReports.messageId,
      said: nearbyReports.said,
      saidAt: nearbyReports.saidAt,
      authorId: nearbyReports.authorId,
      seat: nearbyReports.seat,
      typeKey: nearbyReports.typeKey,
      category: nearbyReports.category,
      householdId: nearbyReports.householdId,
      needId: nearbyReports.needId,
      reason: nearbyReports.reason,
      words: nearbyReports.words,
      reportedAt: nearbyReports.reportedAt,
    })
    .from(nearbyReports)
    .where(
      and(
        isNull(nearbyReports.decidedAt),
        messageId === undefined ? undefined : eq(nearbyReports.messageId, messageId),
      ),
    )
    .orderBy(asc(nearbyReports.reportedAt), asc(nearbyReports.id))
    .limit(params.limit);
}

/** A report to decide about. */
export type TalkReportRow = Awaited<ReturnType<typeof listOpenTalkReports>>[number];

/** How many messages of some households the city took out, or warned of, so far. */
export async function countJudged(
  db: DbOrTx,
  params: { authorIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  if (params.authorIds.length === 0) return new Map();
  const rows = await db
    .select({
      authorId: nearbyReports.authorId,
      count: sql<number>`count(distinct ${nearbyReports.messageId})`.mapWith(Number),
    })
    .from(nearbyReports)
    .where(
      and(
        inArray(nearbyReports.authorId, [...params.authorIds]),
        inArray(nearbyReports.decision, ['hide', 'warn', 'suspend']),
      ),
    )
    .groupBy(nearbyReports.authorId);
  return new Map(rows.map((row) => [row.authorId, row.count]));
}

/** Ends the open reports of a message by a decision. */
export async function decideReports(
  tx: Tx,
  params: { messageId: string } & Required<
    Pick<
      typeof nearbyReports.$inferInsert,
      'decision' | 'decisionReason' | 'decidedAt' | 'decidedBy'
    >
  >,
): Promise<void> {
  const { messageId, ...decided } = params;
  await tx
    .update(nearbyReports)
    .set(decided)
    .where(and(eq(nearbyReports.messageId, messageId), isNull(nearbyReports.decidedAt)));
}

/** The suspension of a household; null when it has none. */
export async function findSuspension(db: DbOrTx, params: { householdId: string }) {
  const [row] = await db
    .select({ reason: nearbySuspensions.reason, until: nearbySuspensions.until })
    .from(nearbySuspensions)
    .where(eq(nearbySuspensions.householdId, params.householdId));
  return row ?? null;
}

/** Suspends a household; one that is suspended stays so until the later end. */
export async function saveSuspension(
  tx: Tx,
  row: typeof nearbySuspensions.$inferInsert,
): Promise<void> {
  const { reportId, reason, since, until } = row;
  await tx.insert(nearbySuspensions).values(row).onConflictDoUpdate({
    target: nearbySuspensions.householdId,
    set: { reportId, reason, since, until },
  });
}

/** Everybody who is suspended, with what it came of; those whose time is over first. */
export function listSuspensions(db: DbOrTx, params: { limit: number }) {
  return db
    .select({
      householdId: nearbySuspensions.householdId,
      reportId: nearbySuspensions.reportId,
      reason: nearbySuspensions.reason,
      until: nearbySuspensions.until,
      seat: nearbyReports.seat,
      typeKey: nearbyReports.typeKey,
      category: nearbyReports.category,
    })
    .from(nearbySuspensions)
    .innerJoin(nearbyReports, eq(nearbyReports.id, nearbySuspensions.reportId))
    .orderBy(asc(nearbySuspensions.until), asc(nearbySuspensions.householdId))
    .limit(params.limit);
}

/** Households whose suspension is over by an instant. */
export function listOverSuspensions(db: DbOrTx, params: { now: Date; limit: number }) {
  return db
    .select({ reportId: nearbySuspensions.reportId })
    .from(nearbySuspensions)
    .where(lte(nearbySuspensions.until, params.now))
    .limit(params.limit);
}

/** Ends a suspension, known by what it came of; whose it was, null when there is none. */
export async function deleteSuspension(
  tx: Tx,
  params: { reportId: string },
): Promise<string | null> {
  const [row] = await tx
    .delete(nearbySuspensions)
    .where(eq(nearbySuspensions.reportId, params.reportId))
    .returning({ householdId: nearbySuspensions.householdId });
  return row?.householdId ?? null;
}

/** Deletes reports that were decided before an instant. */
export async function purgeTalkReports(
  db: DbOrTx,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> {
  const over = db
    .select({ id: nearbyReports.id })
    .from(nearbyReports)
    .where(lt(nearbyReports.decidedAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(nearbyReports)
    .where(inArray(nearbyReports.id, over))
    .returning({ id: nearbyReports.id });
  return gone.length;
}
