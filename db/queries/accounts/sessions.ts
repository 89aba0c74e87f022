import { and, eq, gt, isNull, ne, or, type SQL } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults, people, sessions } from '#db/schema/accounts.ts';

/** A session with the person behind it and the household they act for. */
export type FoundSession = NonNullable<Awaited<ReturnType<typeof findSessionById>>>;

/** The session of an id; null when it is over. */
export async function findSessionById(db: DbOrTx, params: { sessionId: string }) {
  return findSession(db, eq(sessions.id, params.sessionId));
}

/** The session a token opens: the present one, or the one before while it is still good. */
export function findSessionByToken(
  db: DbOrTx,
  params: { tokenHash: string; now: Date },
): Promise<FoundSession | null> {
  const { tokenHash, now } = params;
  const isStillGood = or(isNull(sessions.previousEndsAt), gt(sessions.previousEndsAt, now));
  const isPrevious = and(eq(sessions.previousTokenHash, tokenHash), isStillGood);
  return findSession(db, or(eq(sessions.tokenHash, tokenHash), isPrevious));
}

async function findSession(db: DbOrTx, which: SQL | undefined) {
  const [row] = await db
    .select({
      id: sessions.id,
      personId: sessions.personId,
      expiresAt: sessions.expiresAt,
      createdAt: sessions.createdAt,
      tokenHash: sessions.tokenHash,
      previousTokenHash: sessions.previousTokenHash,
      previousEndsAt: sessions.previousEndsAt,
      isRenewalDue: sessions.isRenewalDue,
      name: people.name,
      householdId: householdAdults.householdId,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(householdAdults, eq(householdAdults.personId, people.id))
    .where(which);
  return row ?? null;
}

/** Stores a session that begins. */
export async function insertSession(db: DbOrTx, row: typeof sessions.$inferInsert): Promise<void> {
  await db.insert(sessions).values(row);
}

/** Lets a session live until a later time. */
export async function prolongSession(
  db: DbOrTx,
  params: { sessionId: string; expiresAt: Date },
): Promise<void> {
  const { sessionId, expiresAt } = params;
  await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, sessionId));
}

/**
 * Gives a session its next token; the present one becomes the previous one, good until the next is
 * seen. Changes nothing when another request did it first.
 */
export async function renewSession(
  db: DbOrTx,
  params: { sessionId: string; tokenHash: string; nextTokenHash: string },
): Promise<void> {
  const { sessionId, tokenHash, nextTokenHash } = params;
  await db
    .update(sessions)
    .set({
      tokenHash: nextTokenHash,
      previousTokenHash: tokenHash,
      previousEndsAt: null,
      isRenewalDue: false,
    })
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.tokenHash, tokenHash),
        eq(sessions.isRenewalDue, true),
      ),
    );
}

/** Says until when the token before is good, once the new one was seen. */
export async function endPreviousToken(
  db: DbOrTx,
  params: { sessionId: string; tokenHash: string; endsAt: Date },
): Promise<void> {
  const { sessionId, tokenHash, endsAt } = params;
  await db
    .update(sessions)
    .set({ previousEndsAt: endsAt })
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.tokenHash, tokenHash),
        isNull(sessions.previousEndsAt),
      ),
    );
}

/** Ends one session. */
export async function deleteSession(db: DbOrTx, params: { sessionId: string }): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, params.sessionId));
}

/** Ends the sessions of a person, but for one if it is named. */
export async function deleteSessionsOf(
  db: DbOrTx,
  params: { personId: string; exceptSessionId?: string | undefined },
): Promise<void> {
  const { personId, exceptSessionId } = params;
  const others = exceptSessionId === undefined ? undefined : ne(sessions.id, exceptSessionId);
  await db.delete(sessions).where(and(eq(sessions.personId, personId), others));
}
