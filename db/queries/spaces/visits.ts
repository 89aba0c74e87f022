import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, lte, or, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { VisitOutcome, VisitState } from '#app/domain/spaces/visits.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { deskOperators, spaces, spaceVisits } from '#db/schema/spaces.ts';

const VISIT = getTableColumns(spaceVisits);

/** A stored visit. */
export type VisitDbRow = typeof spaceVisits.$inferSelect;

/** Has everybody else who changes the queue of a space wait. */
export async function lockSpace(tx: Tx, { spaceId }: { spaceId: string }): Promise<void> {
  await tx.select({ id: spaces.id }).from(spaces).where(eq(spaces.id, spaceId)).for('update');
}

/** The number of who comes next on a day; the space must be locked. */
export async function nextVisitNumber(
  tx: Tx,
  params: { spaceId: string; day: CalendarDay },
): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${spaceVisits.number}), 0)`.mapWith(Number) })
    .from(spaceVisits)
    .where(and(eq(spaceVisits.spaceId, params.spaceId), eq(spaceVisits.day, params.day)));
  return (row?.last ?? 0) + 1;
}

/** Writes who came. */
export async function insertVisit(tx: Tx, visit: typeof spaceVisits.$inferInsert): Promise<void> {
  await tx.insert(spaceVisits).values(visit);
}

/** One visit; null when there is none. */
export async function findVisit(db: DbOrTx, params: { visitId: string }) {
  const [row] = await db.select(VISIT).from(spaceVisits).where(eq(spaceVisits.id, params.visitId));
  return row ?? null;
}

/** Who has waited longest at a space on a day; null when nobody waits. */
export async function findNextWaiting(tx: Tx, params: { spaceId: string; day: CalendarDay }) {
  const [row] = await tx
    .select(VISIT)
    .from(spaceVisits)
    .where(
      and(
        eq(spaceVisits.spaceId, params.spaceId),
        eq(spaceVisits.day, params.day),
        eq(spaceVisits.state, 'waiting'),
      ),
    )
    .orderBy(asc(spaceVisits.number))
    .limit(1);
  return row ?? null;
}

/** Whether somebody is at the desk of an operator, wherever. */
export async function hasVisitor(db: DbOrTx, params: { personId: string }): Promise<boolean> {
  const [row] = await db
    .select({ id: spaceVisits.id })
    .from(spaceVisits)
    .where(and(eq(spaceVisits.calledBy, params.personId), eq(spaceVisits.state, 'called')))
    .limit(1);
  return row !== undefined;
}

/** Changes a visit; its space must be locked. */
export async function updateVisit(
  tx: Tx,
  params: {
    visitId: string;
    change: {
      state: VisitState;
      outcome?: VisitOutcome | null;
      sentTo?: string | null;
      calledAt?: Date | null;
      calledBy?: string | null;
      endedAt?: Date | null;
    };
  },
): Promise<void> {
  await tx.update(spaceVisits).set(params.change).where(eq(spaceVisits.id, params.visitId));
}

/** Whoever still waits, or sits at a desk, since an earlier day has gone (VIS6). */
export async function closeEarlierVisits(
  tx: Tx,
  params: { spaceId: string; personId: string; today: CalendarDay },
): Promise<void> {
  await tx
    .update(spaceVisits)
    .set({
      state: 'left',
      endedAt: sql`coalesce(${spaceVisits.calledAt}, ${spaceVisits.arrivedAt})`,
    })
    .where(
      and(
        or(eq(spaceVisits.spaceId, params.spaceId), eq(spaceVisits.calledBy, params.personId)),
        lt(spaceVisits.day, params.today),
        inArray(spaceVisits.state, ['waiting', 'called']),
      ),
    );
}

/** All visits of some spaces on a day, by number, with the name of who received them. */
export async function listVisitsOfDay(
  db: DbOrTx,
  params: { spaceIds: readonly string[]; day: CalendarDay },
) {
  if (params.spaceIds.length === 0) return [];
  return db
    .select({ ...VISIT, operator: people.name })
    .from(spaceVisits)
    .leftJoin(people, eq(people.id, spaceVisits.calledBy))
    .where(and(inArray(spaceVisits.spaceId, [...params.spaceIds]), eq(spaceVisits.day, params.day)))
    .orderBy(asc(spaceVisits.number));
}

/** How many minutes each of the last visits of a space took, the last first. */
export async function listRecentMinutes(
  db: DbOrTx,
  params: { spaceId: string; atMost: number },
): Promise<readonly number[]> {
  const rows = await db
    .select({
      minutes:
        sql<number>`extract(epoch from ${spaceVisits.endedAt} - ${spaceVisits.calledAt}) / 60`.mapWith(
          Number,
        ),
    })
    .from(spaceVisits)
    .where(and(eq(spaceVisits.spaceId, params.spaceId), eq(spaceVisits.state, 'ended')))
    .orderBy(desc(spaceVisits.endedAt))
    .limit(params.atMost);
  return rows.map(({ minutes }) => minutes);
}

/**
 * Visits that are over, counted by space, reason and outcome, between two days, both included; those of
 * an earlier day are over whatever was written of them (VIS6).
 */
export async function countVisits(
  db: DbOrTx,
  params: {
    from: CalendarDay;
    to: CalendarDay;
    today: CalendarDay;
    spaceIds: readonly string[];
  },
) {
  return db
    .select({
      spaceId: spaceVisits.spaceId,
      reason: spaceVisits.reason,
      outcome: spaceVisits.outcome,
      visits: sql<number>`count(*)`.mapWith(Number),
      minutes:
        sql<number>`coalesce(sum(round(extract(epoch from ${spaceVisits.endedAt} - ${spaceVisits.calledAt}) / 60)), 0)`.mapWith(
          Number,
        ),
    })
    .from(spaceVisits)
    .where(
      and(
        gte(spaceVisits.day, params.from),
        lte(spaceVisits.day, params.to),
        or(inArray(spaceVisits.state, ['ended', 'left']), lt(spaceVisits.day, params.today)),
        inArray(spaceVisits.spaceId, [...params.spaceIds]),
      ),
    )
    .groupBy(spaceVisits.spaceId, spaceVisits.reason, spaceVisits.outcome);
}

/** Who works at the desk of a space. */
export async function listOperatorsOfSpace(
  db: DbOrTx,
  params: { spaceId: string },
): Promise<readonly string[]> {
  const rows = await db
    .select({ personId: deskOperators.personId })
    .from(deskOperators)
    .where(eq(deskOperators.spaceId, params.spaceId));
  return rows.map(({ personId }) => personId);
}

/** Whether anybody came to some spaces before a day. */
export async function hasVisitsBefore(
  db: DbOrTx,
  params: { day: CalendarDay; spaceIds: readonly string[] },
): Promise<boolean> {
  const [row] = await db
    .select({ id: spaceVisits.id })
    .from(spaceVisits)
    .where(and(lt(spaceVisits.day, params.day), inArray(spaceVisits.spaceId, [...params.spaceIds])))
    .limit(1);
  return row !== undefined;
}
