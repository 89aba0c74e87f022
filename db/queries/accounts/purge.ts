import { inArray, lte } from 'drizzle-orm';

import type { Db } from '#db/client.ts';
import { householdInvites, rateLimits, sessions } from '#db/schema/accounts.ts';
import { invites, joinRequests } from '#db/schema/groups.ts';

/** What ended by `before`; at most `limit` rows of it. */
type Piece = { before: Date; limit: number };

/*
 * Each removes one piece and says how many rows it had. Rows that somebody holds are left for the next
 * time, so that processes that purge at once neither wait for each other nor for a sign-in.
 */

/** Removes sessions that idled out. */
export async function purgeSessions(db: Db, { before, limit }: Piece): Promise<number> {
  const over = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(lte(sessions.expiresAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(sessions)
    .where(inArray(sessions.id, over))
    .returning({ id: sessions.id });
  return gone.length;
}

/** Removes counters whose time is over: the next attempt starts at one either way. */
export async function purgeRateLimits(db: Db, { before, limit }: Piece): Promise<number> {
  const over = db
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(lte(rateLimits.expire, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(rateLimits)
    .where(inArray(rateLimits.key, over))
    .returning({ key: rateLimits.key });
  return gone.length;
}

/** Removes links into groups that ended. */
export async function purgeInvites(db: Db, { before, limit }: Piece): Promise<number> {
  const over = db
    .select({ id: invites.id })
    .from(invites)
    .where(lte(invites.expiresAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(invites)
    .where(inArray(invites.id, over))
    .returning({ id: invites.id });
  return gone.length;
}

/** Removes answered wishes to be let into a group, with the sentence of each. */
export async function purgeJoinRequests(db: Db, { before, limit }: Piece): Promise<number> {
  const over = db
    .select({ id: joinRequests.id })
    .from(joinRequests)
    .where(lte(joinRequests.answeredAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(joinRequests)
    .where(inArray(joinRequests.id, over))
    .returning({ id: joinRequests.id });
  return gone.length;
}

/** Removes links into households that ended. */
export async function purgeHouseholdInvites(db: Db, { before, limit }: Piece): Promise<number> {
  const over = db
    .select({ id: householdInvites.id })
    .from(householdInvites)
    .where(lte(householdInvites.expiresAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(householdInvites)
    .where(inArray(householdInvites.id, over))
    .returning({ id: householdInvites.id });
  return gone.length;
}
