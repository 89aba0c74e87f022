import { eq, sql } from 'drizzle-orm';
import type { SelectedFields } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { groups } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';

const ORDER_NAMES = {
  title: orders.title,
  category: orders.category,
  /** Null where a household buys alone. */
  groupName: groups.name,
  providerName: providers.name,
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
