import { eq, inArray, sql } from 'drizzle-orm';
import type { SelectedFields } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { editions } from '#db/schema/editions.ts';
import { groups } from '#db/schema/groups.ts';
import { orderContacts } from '#db/schema/order-sheets.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';

const ORDER_NAMES = {
  title: orders.title,
  category: orders.category,
  /** Null where a household buys alone. */
  groupName: groups.name,
  providerName: providers.name,
};

/** Where its dates are: a course's place, or where its provider says that it is; null while neither is said. */
export const ORDER_PLACE = sql<string | null>`coalesce(
  (select e.place from ${editions} e where e.id = ${orders.editionId}),
  (select nullif(c.place, '') from ${orderContacts} c where c.order_id = ${orders.id}))`;

/** Finished and paid by all, but not settled: somebody's objection is open (STP4). */
export const isHeldUp = sql<boolean>`(${orders.status} = 'completed' and not exists (
  select 1 from ${orderHouseholds} h
  where h.order_id = ${orders.id} and h.cash_received_cents <> h.cash_due_cents))`;

/**
 * Columns of orders with the names around each: what is bought, by which group or by a household
 * alone, of which provider. Join what else the columns need, `orderHouseholds` for instance.
 */
export function withOrderNames<Columns extends SelectedFields>(db: DbOrTx, columns: Columns) {
  return db
    .select({ ...ORDER_NAMES, ...columns })
    .from(orders)
    .leftJoin(groups, eq(groups.id, orders.groupId))
    .innerJoin(providers, eq(providers.id, orders.providerId));
}

/** Where an order's dates are; null while nobody said it. */
export async function findOrderPlace(
  db: DbOrTx,
  params: { orderId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ place: ORDER_PLACE })
    .from(orders)
    .where(eq(orders.id, params.orderId));
  return row?.place ?? null;
}

/** The names around some orders, and how far each is; whoever asks was told of them. */
export async function listNamesOfOrders(db: DbOrTx, params: { orderIds: readonly string[] }) {
  if (params.orderIds.length === 0) return [];
  return withOrderNames(db, {
    orderId: orders.id,
    status: orders.status,
    totalCents: orders.totalCents,
  }).where(inArray(orders.id, [...params.orderIds]));
}
