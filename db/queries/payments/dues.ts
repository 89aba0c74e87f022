import { and, asc, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';

import { BINDING_STATES, PAYABLE_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { withOrderNames } from '#db/queries/orders/order-names.ts';
import { isInside } from '#db/queries/orders/sides.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orderHouseholds, orderPeriods, orders } from '#db/schema/orders.ts';
import { cashAnnouncements } from '#db/schema/payments.ts';

import { IS_SAID } from './announcements.ts';

/** Ties what a household owes for each period of an order to its part in it. */
const IS_OF_PART = and(
  eq(orderDues.orderId, orderHouseholds.orderId),
  eq(orderDues.householdId, orderHouseholds.householdId),
);

/** Whether an order is closed and paid in more periods than one (PER1). */
export const IS_ONE_OF_MANY = sql<boolean>`exists (select 1 from ${orderPeriods} p
  where p.order_id = ${orders.id} and p.number > 1)`;

/**
 * Money of households for the orders of some providers: what is to come, newest order first, or what
 * came last. No id of a household is in it (R4). `isInside`: the reader's own household is in the
 * order or in its group (M20).
 */
export function listDues(
  db: DbOrTx,
  params: {
    providerIds: readonly string[];
    of: 'open' | 'received';
    readerHouseholdId: string | null;
    limit: number;
  },
) {
  const { providerIds, of, readerHouseholdId, limit } = params;
  const { cashDueCents, cashReceivedCents, cashReceivedAt } = orderDues;
  const newest = of === 'open' ? orders.createdAt : cashReceivedAt;
  return withOrderNames(db, {
    orderId: orders.id,
    providerId: orders.providerId,
    status: orders.status,
    answer: orderHouseholds.status,
    reference: orderDues.paymentReference,
    startsOn: orderPeriods.startsOn,
    endsOn: orderPeriods.endsOn,
    closedAt: orderPeriods.closedAt,
    isOneOfMany: IS_ONE_OF_MANY,
    cashDueCents,
    cashReceivedCents,
    receivedAt: cashReceivedAt,
    saidOn: cashAnnouncements.paidOn,
    isInside: isInside(readerHouseholdId),
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .innerJoin(orderDues, IS_OF_PART)
    .innerJoin(
      orderPeriods,
      and(eq(orderPeriods.orderId, orderDues.orderId), eq(orderPeriods.number, orderDues.period)),
    )
    .leftJoin(cashAnnouncements, IS_SAID)
    .where(
      and(
        inArray(orders.providerId, [...providerIds]),
        inArray(orders.status, BINDING_STATES),
        eq(orderHouseholds.status, 'confirmed'),
        of === 'open'
          ? and(orderDues.isAsked, lt(cashReceivedCents, cashDueCents))
          : and(gt(cashDueCents, 0), eq(cashReceivedCents, cashDueCents)),
      ),
    )
    .orderBy(desc(newest), desc(orders.id), asc(orderDues.paymentReference))
    .limit(limit);
}

/** One of them. */
export type DueRow = Awaited<ReturnType<typeof listDues>>[number];

/**
 * What a provider knows of money for its orders when it reads its bank's entries: all that is to come,
 * and whatever some references name, in any state. Like {@link listDues} without ids of households.
 */
export function listKnownDues(
  db: DbOrTx,
  params: {
    providerId: string;
    references: readonly string[];
    readerHouseholdId: string | null;
  },
) {
  const { cashDueCents, cashReceivedCents, paymentReference } = orderDues;
  return withOrderNames(db, {
    orderId: orders.id,
    status: orders.status,
    answer: orderHouseholds.status,
    reference: paymentReference,
    cashDueCents,
    cashReceivedCents,
    isInside: isInside(params.readerHouseholdId),
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .innerJoin(orderDues, IS_OF_PART)
    .where(
      and(
        eq(orders.providerId, params.providerId),
        or(
          inArray(paymentReference, [...params.references]),
          and(
            inArray(orders.status, PAYABLE_STATES),
            eq(orderHouseholds.status, 'confirmed'),
            lt(cashReceivedCents, cashDueCents),
          ),
        ),
      ),
    )
    .orderBy(asc(paymentReference));
}
