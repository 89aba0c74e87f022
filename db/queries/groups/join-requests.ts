import { and, asc, count, desc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';

import type { JoinState } from '#app/domain/groups/join-request.ts';
import { type GroupRole, mayInGroup } from '#app/domain/groups/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { groups, joinRequests, memberships } from '#db/schema/groups.ts';

import { HOUSEHOLD_COUNT, isMemberWho } from './memberships.ts';

const JOIN_COLUMNS = {
  id: joinRequests.id,
  groupId: joinRequests.groupId,
  origin: joinRequests.origin,
  inviteId: joinRequests.inviteId,
  householdId: joinRequests.householdId,
  personId: joinRequests.personId,
  role: joinRequests.role,
  message: joinRequests.message,
  status: joinRequests.status,
  createdAt: joinRequests.createdAt,
};

/** Keeps a household's wish to be let into a group. */
export async function insertJoinRequest(
  db: DbOrTx,
  row: typeof joinRequests.$inferInsert,
): Promise<void> {
  await db.insert(joinRequests).values(row);
}

/** One wish of a group; null when the group has none such. */
export async function findJoinRequest(db: DbOrTx, params: { groupId: string; requestId: string }) {
  const [row] = await db
    .select(JOIN_COLUMNS)
    .from(joinRequests)
    .where(and(eq(joinRequests.id, params.requestId), eq(joinRequests.groupId, params.groupId)));
  return row ?? null;
}

/**
 * The name of who asks, for organisers: none of a household that found the group in the directory, which
 * is told with the yes (OPN4).
 */
const TOLD_HOUSEHOLD = sql<
  string | null
>`case when ${joinRequests.origin} = 'link' then ${households.name} end`;
const TOLD_PERSON = sql<
  string | null
>`case when ${joinRequests.origin} = 'link' then ${people.name} end`;

const mayAnswer = (role: GroupRole) => mayInGroup(role, 'answer_join');

/** Who waits to be let into a group where a household may answer; the oldest first. */
export function listJoinsToAnswer(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      requestId: joinRequests.id,
      householdName: TOLD_HOUSEHOLD,
      groupId: groups.id,
      groupName: groups.name,
    })
    .from(joinRequests)
    .innerJoin(households, eq(households.id, joinRequests.householdId))
    .innerJoin(groups, eq(groups.id, joinRequests.groupId))
    .innerJoin(memberships, isMemberWho(mayAnswer, params.householdId))
    .where(and(eq(joinRequests.status, 'waiting'), isNull(groups.archivedAt)))
    .orderBy(asc(joinRequests.createdAt), asc(joinRequests.id));
}

/** One wish of a household; null when it has none such. */
export async function findOwnJoinRequest(
  db: DbOrTx,
  params: { householdId: string; requestId: string },
) {
  const [row] = await db
    .select(JOIN_COLUMNS)
    .from(joinRequests)
    .where(
      and(eq(joinRequests.id, params.requestId), eq(joinRequests.householdId, params.householdId)),
    );
  return row ?? null;
}

/** All a household ever asked of a group, the newest first. */
export function listJoinRequestsOf(db: DbOrTx, params: { groupId: string; householdId: string }) {
  return db
    .select(JOIN_COLUMNS)
    .from(joinRequests)
    .where(
      and(
        eq(joinRequests.groupId, params.groupId),
        eq(joinRequests.householdId, params.householdId),
      ),
    )
    .orderBy(desc(joinRequests.createdAt), desc(joinRequests.id));
}

/** Who waits to be let into a group, with the names that may be told; the oldest first. */
export function listWaitingJoinRequests(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({
      ...JOIN_COLUMNS,
      householdName: TOLD_HOUSEHOLD,
      personName: TOLD_PERSON,
      municipio: households.municipio,
    })
    .from(joinRequests)
    .innerJoin(households, eq(households.id, joinRequests.householdId))
    .innerJoin(people, eq(people.id, joinRequests.personId))
    .where(and(eq(joinRequests.groupId, params.groupId), eq(joinRequests.status, 'waiting')))
    .orderBy(asc(joinRequests.createdAt), asc(joinRequests.id));
}

/**
 * The groups a household asked and is not in: those that have not answered, and those that said no
 * since `refusedSince`. Of a group as much as its link shows: name, Municipio, count of households.
 */
export function listOwnJoinRequests(
  db: DbOrTx,
  params: { householdId: string; refusedSince: Date },
) {
  const { householdId, refusedSince } = params;
  return db
    .select({
      id: joinRequests.id,
      status: joinRequests.status,
      createdAt: joinRequests.createdAt,
      groupName: groups.name,
      municipio: groups.municipio,
      householdCount: HOUSEHOLD_COUNT,
    })
    .from(joinRequests)
    .innerJoin(groups, eq(groups.id, joinRequests.groupId))
    .leftJoin(
      memberships,
      and(
        eq(memberships.groupId, groups.id),
        eq(memberships.householdId, householdId),
        isNull(memberships.leftAt),
      ),
    )
    .where(
      and(
        eq(joinRequests.householdId, householdId),
        isNull(memberships.householdId),
        isNull(groups.archivedAt),
        or(
          eq(joinRequests.status, 'waiting'),
          and(eq(joinRequests.status, 'refused'), gt(joinRequests.answeredAt, refusedSince)),
        ),
      ),
    )
    .orderBy(desc(joinRequests.createdAt), desc(joinRequests.id));
}

/** The groups a household waits for. */
export async function listAskedGroupIds(
  db: DbOrTx,
  params: { householdId: string },
): Promise<string[]> {
  const rows = await db
    .select({ groupId: joinRequests.groupId })
    .from(joinRequests)
    .where(
      and(eq(joinRequests.householdId, params.householdId), eq(joinRequests.status, 'waiting')),
    );
  return rows.map((row) => row.groupId);
}

/** How many other groups of the directory a household waits for (OPN2). */
export async function countOpenAsks(
  db: DbOrTx,
  params: { householdId: string; otherThan: string },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(joinRequests)
    .innerJoin(groups, eq(groups.id, joinRequests.groupId))
    .where(
      and(
        eq(joinRequests.householdId, params.householdId),
        eq(joinRequests.origin, 'directory'),
        eq(joinRequests.status, 'waiting'),
        ne(joinRequests.groupId, params.otherThan),
        isNull(groups.archivedAt),
      ),
    );
  return row?.count ?? 0;
}

/** Ends a wish. */
export async function settleJoinRequest(
  db: DbOrTx,
  params: { requestId: string; status: Exclude<JoinState, 'waiting'>; answeredAt: Date },
): Promise<void> {
  const { requestId, status, answeredAt } = params;
  await db.update(joinRequests).set({ status, answeredAt }).where(eq(joinRequests.id, requestId));
}

/** Ends what a household still asks of a group it came into another way. */
export async function withdrawWaiting(
  db: DbOrTx,
  params: { groupId: string; householdId: string; answeredAt: Date },
): Promise<void> {
  const { groupId, householdId, answeredAt } = params;
  await db
    .update(joinRequests)
    .set({ status: 'withdrawn', answeredAt })
    .where(
      and(
        eq(joinRequests.groupId, groupId),
        eq(joinRequests.householdId, householdId),
        eq(joinRequests.status, 'waiting'),
      ),
    );
}
