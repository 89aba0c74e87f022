import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';

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
 * Something of the dues `d` for which a household is asked and whose money has not come, each with its
 * word `a` that it paid it, while that stands. Of a row of `orderHouseholds`.
 */
const ofOpenDues = <T>(what: SQL) => sql<T>`(
  select ${what}
  from ${orderDues} d left join ${cashAnnouncements} a
    on a.order_id = d.order_id and a.period = d.period and a.household_id = d.household_id
      and a.taken_back_at is null
  where d.order_id = ${orderHouseholds.orderId} and d.household_id = ${orderHouseholds.householdId}
    and d.is_asked and d.cash_received_cents < d.cash_due_cents)`;

/**
 * The last day on which a household says it paid, when that is all it has still to pay for an order;
 * null while something is left of which it does not say so.
 */
export const SAID_ON = ofOpenDues<CalendarDay | null>(
  sql`case when count(*) = count(a.id) then max(a.paid_on)::text end`,
);

/** What a household says it paid for an order of all that is asked and has not come. */
export const SAID_CENTS = ofOpenDues<number>(sql`coalesce(
  sum(d.cash_due_cents - d.cash_received_cents) filter (where a.id is not null), 0)::integer`);

/**
 * Numbers of the periods of an order for which a household is asked for money that has not come and of
 * which it does not say that it paid.
 */
export const ASKING_PERIODS = ofOpenDues<number[]>(
  sql`coalesce(json_agg(d.period) filter (where a.id is null), '[]')`,
);

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
