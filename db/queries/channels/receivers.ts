import { eq, inArray, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';

const RECEIVER_COLUMNS = {
  personId: people.id,
  email: people.email,
  name: people.name,
  locale: people.locale,
  isConfirmed: sql<boolean>`${people.emailConfirmedAt} is not null`,
  wantsMails: people.wantsMails,
};

/** Where a person is written to, and whether; null when the person is gone. */
export async function findReceiver(db: DbOrTx, params: { personId: string }) {
  const [row] = await db
    .select(RECEIVER_COLUMNS)
    .from(people)
    .where(eq(people.id, params.personId));
  return row ?? null;
}

/** {@link findReceiver} for whoever has this address, in lower case. */
export async function findReceiverByEmail(db: DbOrTx, params: { email: string }) {
  const [row] = await db
    .select(RECEIVER_COLUMNS)
    .from(people)
    .where(eq(people.email, params.email));
  return row ?? null;
}

/** {@link findReceiver} for several people. */
export async function listReceivers(db: DbOrTx, params: { personIds: readonly string[] }) {
  if (params.personIds.length === 0) return [];
  return db
    .select(RECEIVER_COLUMNS)
    .from(people)
    .where(inArray(people.id, [...params.personIds]));
}
