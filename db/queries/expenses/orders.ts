import { and, desc, eq, exists, inArray, isNull, notExists, sql } from 'drizzle-orm';

import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { withOrderNames } from '#db/queries/orders/order-names.ts';
import { expenses } from '#db/schema/expenses.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';

/**
 * Orders of a group that one household may have paid for all: the asking household takes part, nothing
 * of them is in the group's expenses, and no voucher paid a part, so that shares tell nothing of
 * anybody's vouchers. The latest first.
 */
export async function listOrdersToShare(
  db: DbOrTx,
  params: { groupId: string; householdId: string; limit: number },
) {
  const stays = and(
    eq(orderHouseholds.orderId, orders.id),
    eq(orderHouseholds.status, 'confirmed'),
  );
  const rowsOf = (condition: ReturnType<typeof and>) =>
    db
      .select({ one: sql`1` })
      .from(orderHouseholds)
      .where(condition);
  return withOrderNames(db, { id: orders.id, totalCents: orders.totalCents })
    .where(
      and(
        eq(orders.groupId, params.groupId),
        inArray(orders.status, [...BINDING_STATES]),
        exists(rowsOf(and(stays, eq(orderHouseholds.householdId, params.householdId)))),
        notExists(
          rowsOf(and(stays, sql`${orderHouseholds.cashDueCents} <> ${orderHouseholds.shareCents}`)),
        ),
        notExists(
          db
            .select({ one: sql`1` })
            .from(expenses)
            .where(and(eq(expenses.orderId, orders.id), isNull(expenses.deletedAt))),
        ),
        sql`${orders.totalCents} > 0`,
      ),
    )
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(params.limit);
}
