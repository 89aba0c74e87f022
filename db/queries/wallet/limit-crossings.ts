import { and, eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { limitCrossings } from '#db/schema/benefits.ts';

/** Whose credits may pass which year's limit on an order (V4). */
export function listLimitCrossings(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({ personId: limitCrossings.personId, year: limitCrossings.year })
    .from(limitCrossings)
    .where(eq(limitCrossings.orderId, params.orderId));
}

/** Remembers that an employee goes beyond a year's limit on an order; again changes nothing. */
export async function insertLimitCrossing(
  db: DbOrTx,
  row: typeof limitCrossings.$inferInsert,
): Promise<void> {
  await db.insert(limitCrossings).values(row).onConflictDoNothing();
}

/** Holds an employee's credits to the limits on an order again. */
export async function deleteLimitCrossings(
  db: DbOrTx,
  params: { orderId: string; personId: string },
): Promise<void> {
  await db
    .delete(limitCrossings)
    .where(
      and(eq(limitCrossings.orderId, params.orderId), eq(limitCrossings.personId, params.personId)),
    );
}
