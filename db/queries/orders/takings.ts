import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { fundDues } from '#db/schema/decisions.ts';
import { groups } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';

import { firstDay } from './served-days.ts';
import { isHeldUp, withOrderNames } from './order-names.ts';

/** Orders of some providers, newest first, with the sums of their households' cash and of their funds'. */
export function listTakings(db: DbOrTx, params: { providerIds: readonly string[] }) {
  const sumOf = (column: AnyPgColumn) => sql`coalesce(sum(${column}), 0)`.mapWith(Number);
  const ofFund = (column: AnyPgColumn) =>
    sql`(select coalesce(sum(${column}), 0) from ${fundDues}
      where ${fundDues.orderId} = ${orders.id})`.mapWith(Number);
  return withOrderNames(db, {
    orderId: orders.id,
    providerId: orders.providerId,
    status: orders.status,
    isHeldUp,
    firstDay,
    totalCents: orders.totalCents,
    cashDueCents: sumOf(orderHouseholds.cashDueCents),
    cashAskedCents: sumOf(orderHouseholds.cashAskedCents),
    cashReceivedCents: sumOf(orderHouseholds.cashReceivedCents),
    fundCents: sumOf(orderHouseholds.fundCents),
    fundAskedCents: ofFund(fundDues.dueCents),
    fundReceivedCents: ofFund(fundDues.receivedCents),
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(inArray(orders.providerId, [...params.providerIds]))
    .groupBy(orders.id, groups.id, providers.id)
    .orderBy(desc(orders.createdAt), desc(orders.id));
}
