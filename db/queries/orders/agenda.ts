import { and, asc, eq, exists, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { decisions, requestParticipants, requests } from '#db/schema/requests.ts';

/** Open votes a household was asked for (rule D2), that close after an instant. */
export function listClosingVotes(db: DbOrTx, params: { householdId: string; after: Date }) {
  return db
    .select({
      decisionId: decisions.id,
      requestId: requests.id,
      groupId: groups.id,
      groupName: groups.name,
      title: requests.title,
      category: requests.category,
      closesAt: decisions.closesAt,
    })
    .from(decisions)
    .innerJoin(requests, eq(requests.id, decisions.requestId))
    .innerJoin(groups, eq(groups.id, requests.groupId))
    .where(
      and(
        eq(decisions.status, 'open'),
        gte(decisions.closesAt, params.after),
        sql`${params.householdId} = any(${decisions.electorate})`,
        inGroupOf(db, params.householdId),
      ),
    )
    .orderBy(asc(decisions.closesAt), asc(decisions.id));
}

/** Open requests of those groups in which the household takes part, that close after an instant. */
export function listClosingRequests(db: DbOrTx, params: { householdId: string; after: Date }) {
  return db
    .select({
      requestId: requests.id,
      groupId: groups.id,
      groupName: groups.name,
      title: requests.title,
      category: requests.category,
      closesAt: requests.closesAt,
    })
    .from(requests)
    .innerJoin(groups, eq(groups.id, requests.groupId))
    .where(
      and(
        eq(requests.status, 'open'),
        gte(requests.closesAt, params.after),
        inGroupOf(db, params.householdId),
        exists(
          db
            .select({ id: requestParticipants.id })
            .from(requestParticipants)
            .where(
              and(
                eq(requestParticipants.requestId, requests.id),
                eq(requestParticipants.householdId, params.householdId),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(requests.closesAt), asc(requests.id));
}

/** Orders a household takes part in that are to come or under way on a day. */
export function listComingOrders(db: DbOrTx, params: { householdId: string; today: CalendarDay }) {
  return db
    .select({
      orderId: orders.id,
      groupName: groups.name,
      title: requests.title,
      category: requests.category,
      providerName: providers.name,
      startsOn: orders.startsOn,
      endsOn: orders.endsOn,
    })
    .from(orders)
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .innerJoin(groups, eq(groups.id, orders.groupId))
    .innerJoin(providers, eq(providers.id, orders.providerId))
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        ne(orderHouseholds.status, 'dropped'),
        inArray(orders.status, ['confirming', 'confirmed', 'active']),
        or(gte(orders.startsOn, params.today), gte(orders.endsOn, params.today)),
      ),
    )
    .orderBy(asc(orders.startsOn), asc(orders.id));
}

function inGroupOf(db: DbOrTx, householdId: string) {
  return exists(
    db
      .select({ groupId: memberships.groupId })
      .from(memberships)
      .where(
        and(
          eq(memberships.groupId, requests.groupId),
          eq(memberships.householdId, householdId),
          isNull(memberships.leftAt),
        ),
      ),
  );
}
