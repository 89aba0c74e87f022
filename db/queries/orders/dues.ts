import { and, asc, eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { IS_SAID } from '#db/queries/payments/announcements.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orderHouseholds } from '#db/schema/orders.ts';
import { cashAnnouncements } from '#db/schema/payments.ts';

/** What households owe for each period of an order, by period; of one household when it is given. */
export function listOrderDues(db: DbOrTx, params: { orderId: string; householdId?: string }) {
  return db
    .select({
      period: orderDues.period,
      householdId: orderDues.householdId,
      answer: orderHouseholds.status,
      shareCents: orderDues.shareCents,
      cashDueCents: orderDues.cashDueCents,
      fundCents: orderDues.fundCents,
      isAsked: orderDues.isAsked,
      cashReceivedCents: orderDues.cashReceivedCents,
      cashReceivedAt: orderDues.cashReceivedAt,
      cashTransactionId: orderDues.cashTransactionId,
      paymentReference: orderDues.paymentReference,
      saidOn: cashAnnouncements.paidOn,
    })
    .from(orderDues)
    .innerJoin(
      orderHouseholds,
      and(
        eq(orderHouseholds.orderId, orderDues.orderId),
        eq(orderHouseholds.householdId, orderDues.householdId),
      ),
    )
    .leftJoin(cashAnnouncements, IS_SAID)
    .where(
      and(
        eq(orderDues.orderId, params.orderId),
        params.householdId === undefined
          ? undefined
          : eq(orderDues.householdId, params.householdId),
      ),
    )
    .orderBy(asc(orderDues.period), asc(orderDues.paymentReference));
}

/** What a household owes for a period. */
export type DueOfOrder = Awaited<ReturnType<typeof listOrderDues>>[number];

/** Writes what a household that comes in owes for periods; where it has owed something, that stays. */
export async function insertDues(
  db: DbOrTx,
  rows: readonly (typeof orderDues.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(orderDues)
      .values([...rows])
      .onConflictDoNothing();
}

/** Changes what a household owes for a period, or what came of it; the caller holds the order's lock. */
export async function updateDue(
  db: DbOrTx,
  params: {
    orderId: string;
    period: number;
    householdId: string;
    change: Partial<typeof orderDues.$inferInsert>;
  },
): Promise<void> {
  await db
    .update(orderDues)
    .set(params.change)
    .where(
      and(
        eq(orderDues.orderId, params.orderId),
        eq(orderDues.period, params.period),
        eq(orderDues.householdId, params.householdId),
      ),
    );
}

/** Asks for the money of a period, or no more for what has not come; the caller holds the order's lock. */
export async function askDues(
  db: DbOrTx,
  params: { orderId: string; period: number; isAsked: boolean },
): Promise<void> {
  const { orderId, period, isAsked } = params;
  await db
    .update(orderDues)
    .set({ isAsked })
    .where(
      and(
        eq(orderDues.orderId, orderId),
        eq(orderDues.period, period),
        isAsked ? undefined : eq(orderDues.cashReceivedCents, 0),
      ),
    );
}
