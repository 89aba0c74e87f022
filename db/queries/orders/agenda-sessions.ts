import { and, asc, eq, gte, inArray, lt, lte, ne, or, sql } from 'drizzle-orm';

import { BINDING_STATES, UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';

import { withOrderNames } from './order-names.ts';

/** The most dates a page of an agenda shows. */
const MOST = 1_000;

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
  const isOwn = sql<boolean>`${orderHouseholds.householdId} is not null`;
  return withOrderNames(db, {
    orderId: orders.id,
    status: orders.status,
    number: orderSessions.number,
    startsAt: orderSessions.startsAt,
    endsAt: orderSessions.endsAt,
    isOwn,
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
