import { and, asc, eq, gt, isNull } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdInvites, households } from '#db/schema/accounts.ts';

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
