import { and, asc, desc, eq, inArray, isNull, lte } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { groups } from '#db/schema/groups.ts';
import {
  recurringExpenses,
  recurringParts,
  recurringVersions,
} from '#db/schema/recurring-expenses.ts';

const isCurrent = and(
  eq(recurringVersions.recurringId, recurringExpenses.id),
  eq(recurringVersions.version, recurringExpenses.version),
);

function selectRecurring(db: DbOrTx) {
  return db
    .select({
      id: recurringExpenses.id,
      groupId: recurringExpenses.groupId,
      version: recurringExpenses.version,
      authorHouseholdId: recurringExpenses.authorHouseholdId,
      nextOn: recurringExpenses.nextOn,
      bookedOn: recurringExpenses.bookedOn,
      endedAt: recurringExpenses.endedAt,
      title: recurringVersions.title,
      category: recurringVersions.category,
      note: recurringVersions.note,
      totalCents: recurringVersions.totalCents,
      split: recurringVersions.split,
      every: recurringVersions.every,
      firstOn: recurringVersions.firstOn,
      untilOn: recurringVersions.untilOn,
      byPersonId: recurringVersions.byPersonId,
    })
    .from(recurringExpenses)
    .innerJoin(recurringVersions, isCurrent)
    .$dynamic();
}

/** An expense of a group that comes back, as it stands; null when the group has none with this id. */
export async function findRecurring(db: DbOrTx, params: { groupId: string; recurringId: string }) {
  const [row] = await selectRecurring(db).where(
    and(
      eq(recurringExpenses.groupId, params.groupId),
      eq(recurringExpenses.id, params.recurringId),
    ),
  );
  return row ?? null;
}

/** An expense that comes back, as {@link findRecurring} finds it. */
export type RecurringRow = NonNullable<Awaited<ReturnType<typeof findRecurring>>>;

/** All expenses of a group that come back or did, those that still do first. */
export function listRecurring(
  db: DbOrTx,
  params: { groupId: string; limit: number },
): Promise<RecurringRow[]> {
  return selectRecurring(db)
    .where(eq(recurringExpenses.groupId, params.groupId))
    .orderBy(asc(recurringExpenses.nextOn), desc(recurringExpenses.endedAt))
    .limit(params.limit);
}

/** Those that are due on a day, of groups that are not archived: the longest due first. */
export function listDueRecurring(db: DbOrTx, params: { today: string; limit: number }) {
  return db
    .select({ groupId: recurringExpenses.groupId, recurringId: recurringExpenses.id })
    .from(recurringExpenses)
    .innerJoin(groups, eq(groups.id, recurringExpenses.groupId))
    .where(
      and(
        lte(recurringExpenses.nextOn, params.today),
        isNull(recurringExpenses.endedAt),
        isNull(groups.archivedAt),
      ),
    )
    .orderBy(asc(recurringExpenses.nextOn), asc(recurringExpenses.id))
    .limit(params.limit);
}

/** Versions of some expenses that come back, the latest first, with who wrote them. */
export async function listRecurringVersions(
  db: DbOrTx,
  params: { recurringIds: readonly string[] },
) {
  if (params.recurringIds.length === 0) return [];
  return db
    .select({
      recurringId: recurringVersions.recurringId,
      version: recurringVersions.version,
      title: recurringVersions.title,
      totalCents: recurringVersions.totalCents,
      every: recurringVersions.every,
      firstOn: recurringVersions.firstOn,
      untilOn: recurringVersions.untilOn,
      byName: people.name,
      at: recurringVersions.at,
    })
    .from(recurringVersions)
    .innerJoin(people, eq(people.id, recurringVersions.byPersonId))
    .where(inArray(recurringVersions.recurringId, [...params.recurringIds]))
    .orderBy(desc(recurringVersions.version));
}

/** Who pays and takes part in the version that holds of some expenses that come back. */
export async function listRecurringParts(db: DbOrTx, params: { recurringIds: readonly string[] }) {
  if (params.recurringIds.length === 0) return [];
  return db
    .select({
      recurringId: recurringParts.recurringId,
      householdId: recurringParts.householdId,
      householdName: households.name,
      paidCents: recurringParts.paidCents,
      takesPart: recurringParts.takesPart,
      figure: recurringParts.figure,
    })
    .from(recurringParts)
    .innerJoin(
      recurringExpenses,
      and(
        eq(recurringExpenses.id, recurringParts.recurringId),
        eq(recurringExpenses.version, recurringParts.version),
      ),
    )
    .innerJoin(households, eq(households.id, recurringParts.householdId))
    .where(inArray(recurringParts.recurringId, [...params.recurringIds]))
    .orderBy(asc(households.name), asc(households.id));
}

/** Notes a new expense that comes back; its first version comes with it. */
export async function insertRecurring(
  db: DbOrTx,
  row: typeof recurringExpenses.$inferInsert,
): Promise<void> {
  await db.insert(recurringExpenses).values(row);
}

/** Writes a version of an expense that comes back, with its parts; both are append-only. */
export async function insertRecurringVersion(
  db: DbOrTx,
  row: typeof recurringVersions.$inferInsert,
  parts: readonly Omit<typeof recurringParts.$inferInsert, 'recurringId' | 'version'>[],
): Promise<void> {
  const { recurringId, version } = row;
  await db.insert(recurringVersions).values(row);
  await db.insert(recurringParts).values(parts.map((part) => ({ ...part, recurringId, version })));
}

/** Says when it is booked next, which version holds, or that it ended. */
export async function updateRecurring(
  db: DbOrTx,
  params: {
    groupId: string;
    recurringId: string;
    patch: Partial<
      Pick<
        typeof recurringExpenses.$inferInsert,
        'version' | 'nextOn' | 'bookedOn' | 'endedAt' | 'stoppedBy'
      >
    >;
  },
): Promise<void> {
  await db
    .update(recurringExpenses)
    .set(params.patch)
    .where(
      and(
        eq(recurringExpenses.groupId, params.groupId),
        eq(recurringExpenses.id, params.recurringId),
      ),
    );
}
