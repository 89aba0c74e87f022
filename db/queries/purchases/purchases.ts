import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { PurchaseState } from '#app/domain/purchases/purchase.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { withOrderNames } from '#db/queries/orders/order-names.ts';
import { type Answerer, areAnsweredBy } from '#db/queries/orders/sides.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { orderLines, orders } from '#db/schema/orders.ts';
import { purchases } from '#db/schema/purchases.ts';

const OPEN_STATES: readonly PurchaseState[] = ['asked', 'proposed'];

/** Writes what a household asks of a provider; its order is written already. */
export async function insertPurchase(tx: Tx, row: typeof purchases.$inferInsert): Promise<void> {
  await tx.insert(purchases).values(row);
}

/** What was asked and answered for an order; null where it came from an offer. */
export async function findPurchase(db: DbOrTx, params: { orderId: string }) {
  const [row] = await db.select().from(purchases).where(eq(purchases.orderId, params.orderId));
  return row ?? null;
}

/** A purchase as it is stored. */
export type PurchaseRow = NonNullable<Awaited<ReturnType<typeof findPurchase>>>;

/** Changes a purchase; the caller holds the lock of its order. */
export async function updatePurchase(
  tx: Tx,
  params: { orderId: string; change: Partial<typeof purchases.$inferInsert> },
): Promise<void> {
  await tx.update(purchases).set(params.change).where(eq(purchases.orderId, params.orderId));
}

/** Nothing comes any more of a purchase without an agreement; its order is called off. */
export async function endPurchase(db: DbOrTx, params: { orderId: string }): Promise<void> {
  const isOpen = inArray(purchases.state, OPEN_STATES);
  await db
    .update(purchases)
    .set({ state: 'ended' })
    .where(and(eq(purchases.orderId, params.orderId), isOpen));
}

/** Orders whose purchase nobody answered in time (BUY4), the oldest first. */
export async function listUnansweredPurchases(
  db: DbOrTx,
  params: { now: Date; limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ orderId: purchases.orderId })
    .from(purchases)
    .where(and(inArray(purchases.state, OPEN_STATES), lte(purchases.answerBy, params.now)))
    .orderBy(asc(purchases.answerBy), asc(purchases.orderId))
    .limit(params.limit);
  return rows.map(({ orderId }) => orderId);
}

/** Purchases that wait for a side: to be answered by a provider, or another time by a household. */
export function listPurchasesToAnswer(db: DbOrTx, { by, now }: { by: Answerer; now: Date }) {
  const isProvider = by.side === 'provider';
  return withOrderNames(db, { orderId: orders.id, answerBy: purchases.answerBy })
    .innerJoin(purchases, eq(purchases.orderId, orders.id))
    .where(
      and(
        eq(purchases.state, isProvider ? 'asked' : 'proposed'),
        gt(purchases.answerBy, now),
        areAnsweredBy(by, isProvider ? 'answer_purchase' : 'answer_time'),
      ),
    )
    .orderBy(asc(purchases.answerBy), asc(orders.id));
}

/**
 * What a household has asked for of a service and has no answer to, of one day: for whom each is.
 * Null stands for the household itself.
 */
export function listOpenPurchases(
  db: DbOrTx,
  params: { householdId: string; serviceId: string; startsOn: CalendarDay },
) {
  return db
    .selectDistinct({ orderId: orders.id, dependantId: orderLines.dependantId })
    .from(orders)
    .innerJoin(purchases, eq(purchases.orderId, orders.id))
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(
      and(
        eq(orders.buyerHouseholdId, params.householdId),
        eq(orders.serviceId, params.serviceId),
        eq(orders.startsOn, params.startsOn),
        inArray(purchases.state, OPEN_STATES),
      ),
    );
}

/** Birth dates of those an order is for; a household itself has none. */
export async function listOrderBirthDates(
  db: DbOrTx,
  params: { orderId: string },
): Promise<readonly CalendarDay[]> {
  const rows = await db
    .selectDistinct({ id: dependants.id, birthDate: dependants.birthDate })
    .from(orderLines)
    .innerJoin(dependants, eq(dependants.id, orderLines.dependantId))
    .where(eq(orderLines.orderId, params.orderId))
    .orderBy(asc(dependants.birthDate), asc(dependants.id));
  return rows.map(({ birthDate }) => birthDate);
}

/** A household's Municipio, its row locked: two of its adults do not buy at the same moment. */
export async function lockBuyer(tx: Tx, params: { householdId: string }) {
  const [row] = await tx
    .select({ municipio: households.municipio })
    .from(households)
    .where(eq(households.id, params.householdId))
    .for('no key update');
  return row ?? null;
}
