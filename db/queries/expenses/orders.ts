import {
  and,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lt,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm';

import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { withOrderNames } from '#db/queries/orders/order-names.ts';
import { expenses } from '#db/schema/expenses.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { cashAnnouncements } from '#db/schema/payments.ts';

/**
 * Orders of a group that one household may have paid for all: the asking household takes part, nothing
 * of them is in the group's expenses, no voucher paid a part, so that shares tell nothing of anybody's
 * vouchers, and its households do not pay each their own part (X8). The latest first.
 */
export async function listOrdersToShare(
  db: DbOrTx,
  params: { groupId: string; householdId: string; limit: number },
) {
  const { cashDueCents, cashReceivedCents } = orderHouseholds;
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
        notExists(rowsOf(and(stays, ne(cashDueCents, orderHouseholds.shareCents)))),
        notExists(
          db
            .select({ one: sql`1` })
            .from(cashAnnouncements)
            .where(
              and(eq(cashAnnouncements.orderId, orders.id), isNull(cashAnnouncements.takenBackAt)),
            ),
        ),
        or(
          notExists(rowsOf(and(stays, gt(cashReceivedCents, 0)))),
          notExists(rowsOf(and(stays, lt(cashReceivedCents, cashDueCents)))),
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
