import { asc, eq, inArray } from 'drizzle-orm';

import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { DbOrTx } from '#db/client.ts';
import { householdAdults, households, people } from '#db/schema/accounts.ts';

/** Name and Municipio of a household; null when there is none. */
export async function findHousehold(db: DbOrTx, params: { householdId: string }) {
  const [row] = await db
    .select({ id: households.id, name: households.name, municipio: households.municipio })
    .from(households)
    .where(eq(households.id, params.householdId));
  return row ?? null;
}

/** Makes a household without anybody in it. */
export async function insertHousehold(
  db: DbOrTx,
  row: typeof households.$inferInsert,
): Promise<void> {
  await db.insert(households).values(row);
}

/** Changes a household's name or Municipio. */
export async function updateHousehold(
  db: DbOrTx,
  params: { householdId: string; name: string; municipio: Municipio },
): Promise<void> {
  const { householdId, name, municipio } = params;
  await db.update(households).set({ name, municipio }).where(eq(households.id, householdId));
}

/** Puts an adult into a household; false when the person already belongs to one. */
export async function insertAdult(
  db: DbOrTx,
  row: typeof householdAdults.$inferInsert,
): Promise<boolean> {
  const written = await db
    .insert(householdAdults)
    .values(row)
    .onConflictDoNothing({ target: householdAdults.personId })
    .returning({ personId: householdAdults.personId });
  return written.length > 0;
}

/** Adults of a household in the order in which they joined. */
export function listAdults(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({ id: people.id, name: people.name, joinedAt: householdAdults.joinedAt })
    .from(householdAdults)
    .innerJoin(people, eq(people.id, householdAdults.personId))
    .where(eq(householdAdults.householdId, params.householdId))
    .orderBy(asc(householdAdults.joinedAt), asc(people.id));
}

/** The one household a person belongs to; null when none. */
export async function findHouseholdIdOf(
  db: DbOrTx,
  params: { personId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ householdId: householdAdults.householdId })
    .from(householdAdults)
    .where(eq(householdAdults.personId, params.personId));
  return row?.householdId ?? null;
}

/** Ids of all adults of some households. */
export async function listAdultsOf(
  db: DbOrTx,
  params: { householdIds: readonly string[] },
): Promise<string[]> {
  if (params.householdIds.length === 0) return [];
  const rows = await db
    .select({ personId: householdAdults.personId })
    .from(householdAdults)
    .where(inArray(householdAdults.householdId, [...params.householdIds]));
  return rows.map((row) => row.personId);
}

/** The adults of some households, each with the household. */
export async function listAdultRows(
  db: DbOrTx,
  params: { householdIds: readonly string[] },
): Promise<{ householdId: string; personId: string }[]> {
  if (params.householdIds.length === 0) return [];
  return db
    .select({ householdId: householdAdults.householdId, personId: householdAdults.personId })
    .from(householdAdults)
    .where(inArray(householdAdults.householdId, [...params.householdIds]));
}

/** Names of some households, also of those that have left a group. */
export async function listHouseholdNames(
  db: DbOrTx,
  params: { householdIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (params.householdIds.length === 0) return new Map();
  const rows = await db
    .select({ id: households.id, name: households.name })
    .from(households)
    .where(inArray(households.id, [...params.householdIds]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
