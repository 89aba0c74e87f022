import { and, eq, isNull, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orderHouseholds } from '#db/schema/orders.ts';
import { cashAnnouncements } from '#db/schema/payments.ts';

/** Ties what a household owes to its word that it paid it, while that stands: one at most. */
export const IS_SAID = and(
  eq(cashAnnouncements.orderId, orderDues.orderId),
  eq(cashAnnouncements.period, orderDues.period),
  eq(cashAnnouncements.householdId, orderDues.householdId),
  isNull(cashAnnouncements.takenBackAt),
);

/**
 * The last day on which a household says it paid, when that is all it has still to pay for an order;
 * null while something is left of which it does not say so. Of a row of `orderHouseholds`.
 */
export const SAID_ON = sql<CalendarDay | null>`(
  select case when count(*) = count(a.id) then max(a.paid_on)::text end
  from ${orderDues} d left join ${cashAnnouncements} a
    on a.order_id = d.order_id and a.period = d.period and a.household_id = d.household_id
      and a.taken_back_at is null
  where d.order_id = ${orderHouseholds.orderId} and d.household_id = ${orderHouseholds.householdId}
    and d.is_asked and d.cash_received_cents < d.cash_due_cents)`;

/** Writes that a household says it paid. */
export async function insertAnnouncement(
  db: DbOrTx,
  row: typeof cashAnnouncements.$inferInsert,
): Promise<void> {
  await db.insert(cashAnnouncements).values(row);
}

/** Takes back what a household said of a period of an order; the caller holds the order's lock. */
export async function takeAnnouncementBack(
  db: DbOrTx,
  params: { orderId: string; period: number; householdId: string; by: string; at: Date },
): Promise<void> {
  const { orderId, period, householdId, by, at } = params;
  await db
    .update(cashAnnouncements)
    .set({ takenBackAt: at, takenBackBy: by })
    .where(
      and(
        eq(cashAnnouncements.orderId, orderId),
        eq(cashAnnouncements.period, period),
        eq(cashAnnouncements.householdId, householdId),
        isNull(cashAnnouncements.takenBackAt),
      ),
    );
}
