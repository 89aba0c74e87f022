import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lte,
  ne,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';

import type { GroupProposal } from '#app/domain/decisions/group-decision.ts';
import type { DbOrTx } from '#db/client.ts';
import { households } from '#db/schema/accounts.ts';
import { groupDecisions, groupVotes } from '#db/schema/decisions.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { orders } from '#db/schema/orders.ts';

type Stored = typeof groupDecisions.$inferSelect;

/** A vote of a group: what is proposed is what its kind says. */
export type GroupDecisionRow = Omit<Stored, keyof GroupProposal> & GroupProposal;

/** A row as its kind has it; the database keeps kind, order and proposal together. */
function typed({ kind, orderId, proposal, ...row }: Stored): GroupDecisionRow {
  if (kind === 'group_split' && 'split' in proposal) {
    return { ...row, kind, orderId: null, proposal };
  }
  if (kind === 'fund_order' && orderId !== null && 'rule' in proposal) {
    return { ...row, kind, orderId, proposal };
  }
  throw new Error(`decision ${row.id} does not hold what its kind says`);
}

/** One vote of a group; null when the group has none of that id. */
export async function findGroupDecision(
  db: DbOrTx,
  params: { groupId: string; decisionId: string },
): Promise<GroupDecisionRow | null> {
  const [row] = await db
    .select()
    .from(groupDecisions)
    .where(
      and(eq(groupDecisions.id, params.decisionId), eq(groupDecisions.groupId, params.groupId)),
    );
  return row ? typed(row) : null;
}

/** Votes of a group, those that are open first, then the newest; with the title of their order. */
export async function listGroupDecisions(
  db: DbOrTx,
  params: { groupId: string; limit: number },
): Promise<{ decision: GroupDecisionRow; orderTitle: string | null }[]> {
  const rows = await db
    .select({ decision: groupDecisions, orderTitle: orders.title })
    .from(groupDecisions)
    .leftJoin(orders, eq(orders.id, groupDecisions.orderId))
    .where(eq(groupDecisions.groupId, params.groupId))
    .orderBy(
      desc(eq(groupDecisions.status, 'open')),
      desc(groupDecisions.createdAt),
      desc(groupDecisions.id),
    )
    .limit(params.limit);
  return rows.map(({ decision, orderTitle }) => ({ decision: typed(decision), orderTitle }));
}

/** The open vote of a group on whether its fund pays for an order; null where there is none. */
export function findOpenFundDecision(db: DbOrTx, params: { orderId: string }) {
  return findOpen(db, 'fund_order', eq(groupDecisions.orderId, params.orderId));
}

/** The open vote of a group on how it divides; null where there is none. */
export function findOpenSplitDecision(db: DbOrTx, params: { groupId: string }) {
  return findOpen(db, 'group_split', eq(groupDecisions.groupId, params.groupId));
}

async function findOpen(
  db: DbOrTx,
  kind: GroupDecisionRow['kind'],
  about: SQL,
): Promise<GroupDecisionRow | null> {
  const isOpen = and(eq(groupDecisions.kind, kind), eq(groupDecisions.status, 'open'), about);
  const [row] = await db.select().from(groupDecisions).where(isOpen);
  return row ? typed(row) : null;
}

/** Votes of a group that run, in the order they began. */
export async function listOpenGroupDecisions(
  db: DbOrTx,
  params: { groupId: string },
): Promise<GroupDecisionRow[]> {
  const rows = await db
    .select()
    .from(groupDecisions)
    .where(and(eq(groupDecisions.groupId, params.groupId), eq(groupDecisions.status, 'open')))
    .orderBy(asc(groupDecisions.createdAt), asc(groupDecisions.id));
  return rows.map(typed);
}

/** Opens a vote. The index `group_decisions_one_open` refuses a second one on the same. */
export async function insertGroupDecision(
  db: DbOrTx,
  row: typeof groupDecisions.$inferInsert,
): Promise<void> {
  await db.insert(groupDecisions).values(row);
}

/** Ends a vote; one that is not open any more stays as it is. */
export async function endGroupDecision(
  db: DbOrTx,
  params: { decisionId: string; status: 'accepted' | 'rejected' | 'cancelled'; now: Date },
): Promise<void> {
  await db
    .update(groupDecisions)
    .set({ status: params.status, closedAt: params.now })
    .where(and(eq(groupDecisions.id, params.decisionId), eq(groupDecisions.status, 'open')));
}

