import { eq, inArray, sql } from 'drizzle-orm';
import type { SelectedFields } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { editions } from '#db/schema/editions.ts';
import { groups } from '#db/schema/groups.ts';
import { orderContacts } from '#db/schema/order-sheets.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { requests } from '#db/schema/requests.ts';

const ORDER_NAMES = {
  title: orders.title,
  category: orders.category,
  /** Null where a household buys alone. */
  groupName: groups.name,
  providerName: providers.name,
};

/** What is known of where an order's dates are; `readPlace` says which of it somebody reads. */
export const ORDER_PLACES = {
  /** A course's place, or where its provider says that it is; null while neither is said. */
  said: sql<string | null>`coalesce(
    (select e.place from ${editions} e where e.id = ${orders.editionId}),
    (select nullif(c.place, '') from ${orderContacts} c where c.order_id = ${orders.id}))`,
  /** Where its group asked for it; null where it said nothing. */
  asked: sql<string | null>`(
    select nullif(r.place, '') from ${requests} r where r.id = ${orders.requestId})`,
};

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

/** What is known of where an order's dates are. */
export async function findOrderPlaces(db: DbOrTx, params: { orderId: string }) {
  const [row] = await db.select(ORDER_PLACES).from(orders).where(eq(orders.id, params.orderId));
  return row ?? { said: null, asked: null };
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
