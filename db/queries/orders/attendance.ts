import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { dependants, households, people } from '#db/schema/accounts.ts';
import { attendanceMarks, saidAbsences } from '#db/schema/attendance.ts';
import { orderHouseholds, orderLines } from '#db/schema/orders.ts';

/**
 * Who takes part in an order and has not dropped out: a dependant, or the household itself (`null`),
 * in an order that tells nothing of them and stays.
 */
export function listBeneficiaries(db: DbOrTx, params: { orderId: string; householdId?: string }) {
  return db
    .select({
      householdId: orderLines.householdId,
      dependantId: orderLines.dependantId,
      firstName: dependants.firstName,
      householdName: households.name,
      codeSecret: orderHouseholds.codeSecret,
      /** Numbers of the periods in which they take part (AMD1). */
      periods: sql<
        number[]
      >`coalesce(json_agg(${orderLines.period}) filter (where not ${orderLines.isOff}), '[]')`,
    })
    .from(orderLines)
    .innerJoin(
      orderHouseholds,
      and(
        eq(orderHouseholds.orderId, orderLines.orderId),
        eq(orderHouseholds.householdId, orderLines.householdId),
        inArray(orderHouseholds.status, ['pending', 'confirmed']),
      ),
    )
    .innerJoin(households, eq(households.id, orderLines.householdId))
    .leftJoin(dependants, eq(dependants.id, orderLines.dependantId))
    .where(
      and(
        eq(orderLines.orderId, params.orderId),
        params.householdId === undefined
          ? undefined
          : eq(orderLines.householdId, params.householdId),
      ),
    )
    .groupBy(
      orderLines.householdId,
      orderLines.dependantId,
      dependants.firstName,
      households.name,
      orderHouseholds.codeSecret,
    )
    .orderBy(asc(orderHouseholds.codeSecret), asc(orderLines.dependantId));
}

/** Somebody who takes part in an order. */
export type BeneficiaryRow = Awaited<ReturnType<typeof listBeneficiaries>>[number];

/** Every mark of an order, oldest first, also those that another took the place of. */
export function listMarks(db: DbOrTx, params: { orderId: string; householdId?: string }) {
  return db
    .select({
      id: attendanceMarks.id,
      number: attendanceMarks.number,
      householdId: attendanceMarks.householdId,
      dependantId: attendanceMarks.dependantId,
      mark: attendanceMarks.mark,
      isByCode: attendanceMarks.isByCode,
      markedAt: attendanceMarks.markedAt,
      markedBy: people.name,
      replacedAt: attendanceMarks.replacedAt,
    })
    .from(attendanceMarks)
    .innerJoin(people, eq(people.id, attendanceMarks.markedBy))
    .where(
      and(
        eq(attendanceMarks.orderId, params.orderId),
        params.householdId === undefined
          ? undefined
          : eq(attendanceMarks.householdId, params.householdId),
      ),
    )
    .orderBy(asc(attendanceMarks.markedAt), asc(attendanceMarks.id));
}

/** A mark of somebody on a date. */
export type MarkRow = Awaited<ReturnType<typeof listMarks>>[number];

/** Numbers of the dates of an order on which somebody is marked. */
export async function listMarkedNumbers(
  db: DbOrTx,
  params: { orderId: string },
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectDistinct({ number: attendanceMarks.number })
    .from(attendanceMarks)
    .where(eq(attendanceMarks.orderId, params.orderId));
  return new Set(rows.map(({ number }) => number));
}

/** Writes marks, each in place of the one that stands; the caller holds the order's lock. */
export async function writeMarks(
  db: DbOrTx,
  params: {
    orderId: string;
    replaces: readonly string[];
    marks: readonly (typeof attendanceMarks.$inferInsert)[];
    at: Date;
  },
): Promise<void> {
  const { orderId, replaces, marks, at } = params;
  if (replaces.length > 0) {
    await db
      .update(attendanceMarks)
      .set({ replacedAt: at })
      .where(and(eq(attendanceMarks.orderId, orderId), inArray(attendanceMarks.id, [...replaces])));
  }
  if (marks.length > 0) await db.insert(attendanceMarks).values([...marks]);
}

/** What households said of dates to which somebody does not come, and did not take back. */
export function listSaidAbsences(db: DbOrTx, params: { orderId: string; householdId?: string }) {
  return db
    .select({
      id: saidAbsences.id,
      number: saidAbsences.number,
      householdId: saidAbsences.householdId,
      dependantId: saidAbsences.dependantId,
      startsAt: saidAbsences.startsAt,
      saidAt: saidAbsences.saidAt,
      reason: saidAbsences.reason,
    })
    .from(saidAbsences)
    .where(
      and(
        eq(saidAbsences.orderId, params.orderId),
        isNull(saidAbsences.takenBackAt),
        params.householdId === undefined
          ? undefined
          : eq(saidAbsences.householdId, params.householdId),
      ),
    )
    .orderBy(asc(saidAbsences.number), asc(saidAbsences.id));
}

/** What a household said of somebody and a date. */
export type SaidAbsenceRow = Awaited<ReturnType<typeof listSaidAbsences>>[number];

/** What one household said of the dates of some orders, and did not take back. */
export async function listSaidOfHousehold(
  db: DbOrTx,
  params: { householdId: string; orderIds: readonly string[] },
) {
  if (params.orderIds.length === 0) return [];
  return db
    .select({
      orderId: saidAbsences.orderId,
      number: saidAbsences.number,
      startsAt: saidAbsences.startsAt,
      firstName: dependants.firstName,
    })
    .from(saidAbsences)
    .leftJoin(dependants, eq(dependants.id, saidAbsences.dependantId))
    .where(
      and(
        inArray(saidAbsences.orderId, [...params.orderIds]),
        eq(saidAbsences.householdId, params.householdId),
        isNull(saidAbsences.takenBackAt),
      ),
    )
    .orderBy(asc(dependants.firstName), asc(saidAbsences.id));
}

/** Writes that somebody does not come to a date. */
export async function insertSaidAbsence(
  db: DbOrTx,
  row: typeof saidAbsences.$inferInsert,
): Promise<void> {
  await db.insert(saidAbsences).values(row);
}

/** Ends what was said of dates that moved; the caller holds the order's lock. */
export async function takeBackSaidAbsences(
  db: DbOrTx,
  params: { orderId: string; ids: readonly string[]; at: Date },
): Promise<void> {
  if (params.ids.length === 0) return;
  await db
    .update(saidAbsences)
    .set({ takenBackAt: params.at })
    .where(
      and(
        eq(saidAbsences.orderId, params.orderId),
        inArray(saidAbsences.id, [...params.ids]),
        isNull(saidAbsences.takenBackAt),
      ),
    );
}

/** Changes what was said and stands: they come after all, or why they do not; the caller holds the order's lock. */
export async function updateSaidAbsence(
  db: DbOrTx,
  params: {
    orderId: string;
    householdId: string;
    id: string;
    change: Partial<Pick<typeof saidAbsences.$inferInsert, 'takenBackAt' | 'reason'>>;
  },
): Promise<void> {
  await db
    .update(saidAbsences)
    .set(params.change)
    .where(
      and(
        eq(saidAbsences.orderId, params.orderId),
        eq(saidAbsences.householdId, params.householdId),
        eq(saidAbsences.id, params.id),
        isNull(saidAbsences.takenBackAt),
      ),
    );
}
