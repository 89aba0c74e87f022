import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { decisions, offers, requests, votes } from '#db/schema/requests.ts';

type Household = { householdId: string };

/** Open votes of a household's groups in which it was asked and has not voted yet. */
export async function listVotesWaiting(db: DbOrTx, params: Household) {
  return db
    .select({
      decisionId: decisions.id,
      groupId: groups.id,
      groupName: groups.name,
      requestId: requests.id,
      title: requests.title,
      category: requests.category,
      providerName: providers.name,
      closesAt: decisions.closesAt,
    })
    .from(decisions)
    .innerJoin(requests, eq(requests.id, decisions.requestId))
    .innerJoin(offers, eq(offers.id, decisions.offerId))
    .innerJoin(providers, eq(providers.id, offers.providerId))
    .innerJoin(groups, eq(groups.id, requests.groupId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.groupId, groups.id),
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
        ne(memberships.role, 'viewer'),
      ),
    )
    .leftJoin(
      votes,
      and(eq(votes.decisionId, decisions.id), eq(votes.householdId, params.householdId)),
    )
    .where(
      and(
        eq(decisions.status, 'open'),
        sql`${params.householdId} = any(${decisions.electorate})`,
        isNull(votes.householdId),
        isNull(groups.archivedAt),
      ),
    )
    .orderBy(asc(decisions.closesAt));
}

/** Orders that wait for a household to confirm its share at the current price. */
export async function listConfirmationsWaiting(db: DbOrTx, params: Household) {
  return db
    .select({
      orderId: orders.id,
      groupName: groups.name,
      title: requests.title,
      category: requests.category,
      providerName: providers.name,
      shareCents: orderHouseholds.shareCents,
      cashDueCents: orderHouseholds.cashDueCents,
      isAskedAgain: sql<boolean>`${orders.priceVersion} > 1`,
    })
    .from(orderHouseholds)
    .innerJoin(orders, eq(orders.id, orderHouseholds.orderId))
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .innerJoin(groups, eq(groups.id, orders.groupId))
    .innerJoin(providers, eq(providers.id, orders.providerId))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        eq(orderHouseholds.status, 'pending'),
        eq(orders.status, 'confirming'),
      ),
    )
    .orderBy(asc(orders.createdAt));
}

/** Money a household still owes to providers, order by order. */
export async function listPaymentsWaiting(db: DbOrTx, params: Household) {
  return db
    .select({
      orderId: orders.id,
      groupName: groups.name,
      title: requests.title,
      category: requests.category,
      providerName: providers.name,
      dueCents:
        sql<number>`${orderHouseholds.cashDueCents} - ${orderHouseholds.cashReceivedCents}`.mapWith(
          Number,
        ),
    })
    .from(orderHouseholds)
    .innerJoin(orders, eq(orders.id, orderHouseholds.orderId))
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .innerJoin(groups, eq(groups.id, orders.groupId))
    .innerJoin(providers, eq(providers.id, orders.providerId))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        eq(orderHouseholds.status, 'confirmed'),
        sql`${orders.status} in ('confirmed', 'active', 'completed')`,
        sql`${orderHouseholds.cashDueCents} > ${orderHouseholds.cashReceivedCents}`,
      ),
    )
    .orderBy(desc(orders.createdAt));
}
