import { and, asc, count, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { attendanceMarks, markContests } from '#db/schema/attendance.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';
import { orders } from '#db/schema/orders.ts';

import { withOrderNames } from './order-names.ts';
import { type Answerer, areAnsweredBy, isForAnswerer } from './sides.ts';

const proposers = alias(people, 'proposers');
const enders = alias(people, 'enders');

/** What households say against marks of an order, oldest first. */
export function listContests(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      markId: markContests.markId,
      number: attendanceMarks.number,
      householdName: households.name,
      householdId: attendanceMarks.householdId,
      dependantId: attendanceMarks.dependantId,
      sentence: markContests.sentence,
      state: markContests.state,
      madeAt: markContests.madeAt,
      proposedMark: markContests.proposedMark,
      proposedSide: markContests.proposedSide,
      proposedByName: proposers.name,
      endedAt: markContests.endedAt,
      endedByName: enders.name,
    })
    .from(markContests)
    .innerJoin(attendanceMarks, eq(attendanceMarks.id, markContests.markId))
    .innerJoin(households, eq(households.id, attendanceMarks.householdId))
    .leftJoin(proposers, eq(proposers.id, markContests.proposedBy))
    .leftJoin(enders, eq(enders.id, markContests.endedBy))
    .where(eq(attendanceMarks.orderId, params.orderId))
    .orderBy(asc(markContests.madeAt), asc(markContests.markId));
}

/** One household's word against a mark. */
export type ContestRow = Awaited<ReturnType<typeof listContests>>[number];

/** How many marks of an order are contested, in all or on dates within some days of Milan. */
export async function countOpenContests(
  db: DbOrTx,
  params: { orderId: string; startsOn?: CalendarDay; endsOn?: CalendarDay },
): Promise<number> {
  const day = sql`(${orderSessions.startsAt} at time zone 'Europe/Rome')::date`;
  const [row] = await db
    .select({ open: count() })
    .from(markContests)
    .innerJoin(attendanceMarks, eq(attendanceMarks.id, markContests.markId))
    .innerJoin(
      orderSessions,
      and(
        eq(orderSessions.orderId, attendanceMarks.orderId),
        eq(orderSessions.number, attendanceMarks.number),
      ),
    )
    .where(
      and(
        eq(attendanceMarks.orderId, params.orderId),
        eq(markContests.state, 'open'),
        params.startsOn === undefined ? undefined : gte(day, params.startsOn),
        params.endsOn === undefined ? undefined : lte(day, params.endsOn),
      ),
    );
  return row?.open ?? 0;
}

/** Contested marks of the orders somebody answers for, the oldest first. */
export function listContestsToAnswer(db: DbOrTx, by: Answerer) {
  const action = by.side === 'group' ? 'settle_objection' : 'mark_attendance';
  return withOrderNames(db, { orderId: orders.id, markId: markContests.markId })
    .innerJoin(attendanceMarks, eq(attendanceMarks.orderId, orders.id))
    .innerJoin(markContests, eq(markContests.markId, attendanceMarks.id))
    .where(
      and(
        eq(markContests.state, 'open'),
        // Who has proposed waits for the other side.
        sql`${markContests.proposedSide} is distinct from ${by.side}`,
        areAnsweredBy(by, action),
        isForAnswerer(by, attendanceMarks.householdId),
      ),
    )
    .orderBy(asc(markContests.madeAt), asc(markContests.markId));
}

/** The order was called off: what is contested stays as it is marked; the caller holds the order's lock. */
export async function lapseContests(
  db: DbOrTx,
  params: { orderId: string; by: string; at: Date },
): Promise<void> {
  const ofOrder = db
    .select({ id: attendanceMarks.id })
    .from(attendanceMarks)
    .where(eq(attendanceMarks.orderId, params.orderId));
  await db
    .update(markContests)
    .set({ state: 'lapsed', endedAt: params.at, endedBy: params.by })
    .where(and(eq(markContests.state, 'open'), inArray(markContests.markId, ofOrder)));
}

/** Writes a household's word against a mark. */
export async function insertContest(
  db: DbOrTx,
  row: typeof markContests.$inferInsert,
): Promise<void> {
  await db.insert(markContests).values(row);
}

/** Changes an open contest: what is proposed, or how it ends; the caller holds the order's lock. */
export async function updateContest(
  db: DbOrTx,
  params: { markId: string; change: Partial<typeof markContests.$inferInsert> },
): Promise<void> {
  await db
    .update(markContests)
    .set(params.change)
    .where(and(eq(markContests.markId, params.markId), eq(markContests.state, 'open')));
}
