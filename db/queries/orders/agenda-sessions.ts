import { and, asc, eq, gte, inArray, lt, lte, ne, or, sql } from 'drizzle-orm';

import { BINDING_STATES, UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';

import { ORDER_PLACES, withOrderNames } from './order-names.ts';

/** The most dates a page of an agenda shows. */
const MOST = 1_000;

/** Whether marks of a date can still be given and one is missing: not in a period that is closed (ATT3). */
export function isToMark() {
  const day = sql`(${orderSessions.startsAt} at time zone 'Europe/Rome')::date`;
  return sql<boolean>`exists (
    select 1 from ${orderLines} l
      join ${orderPeriods} p on p.order_id = l.order_id and p.number = l.period
      join ${orderHouseholds} h on h.order_id = l.order_id and h.household_id = l.household_id
      where l.order_id = ${orders.id} and p.closed_at is null and h.status <> 'dropped' and not l.is_off
        and ${day} between p.starts_on and p.ends_on
        and not exists (select 1 from ${attendanceMarks} m
          where m.order_id = l.order_id and m.number = ${orderSessions.number}
            and m.household_id = l.household_id
            and coalesce(m.dependant_id, '') = coalesce(l.dependant_id, '')
            and m.replaced_at is null))`;
}

/**
 * Dates between two instants of the orders a household takes part in, and of those that some
 * providers deliver, soonest first; `isOwn` where the household is in it. The household sees dates
 * it is still asked about, the provider those that count; of what is finished nothing is to come.
 */
export function listAgendaSessions(
  db: DbOrTx,
  params: {
    householdId: string | null;
    providerIds: readonly string[];
    from: Date;
    until: Date;
    now: Date;
  },
) {
  // Households come into an order and leave it on the way (AMD1).
  const isOwn = sql<boolean>`(${orderHouseholds.householdId} is not null and exists (
    select 1 from ${orderLines} l join ${orderPeriods} p on p.order_id = l.order_id and p.number = l.period
    where l.order_id = ${orders.id} and l.household_id = ${orderHouseholds.householdId} and not l.is_off
      and (${orderSessions.startsAt} at time zone 'Europe/Rome')::date between p.starts_on and p.ends_on))`;
  return withOrderNames(db, {
    orderId: orders.id,
    status: orders.status,
    number: orderSessions.number,
    startsAt: orderSessions.startsAt,
    endsAt: orderSessions.endsAt,
    places: ORDER_PLACES,
    completedAt: orders.completedAt,
    isOwn,
    isToMark: isToMark(),
  })
    .innerJoin(orderSessions, eq(orderSessions.orderId, orders.id))
    .leftJoin(
      orderHouseholds,
      and(
        eq(orderHouseholds.orderId, orders.id),
        eq(orderHouseholds.householdId, params.householdId ?? ''),
        ne(orderHouseholds.status, 'dropped'),
      ),
    )
    .where(
      and(
        eq(orderSessions.state, 'planned'),
        gte(orderSessions.startsAt, params.from),
        lt(orderSessions.startsAt, params.until),
        ne(orders.status, 'cancelled'),
        or(inArray(orders.status, UNDELIVERED_STATES), lte(orderSessions.endsAt, params.now)),
        or(
          isOwn,
          and(
            inArray(orders.providerId, [...params.providerIds]),
            inArray(orders.status, BINDING_STATES),
          ),
        ),
      ),
    )
    .orderBy(asc(orderSessions.startsAt), asc(orders.id))
    .limit(MOST);
}

/** A date of somebody's agenda. */
export type AgendaSession = Awaited<ReturnType<typeof listAgendaSessions>>[number];
