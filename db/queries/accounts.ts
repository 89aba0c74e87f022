import { eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults, people, sessions } from '#db/schema/accounts.ts';

/** The person behind a session, with the household it acts for; null when there is none. */
export async function findSessionWithPerson(
  db: DbOrTx,
  params: { sessionId: string },
): Promise<{ personId: string; name: string; householdId: string | null } | null> {
  const [row] = await db
    .select({
      personId: people.id,
      name: people.name,
      householdId: householdAdults.householdId,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(householdAdults, eq(householdAdults.personId, people.id))
    .where(eq(sessions.id, params.sessionId));
  return row ?? null;
}
