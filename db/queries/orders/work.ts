import { and, asc, inArray, not, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { orderSessionChanges, orderSessions } from '#db/schema/order-sessions.ts';
import { orderPeriods, orders } from '#db/schema/orders.ts';

import { isToMark } from './agenda-sessions.ts';
import { withOrderNames } from './order-names.ts';
import { isInside } from './sides.ts';

/** The most orders of a provider that are looked through for what waits. */
const MOST = 200;

/**
 * Orders that some providers are to begin or to end, with what is missing on them by now; none in which
 * the reader's own household or its group is (M20). `openUntil`: last day of the first open period.
 */
export function listOrdersUnderWay(
  db: DbOrTx,
  params: {
    readonly providerIds: readonly string[];
    readonly readerHouseholdId: string | null;
    readonly now: Date;
  },
) {
  const now = sql`${params.now.toISOString()}::timestamptz`;
  return withOrderNames(db, {
    orderId: orders.id,
    status: orders.status,
    absenceRule: orders.absenceRule,
    startsOn: orders.startsOn,
    endsOn: orders.endsOn,
    unit: orders.unit,
    quantity: orders.quantity,
    /** Seats of a course, whose dates are not this order's to arrange. */
    sharesDates: sql<boolean>`${orders.editionId} is not null`,
    hasOpenChange: sql<boolean>`exists (select 1 from ${orderSessionChanges}
      where ${orderSessionChanges.orderId} = ${orders.id} and ${orderSessionChanges.state} = 'open')`,
    unmarkedDates: sql`(select count(*) from ${orderSessions}
      where ${orderSessions.orderId} = ${orders.id} and ${orderSessions.state} = 'planned'
        and ${orderSessions.endsAt} <= ${now} and ${isToMark()})`.mapWith(Number),
    openPeriods: sql`(select count(*) from ${orderPeriods}
      where ${orderPeriods.orderId} = ${orders.id} and ${orderPeriods.closedAt} is null)`.mapWith(
      Number,
    ),
    openFrom: sql<CalendarDay | null>`(select min(${orderPeriods.startsOn})::text from ${orderPeriods}
      where ${orderPeriods.orderId} = ${orders.id} and ${orderPeriods.closedAt} is null)`,
    openUntil: sql<CalendarDay | null>`(select min(${orderPeriods.endsOn})::text from ${orderPeriods}
      where ${orderPeriods.orderId} = ${orders.id} and ${orderPeriods.closedAt} is null)`,
  })
    .where(
      and(
        inArray(orders.providerId, [...params.providerIds]),
        inArray(orders.status, ['confirmed', 'active']),
        not(isInside(params.readerHouseholdId)),
      ),
    )
    .orderBy(asc(orders.endsOn), asc(orders.id))
    .limit(MOST);
}

/** An order its provider is to begin or to end. */
export type OrderUnderWay = Awaited<ReturnType<typeof listOrdersUnderWay>>[number];
