import { and, asc, eq, inArray, isNull } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { dependants } from '#db/schema/accounts.ts';

/** Dependants of some households, those removed left out. */
export async function listDependantsOf(db: DbOrTx, params: { householdIds: readonly string[] }) {
  if (params.householdIds.length === 0) return [];
  return db
    .select({
      id: dependants.id,
      householdId: dependants.householdId,
      firstName: dependants.firstName,
      birthDate: dependants.birthDate,
    })
    .from(dependants)
    .where(
      and(inArray(dependants.householdId, [...params.householdIds]), isNull(dependants.removedAt)),
    )
    .orderBy(asc(dependants.createdAt), asc(dependants.id));
}

/** The household's dependants who were not removed, oldest first. */
export function listDependants(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      id: dependants.id,
      firstName: dependants.firstName,
      birthDate: dependants.birthDate,
      kind: dependants.kind,
    })
    .from(dependants)
    .where(and(eq(dependants.householdId, params.householdId), isNull(dependants.removedAt)))
    .orderBy(asc(dependants.birthDate), asc(dependants.id));
}

/** Adds a dependant. */
export async function insertDependant(
  db: DbOrTx,
  row: typeof dependants.$inferInsert,
): Promise<void> {
  await db.insert(dependants).values(row);
}

/** Changes a dependant of this household; false when it has no such dependant. */
export async function updateDependant(
  db: DbOrTx,
  params: {
    householdId: string;
    dependantId: string;
    patch: Partial<
      Pick<typeof dependants.$inferInsert, 'firstName' | 'birthDate' | 'kind' | 'removedAt'>
    >;
  },
): Promise<boolean> {
  const written = await db
    .update(dependants)
    .set(params.patch)
    .where(
      and(
        eq(dependants.id, params.dependantId),
        eq(dependants.householdId, params.householdId),
        isNull(dependants.removedAt),
      ),
    )
    .returning({ id: dependants.id });
  return written.length > 0;
}

/** Names of dependants of some households, for the explanation of their own shares. */
export async function listDependantNames(
  db: DbOrTx,
  params: { householdId: string },
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: dependants.id, firstName: dependants.firstName })
    .from(dependants)
    .where(inArray(dependants.householdId, [params.householdId]));
  return new Map(rows.map((row) => [row.id, row.firstName]));
}