/** Votes given on some decisions of a group, with the names its households read, as they came. */
export async function listGroupVotes(db: DbOrTx, params: { decisionIds: readonly string[] }) {
  if (params.decisionIds.length === 0) return [];
  return db
    .select({
      decisionId: groupVotes.decisionId,
      householdId: groupVotes.householdId,
      householdName: households.name,
      choice: groupVotes.choice,
    })
    .from(groupVotes)
    .innerJoin(households, eq(households.id, groupVotes.householdId))
    .where(inArray(groupVotes.decisionId, [...params.decisionIds]))
    .orderBy(asc(groupVotes.castAt), asc(groupVotes.householdId));
}

/** Writes or changes the one vote of a household (D1). */
export async function upsertGroupVote(
  db: DbOrTx,
  row: typeof groupVotes.$inferInsert,
): Promise<void> {
  const { choice, personId, castAt } = row;
  await db
    .insert(groupVotes)
    .values(row)
    .onConflictDoUpdate({
      target: [groupVotes.decisionId, groupVotes.householdId],
      set: { choice, personId, castAt },
    });
}

/** How many votes of a group run. */
export function countOpenDecisions(db: DbOrTx, params: { groupId: string }): Promise<number> {
  return db.$count(
    groupDecisions,
    and(eq(groupDecisions.groupId, params.groupId), eq(groupDecisions.status, 'open')),
  );
}

/** Open votes of groups whose time is up, or in which everybody asked has voted. */
export function listDueGroupDecisions(
  db: DbOrTx,
  params: { now: Date; limit: number },
): Promise<{ groupId: string; decisionId: string }[]> {
  const cast = db
    .select({ count: count() })
    .from(groupVotes)
    .where(eq(groupVotes.decisionId, groupDecisions.id));
  return db
    .select({ groupId: groupDecisions.groupId, decisionId: groupDecisions.id })
    .from(groupDecisions)
    .where(
      and(
        eq(groupDecisions.status, 'open'),
        or(
          lte(groupDecisions.closesAt, params.now),
          sql`${cast} >= cardinality(${groupDecisions.electorate})`,
        ),
      ),
    )
    .orderBy(asc(groupDecisions.closesAt))
    .limit(params.limit);
}

/** Open votes of a household's groups in which it was asked and has not voted yet. */
export function listGroupVotesWaiting(db: DbOrTx, params: { householdId: string }) {
  const { householdId } = params;
  return db
    .select({
      decisionId: groupDecisions.id,
      kind: groupDecisions.kind,
      groupId: groups.id,
      groupName: groups.name,
      orderTitle: orders.title,
      closesAt: groupDecisions.closesAt,
    })
    .from(groupDecisions)
    .innerJoin(groups, eq(groups.id, groupDecisions.groupId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.groupId, groups.id),
        eq(memberships.householdId, householdId),
        isNull(memberships.leftAt),
        ne(memberships.role, 'viewer'),
      ),
    )
    .leftJoin(orders, eq(orders.id, groupDecisions.orderId))
    .leftJoin(
      groupVotes,
      and(eq(groupVotes.decisionId, groupDecisions.id), eq(groupVotes.householdId, householdId)),
    )
    .where(
      and(
        eq(groupDecisions.status, 'open'),
        sql`${householdId} = any(${groupDecisions.electorate})`,
        isNull(groupVotes.householdId),
        isNull(groups.archivedAt),
      ),
    )
    .orderBy(asc(groupDecisions.closesAt), asc(groupDecisions.id));
}

/** Open votes of a household's groups in which it was asked (D2), that close after an instant. */
export function listClosingGroupVotes(db: DbOrTx, params: { householdId: string; after: Date }) {
  const { householdId } = params;
  return db
    .select({
      decisionId: groupDecisions.id,
      kind: groupDecisions.kind,
      groupId: groups.id,
      groupName: groups.name,
      orderTitle: orders.title,
      category: orders.category,
      closesAt: groupDecisions.closesAt,
    })
    .from(groupDecisions)
    .innerJoin(groups, eq(groups.id, groupDecisions.groupId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.groupId, groups.id),
        eq(memberships.householdId, householdId),
        isNull(memberships.leftAt),
      ),
    )
    .leftJoin(orders, eq(orders.id, groupDecisions.orderId))
    .where(
      and(
        eq(groupDecisions.status, 'open'),
        gte(groupDecisions.closesAt, params.after),
        sql`${householdId} = any(${groupDecisions.electorate})`,
      ),
    )
    .orderBy(asc(groupDecisions.closesAt), asc(groupDecisions.id));
}
