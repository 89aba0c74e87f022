import { and, asc, eq, gt, isNull } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import {
  dependants,
  householdAdults,
  householdInvites,
  households,
  people,
} from '#db/schema/accounts.ts';

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
  params: { householdId: string; name: string; municipio: number },
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

/** Stores an adult's invite by the hash of its token. */
export async function insertHouseholdInvite(
  db: DbOrTx,
  row: typeof householdInvites.$inferInsert,
): Promise<void> {
  await db.insert(householdInvites).values(row);
}

/** The household's invites that still work at `now`, newest last. */
export function listHouseholdInvites(db: DbOrTx, params: { householdId: string; now: Date }) {
  return db
    .select({ id: householdInvites.id, expiresAt: householdInvites.expiresAt })
    .from(householdInvites)
    .where(
      and(
        eq(householdInvites.householdId, params.householdId),
        isNull(householdInvites.usedAt),
        isNull(householdInvites.revokedAt),
        gt(householdInvites.expiresAt, params.now),
      ),
    )
    .orderBy(asc(householdInvites.createdAt));
}

const INVITE_COLUMNS = {
  id: householdInvites.id,
  householdId: householdInvites.householdId,
  householdName: households.name,
  expiresAt: householdInvites.expiresAt,
  usedAt: householdInvites.usedAt,
  revokedAt: householdInvites.revokedAt,
};

/** The invite with this hash and its household; null when no link has such a token. */
export async function findHouseholdInvite(db: DbOrTx, params: { tokenHash: string }) {
  const [row] = await db
    .select(INVITE_COLUMNS)
    .from(householdInvites)
    .innerJoin(households, eq(households.id, householdInvites.householdId))
    .where(eq(householdInvites.tokenHash, params.tokenHash));
  return row ?? null;
}

/** An invite, locked until the transaction ends; null when there is none. */
export async function lockHouseholdInvite(db: DbOrTx, params: { inviteId: string }) {
  const [row] = await db
    .select(INVITE_COLUMNS)
    .from(householdInvites)
    .innerJoin(households, eq(households.id, householdInvites.householdId))
    .where(eq(householdInvites.id, params.inviteId))
    .for('update', { of: householdInvites });
  return row ?? null;
}

/** Marks an invite as used. */
export async function useHouseholdInvite(
  db: DbOrTx,
  params: { inviteId: string; usedAt: Date },
): Promise<void> {
  await db
    .update(householdInvites)
    .set({ usedAt: params.usedAt })
    .where(eq(householdInvites.id, params.inviteId));
}

/** Takes back an invite of this household; false when it has no such invite left. */
export async function revokeHouseholdInvite(
  db: DbOrTx,
  params: { householdId: string; inviteId: string; revokedAt: Date },
): Promise<boolean> {
  const written = await db
    .update(householdInvites)
    .set({ revokedAt: params.revokedAt })
    .where(
      and(
        eq(householdInvites.id, params.inviteId),
        eq(householdInvites.householdId, params.householdId),
        isNull(householdInvites.usedAt),
        isNull(householdInvites.revokedAt),
      ),
    )
    .returning({ id: householdInvites.id });
  return written.length > 0;
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
