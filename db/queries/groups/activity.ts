import { and, asc, eq, isNull, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults } from '#db/schema/accounts.ts';
import { boards, boardUpdates } from '#db/schema/boards.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { decisions, offerRevisions, offers, requests, votes } from '#db/schema/requests.ts';

import { HOUSEHOLD_COUNT } from './memberships.ts';

/** When the household was last there; before the first visit, when it joined. */
const SINCE = sql`coalesce(${memberships.lastVisitAt}, ${memberships.joinedAt})`;

const instantOf = (at: Date) => sql`${sql.param(at, memberships.joinedAt)}::timestamptz`;

/**
 * The groups of a household: who it is there, what waits for it, and what changed since its last
 * visit. Own edits of the board do not count as changes; an offer is new until `fresh` at least, while
 * it can be taken (OFR4). Archived groups come last.
 */
export function listGroupsOf(db: DbOrTx, params: { householdId: string; now: Date; fresh: Date }) {
  const { householdId, now, fresh } = params;
  return db
    .select({
      id: groups.id,
      name: groups.name,
      kind: groups.kind,
      municipio: groups.municipio,
      archivedAt: groups.archivedAt,
      role: memberships.role,
      agreedVersion: memberships.agreedVersion,
      agreementVersion: groups.agreementVersion,
      householdCount: HOUSEHOLD_COUNT,
      newMembers: sql<number>`(
        select count(*)::int from ${memberships} as m
        where m.group_id = ${groups.id} and m.left_at is null
          and m.household_id <> ${householdId} and m.joined_at > ${SINCE})`,
      newRequests: sql<number>`(
        select count(*)::int from ${requests}
        where ${requests.groupId} = ${groups.id} and ${requests.createdAt} > ${SINCE})`,
      newOffers: sql<number>`(
        select count(*)::int from ${offers}
        join ${requests} on ${requests.id} = ${offers.requestId}
        join ${offerRevisions} on ${offerRevisions.offerId} = ${offers.id}
          and ${offerRevisions.revision} = ${offers.revision}
        where ${requests.groupId} = ${groups.id} and ${offers.status} = 'open'
          and ${offerRevisions.validUntil} > ${instantOf(now)}
          and ${offerRevisions.createdAt} > least(${SINCE}, ${instantOf(fresh)}))`,
      boardChangedAt: sql<Date | null>`(
        select max(${boardUpdates.committedAt}) from ${boardUpdates}
        join ${boards} on ${boards.id} = ${boardUpdates.boardId}
        where ${boards.groupId} = ${groups.id} and ${boardUpdates.committedAt} > ${SINCE}
          and exists (
            select 1 from jsonb_array_elements_text(${boardUpdates.authors}) as author
            where author not in (
              select ${householdAdults.personId} from ${householdAdults}
              where ${householdAdults.householdId} = ${householdId})))`.mapWith(
        boardUpdates.committedAt,
      ),
      votesToCast: sql<number>`(
        select count(*)::int from ${decisions}
        join ${requests} on ${requests.id} = ${decisions.requestId}
        where ${requests.groupId} = ${groups.id} and ${decisions.status} = 'open'
          and ${householdId} = any(${decisions.electorate})
          and not exists (
            select 1 from ${votes} where ${votes.decisionId} = ${decisions.id}
              and ${votes.householdId} = ${householdId}))`,
      ordersToConfirm: sql<number>`(
        select count(*)::int from ${orders}
        join ${orderHouseholds} on ${orderHouseholds.orderId} = ${orders.id}
        where ${orders.groupId} = ${groups.id} and ${orders.status} = 'confirming'
          and ${orderHouseholds.householdId} = ${householdId}
          and ${orderHouseholds.status} = 'pending')`,
    })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.householdId, householdId), isNull(memberships.leftAt)))
    .orderBy(sql`${groups.archivedAt} is not null`, asc(groups.name), asc(groups.id));
}
