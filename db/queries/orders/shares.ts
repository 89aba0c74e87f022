import { and, asc, count, desc, eq, inArray, ne, sql, sum } from 'drizzle-orm';

import { PAYABLE_STATES, RUNNING_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { counted, type CountedCents } from '#db/queries/counted-cents.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { orderHouseholds, orderLines, orders } from '#db/schema/orders.ts';

import { withOrderNames } from './order-names.ts';

/** Whether a household is in an order, or was until it dropped out. */
export async function isInOrder(
  db: DbOrTx,
  params: { orderId: string; householdId: string },
): Promise<boolean> {
  const rows = await db
    .select({ householdId: orderHouseholds.householdId })
    .from(orderHouseholds)
    .where(
      and(
        eq(orderHouseholds.orderId, params.orderId),
        eq(orderHouseholds.householdId, params.householdId),
      ),
    );
  return rows.length > 0;
}

/** Households of an order, those that dropped out included, by name. */
export function listOrderHouseholds(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      householdId: orderHouseholds.householdId,
      name: households.name,
      status: orderHouseholds.status,
      confirmedPriceVersion: orderHouseholds.confirmedPriceVersion,
      shareCents: orderHouseholds.shareCents,
      cashDueCents: orderHouseholds.cashDueCents,
      cashReceivedCents: orderHouseholds.cashReceivedCents,
      answeredAt: orderHouseholds.answeredAt,
      cashReceivedAt: orderHouseholds.cashReceivedAt,
      paymentReference: orderHouseholds.paymentReference,
    })
    .from(orderHouseholds)
    .innerJoin(households, eq(households.id, orderHouseholds.householdId))
    .where(eq(orderHouseholds.orderId, params.orderId))
    .orderBy(asc(households.name), asc(households.id));
}

/** A household's part in an order. */
export type OrderHouseholdRow = Awaited<ReturnType<typeof listOrderHouseholds>>[number];

/** Lines of an order; `firstName` is null on the line of a household itself. */
export function listOrderLines(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      id: orderLines.id,
      householdId: orderLines.householdId,
      dependantId: orderLines.dependantId,
      amountCents: orderLines.amountCents,
      firstName: dependants.firstName,
    })
    .from(orderLines)
    .leftJoin(dependants, eq(dependants.id, orderLines.dependantId))
    .where(eq(orderLines.orderId, params.orderId))
    .orderBy(asc(orderLines.id));
}

/** Changes a household's part in an order; the caller holds the order's lock. */
export async function updateOrderHousehold(
  db: DbOrTx,
  params: {
    orderId: string;
    householdId: string;
    change: Partial<typeof orderHouseholds.$inferInsert>;
  },
): Promise<void> {
  await db
    .update(orderHouseholds)
    .set(params.change)
    .where(
      and(
        eq(orderHouseholds.orderId, params.orderId),
        eq(orderHouseholds.householdId, params.householdId),
      ),
    );
}

/** Gives one line of an order another amount; the caller holds the order's lock. */
export async function updateLineAmount(
  db: DbOrTx,
  params: { orderId: string; lineId: string; amountCents: number },
): Promise<void> {
  await db
    .update(orderLines)
    .set({ amountCents: params.amountCents })
    .where(and(eq(orderLines.orderId, params.orderId), eq(orderLines.id, params.lineId)));
}

/** Orders that wait for a household to confirm its share at the current price. */
export async function listConfirmationsWaiting(db: DbOrTx, params: { householdId: string }) {
  return withOrderNames(db, {
    orderId: orders.id,
    shareCents: orderHouseholds.shareCents,
    cashDueCents: orderHouseholds.cashDueCents,
    isAskedAgain: sql<boolean>`${orders.priceVersion} > 1`,
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        eq(orderHouseholds.status, 'pending'),
        eq(orders.status, 'confirming'),
      ),
    )
    .orderBy(asc(orders.createdAt));
}

/** Money a household still owes to providers, order by order. */
export async function listPaymentsWaiting(db: DbOrTx, params: { householdId: string }) {
  return withOrderNames(db, {
    orderId: orders.id,
    dueCents:
      sql<number>`${orderHouseholds.cashDueCents} - ${orderHouseholds.cashReceivedCents}`.mapWith(
        Number,
      ),
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        eq(orderHouseholds.status, 'confirmed'),
        inArray(orders.status, PAYABLE_STATES),
        sql`${orderHouseholds.cashDueCents} > ${orderHouseholds.cashReceivedCents}`,
      ),
    )
    .orderBy(desc(orders.createdAt));
}

/** What a household has to pay in money, or to confirm before. */
export function listToPay(db: DbOrTx, params: { householdId: string }) {
  return withOrderNames(db, {
    orderId: orders.id,
    status: orders.status,
    householdStatus: orderHouseholds.status,
    dueCents: sql`${orderHouseholds.cashDueCents} - ${orderHouseholds.cashReceivedCents}`.mapWith(
      Number,
    ),
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        ne(orderHouseholds.status, 'dropped'),
        inArray(orders.status, RUNNING_STATES),
      ),
    )
    .orderBy(asc(orders.createdAt), asc(orders.id));
}

/** Cash a household still owes on confirmed orders of one group. */
export async function sumCashToPay(
  db: DbOrTx,
  params: { groupId: string; householdId: string },
): Promise<CountedCents> {
  const open = sql<string>`${orderHouseholds.cashDueCents} - ${orderHouseholds.cashReceivedCents}`;
  const [row] = await db
    .select({ count: count(), cents: sum(open) })
    .from(orderHouseholds)
    .innerJoin(orders, eq(orders.id, orderHouseholds.orderId))
    .where(
      and(
        eq(orders.groupId, params.groupId),
        eq(orderHouseholds.householdId, params.householdId),
        eq(orderHouseholds.status, 'confirmed'),
        inArray(orders.status, PAYABLE_STATES),
        sql`${open} > 0`,
      ),
    );
  return counted(row);
}
