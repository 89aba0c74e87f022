import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { auditLog } from '#db/schema/city.ts';
import { groups } from '#db/schema/groups.ts';
import { orderHouseholds, orderLines, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { requests } from '#db/schema/requests.ts';

/** Writes a new order with its households and lines. */
export async function insertOrder(
  db: DbOrTx,
  rows: {
    order: typeof orders.$inferInsert;
    households: readonly (typeof orderHouseholds.$inferInsert)[];
    lines: readonly (typeof orderLines.$inferInsert)[];
  },
): Promise<void> {
  await db.insert(orders).values(rows.order);
  await db.insert(orderHouseholds).values([...rows.households]);
  await db.insert(orderLines).values([...rows.lines]);
}

const orderColumns = {
  id: orders.id,
  requestId: orders.requestId,
  groupId: orders.groupId,
  providerId: orders.providerId,
  offerId: orders.offerId,
  offerRevision: orders.offerRevision,
  status: orders.status,
  splitMethod: orders.splitMethod,
  quantity: orders.quantity,
  quantityBasis: orders.quantityBasis,
  unit: orders.unit,
  unitPriceCents: orders.unitPriceCents,
  totalCents: orders.totalCents,
  priceVersion: orders.priceVersion,
  startsOn: orders.startsOn,
  endsOn: orders.endsOn,
  version: orders.version,
  createdAt: orders.createdAt,
  confirmedAt: orders.confirmedAt,
  completedAt: orders.completedAt,
  cancelledAt: orders.cancelledAt,
  title: requests.title,
  category: requests.category,
  boardCardId: requests.cardId,
  groupName: groups.name,
  municipio: groups.municipio,
  providerName: providers.name,
};

function selectOrders(db: DbOrTx) {
  return db
    .select(orderColumns)
    .from(orders)
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .innerJoin(groups, eq(groups.id, orders.groupId))
    .innerJoin(providers, eq(providers.id, orders.providerId));
}

/** An order with the names around it. */
export type OrderRow = Awaited<ReturnType<typeof selectOrders>>[number];

/** One order; null when there is none. The caller checks who may see it. */
export async function findOrder(db: DbOrTx, params: { orderId: string }): Promise<OrderRow | null> {
  const [row] = await selectOrders(db).where(eq(orders.id, params.orderId));
  return row ?? null;
}

/**
 * One order, its row locked until the transaction ends: every command on an order starts here, so
 * that two commands on the same order never interleave.
 */
export async function lockOrder(db: DbOrTx, params: { orderId: string }): Promise<OrderRow | null> {
  const [locked] = await db
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.id, params.orderId))
    .for('no key update');
  return locked ? findOrder(db, params) : null;
}

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

/** Changes an order and counts its version up; the caller holds its lock. */
export async function updateOrder(
  db: DbOrTx,
  params: { orderId: string; change: Partial<typeof orders.$inferInsert> },
): Promise<void> {
  await db
    .update(orders)
    .set({ ...params.change, version: sql`${orders.version} + 1` })
    .where(eq(orders.id, params.orderId));
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

/** Names of dependants of some households, for the explanation of their own shares. */
export async function listDependantNames(
  db: DbOrTx,
  params: { householdId: string },
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: dependants.id, firstName: dependants.firstName })
    .from(dependants)
    .where(inArray(dependants.householdId, [params.householdId]));
  return new Map(rows.map((row) => [row.id, row.firstName]));
}

/** Why an order was cancelled, from the audit log; null when it was not. */
export async function findCancelReason(
  db: DbOrTx,
  params: { orderId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectKind, 'order'),
        eq(auditLog.subjectId, params.orderId),
        eq(auditLog.action, 'order.cancel'),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(1);
  const reason = row?.details['reason'];
  return typeof reason === 'string' ? reason : null;
}
