import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { groups } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { requests } from '#db/schema/requests.ts';

/** Orders of some providers, newest first, with the sums of their households' cash. */
export function listTakings(db: DbOrTx, params: { providerIds: readonly string[] }) {
  const sumOf = (column: AnyPgColumn) => sql`coalesce(sum(${column}), 0)`.mapWith(Number);
  return db
    .select({
      orderId: orders.id,
      providerId: orders.providerId,
      title: requests.title,
      category: requests.category,
      groupName: groups.name,
      status: orders.status,
      startsOn: orders.startsOn,
      totalCents: orders.totalCents,
      cashDueCents: sumOf(orderHouseholds.cashDueCents),
      cashReceivedCents: sumOf(orderHouseholds.cashReceivedCents),
    })
    .from(orders)
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .innerJoin(groups, eq(groups.id, orders.groupId))
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(inArray(orders.providerId, [...params.providerIds]))
    .groupBy(orders.id, requests.id, groups.id)
    .orderBy(desc(orders.createdAt), desc(orders.id));
}
