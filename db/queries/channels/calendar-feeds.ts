import { and, eq, isNull, lt, or } from 'drizzle-orm';

import type { Db, DbOrTx, Tx } from '#db/client.ts';
import { householdAdults, people } from '#db/schema/accounts.ts';
import { calendarFeeds } from '#db/schema/channels.ts';

/** The address of a person's agenda; null while there is none. */
export async function findCalendarFeed(db: DbOrTx, params: { personId: string }) {
  const [row] = await db
    .select({
      id: calendarFeeds.id,
      createdAt: calendarFeeds.createdAt,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, params.personId));
  return row ?? null;
}

/** Puts an address in the place of the one there was. */
export async function setCalendarFeed(
  tx: Tx,
  row: { id: string; personId: string; tokenHash: string; createdAt: Date },
): Promise<void> {
  const { id, tokenHash, createdAt } = row;
  await tx
    .insert(calendarFeeds)
    .values(row)
    .onConflictDoUpdate({
      target: calendarFeeds.personId,
      set: { id, tokenHash, createdAt, lastReadAt: null },
    });
}

/** Ends the address; nothing when there is none. */
export async function endCalendarFeed(tx: Tx, params: { personId: string }): Promise<void> {
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, params.personId));
}

/** Whose agenda an address opens, as that person stands now; null when no address has such a token. */
export async function findFeedReader(db: Db, params: { tokenHash: string }) {
  const [row] = await db
    .select({
      id: calendarFeeds.id,
      personId: people.id,
      name: people.name,
      locale: people.locale,
      householdId: householdAdults.householdId,
    })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .leftJoin(householdAdults, eq(householdAdults.personId, people.id))
    .where(eq(calendarFeeds.tokenHash, params.tokenHash));
  return row ?? null;
}

/** Notes that an address was read, at most once in the time since `unlessAfter`. */
export async function noteFeedRead(
  db: Db,
  params: { id: string; readAt: Date; unlessAfter: Date },
): Promise<void> {
  const { id, readAt, unlessAfter } = params;
  await db
    .update(calendarFeeds)
    .set({ lastReadAt: readAt })
    .where(
      and(
        eq(calendarFeeds.id, id),
        or(isNull(calendarFeeds.lastReadAt), lt(calendarFeeds.lastReadAt, unlessAfter)),
      ),
    );
}
