import { and, eq, isNull } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { orderHouseholds } from '#db/schema/orders.ts';
import { cashAnnouncements } from '#db/schema/payments.ts';

/** Ties a household's part of an order to its word that it paid, while that stands: one at most. */
export const IS_SAID = and(
  eq(cashAnnouncements.orderId, orderHouseholds.orderId),
  eq(cashAnnouncements.householdId, orderHouseholds.householdId),
  isNull(cashAnnouncements.takenBackAt),
);

/** Writes that a household says it paid. */
export async function insertAnnouncement(
  db: DbOrTx,
  row: typeof cashAnnouncements.$inferInsert,
): Promise<void> {
  await db.insert(cashAnnouncements).values(row);
}

/** Takes back what a household said of its part in an order; the caller holds the order's lock. */
export async function takeAnnouncementBack(
  db: DbOrTx,
  params: { orderId: string; householdId: string; by: string; at: Date },
): Promise<void> {
  const { orderId, householdId, by, at } = params;
  await db
    .update(cashAnnouncements)
    .set({ takenBackAt: at, takenBackBy: by })
    .where(
      and(
        eq(cashAnnouncements.orderId, orderId),
        eq(cashAnnouncements.householdId, householdId),
        isNull(cashAnnouncements.takenBackAt),
      ),
    );
}
