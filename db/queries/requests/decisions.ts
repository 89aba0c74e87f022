import { and, asc, count, desc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { providers } from '#db/schema/providers.ts';
import { decisions, offerRevisions, offers, requests, votes } from '#db/schema/requests.ts';

import { inGroupOf } from './requests.ts';

/** A decision as it is stored. */
export type DecisionRow = typeof decisions.$inferSelect;

const DECISION_COLUMNS = {
  id: decisions.id,
  requestId: decisions.requestId,
  offerId: decisions.offerId,
  offerRevision: decisions.offerRevision,
  quorum: decisions.quorum,
  electorate: decisions.electorate,
  closesAt: decisions.closesAt,
  status: decisions.status,
  openedBy: decisions.openedBy,
  createdAt: decisions.createdAt,
  closedAt: decisions.closedAt,
} as const;

/** One decision of a request; null when the request has none of that id. */
export async function findDecision(
  db: DbOrTx,
  params: { decisionId: string; requestId: string },
): Promise<DecisionRow | null> {
  const [row] = await db
    .select(DECISION_COLUMNS)
    .from(decisions)
    .where(and(eq(decisions.id, params.decisionId), eq(decisions.requestId, params.requestId)));
  return row ?? null;
}

/** The decision a request is being voted on now, or null. */
export async function findOpenDecision(
  db: DbOrTx,
  params: { requestId: string },
): Promise<DecisionRow | null> {
  const [row] = await db
    .select(DECISION_COLUMNS)
    .from(decisions)
    .where(and(eq(decisions.requestId, params.requestId), eq(decisions.status, 'open')));
  return row ?? null;
}

/** The price a decision is about: the revision it is bound to, and how much is bought. */
export async function findVotedPrice(db: DbOrTx, params: { decisionId: string }) {
  const [row] = await db
    .select({
      requestId: requests.id,
      unit: requests.unit,
      quantity: requests.quantity,
      basis: requests.quantityBasis,
      priceKind: offerRevisions.priceKind,
      bands: offerRevisions.bands,
    })
    .from(decisions)
    .innerJoin(requests, eq(requests.id, decisions.requestId))
    .innerJoin(
      offerRevisions,
      and(
        eq(offerRevisions.offerId, decisions.offerId),
        eq(offerRevisions.revision, decisions.offerRevision),
      ),
    )
    .where(eq(decisions.id, params.decisionId));
  return row ?? null;
}

/** Decisions of some requests, newest first. */
export async function listDecisions(
  db: DbOrTx,
  params: { requestIds: readonly string[] },
): Promise<DecisionRow[]> {
  if (params.requestIds.length === 0) return [];
  return db
    .select(DECISION_COLUMNS)
    .from(decisions)
    .where(inArray(decisions.requestId, [...params.requestIds]))
    .orderBy(desc(decisions.createdAt), desc(decisions.id));
}

/** Open decisions whose time is up, or in which everybody asked has voted. */
export async function listDueDecisions(
  db: DbOrTx,
  params: { now: Date; limit: number },
): Promise<{ decisionId: string; requestId: string }[]> {
  const votesCast = db
    .select({ count: count() })
    .from(votes)
    .where(
      and(
        eq(votes.decisionId, decisions.id),
        sql`${votes.householdId} = any(${decisions.electorate})`,
      ),
    );
  return db
    .select({ decisionId: decisions.id, requestId: decisions.requestId })
    .from(decisions)
    .where(
      and(
        eq(decisions.status, 'open'),
        or(
          lte(decisions.closesAt, params.now),
          sql`${votesCast} >= cardinality(${decisions.electorate})`,
        ),
      ),
    )
    .orderBy(asc(decisions.closesAt))
    .limit(params.limit);
}

/** Writes a decision. The index `decisions_one_open_per_request` refuses a second open one. */
export async function insertDecision(tx: Tx, row: typeof decisions.$inferInsert): Promise<void> {
  await tx.insert(decisions).values(row);
}

/** Ends a decision; one that is not open any more stays as it is. */
export async function endDecision(
  tx: Tx,
  params: { decisionId: string; status: 'accepted' | 'rejected' | 'cancelled'; now: Date },
): Promise<void> {
  await tx
    .update(decisions)
    .set({ status: params.status, closedAt: params.now })
    .where(and(eq(decisions.id, params.decisionId), eq(decisions.status, 'open')));
}

/** Writes or changes the one vote of a household (D1). */
export async function upsertVote(tx: Tx, row: typeof votes.$inferInsert): Promise<void> {
  await tx
    .insert(votes)
    .values(row)
    .onConflictDoUpdate({
      target: [votes.decisionId, votes.householdId],
      set: { choice: row.choice, personId: row.personId, castAt: row.castAt },
    });
}

/** Takes back the vote of a household, if it has given one. */
export async function deleteVote(
  tx: Tx,
  params: { decisionId: string; householdId: string },
): Promise<void> {
  await tx
    .delete(votes)
    .where(and(eq(votes.decisionId, params.decisionId), eq(votes.householdId, params.householdId)));
}

/** Votes of some decisions with the names a group may show, in the order they were given. */
export async function listVotes(db: DbOrTx, params: { decisionIds: readonly string[] }) {
  if (params.decisionIds.length === 0) return [];
  return db
    .select({
      decisionId: votes.decisionId,
      householdId: votes.householdId,
      householdName: households.name,
      personName: people.name,
      choice: votes.choice,
      castAt: votes.castAt,
    })
    .from(votes)
    .innerJoin(households, eq(households.id, votes.householdId))
    .innerJoin(people, eq(people.id, votes.personId))
    .where(inArray(votes.decisionId, [...params.decisionIds]))
    .orderBy(asc(votes.castAt), asc(votes.householdId));
}

/** Open votes of a household's groups in which it was asked and has not voted yet. */
export async function listVotesWaiting(db: DbOrTx, params: { householdId: string }) {
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
