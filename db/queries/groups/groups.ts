import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults, households, people } from '#db/schema/accounts.ts';
import { groups, invites, memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';

const GROUP_COLUMNS = {
  id: groups.id,
  name: groups.name,
  kind: groups.kind,
  municipio: groups.municipio,
  agreement: groups.agreement,
  splitMethod: groups.splitMethod,
  createdAt: groups.createdAt,
  archivedAt: groups.archivedAt,
};

/** A group; null when there is none. */
export async function findGroup(db: DbOrTx, params: { groupId: string }) {
  const [row] = await db.select(GROUP_COLUMNS).from(groups).where(eq(groups.id, params.groupId));
  return row ?? null;
}

/**
 * A group, locked until the transaction ends. Every change of who is in a group takes this lock
 * first, so that two organisers who leave at once cannot both see the other still there.
 */
export async function lockGroup(db: DbOrTx, params: { groupId: string }) {
  const [row] = await db
    .select(GROUP_COLUMNS)
    .from(groups)
    .where(eq(groups.id, params.groupId))
    .for('no key update');
  return row ?? null;
}

/** Makes a group. */
export async function insertGroup(db: DbOrTx, row: typeof groups.$inferInsert): Promise<void> {
  await db.insert(groups).values(row);
}

/** Changes what a group says about itself, or archives it. */
export async function updateGroup(
  db: DbOrTx,
  params: {
    groupId: string;
    patch: Partial<Pick<typeof groups.$inferInsert, 'name' | 'agreement' | 'archivedAt'>>;
  },
): Promise<void> {
  await db.update(groups).set(params.patch).where(eq(groups.id, params.groupId));
}

/** Role of a household in a group; null when it is not, or no longer, in it. */
export async function findMembership(db: DbOrTx, params: { groupId: string; householdId: string }) {
  const [row] = await db
    .select({
      role: memberships.role,
      joinedAt: memberships.joinedAt,
      lastVisitAt: memberships.lastVisitAt,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.groupId, params.groupId),
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
      ),
    );
  return row ?? null;
}

/** Lets a household in, also one that had left; its history row is taken up again. */
export async function upsertMembership(
  db: DbOrTx,
  row: { groupId: string; householdId: string; role: string; at: Date },
): Promise<void> {
  const { groupId, householdId, role, at } = row;
  await db
    .insert(memberships)
    .values({ groupId, householdId, role, joinedAt: at, agreedAt: at })
    .onConflictDoUpdate({
      target: [memberships.groupId, memberships.householdId],
      set: { role, joinedAt: at, agreedAt: at, leftAt: null, lastVisitAt: null },
    });
}

/** Changes a household's role, its last visit, or the moment it left. */
export async function updateMembership(
  db: DbOrTx,
  params: {
    groupId: string;
    householdId: string;
    patch: Partial<Pick<typeof memberships.$inferInsert, 'role' | 'leftAt' | 'lastVisitAt'>>;
  },
): Promise<void> {
  await db
    .update(memberships)
    .set(params.patch)
    .where(
      and(
        eq(memberships.groupId, params.groupId),
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
      ),
    );
}

/** How many organisers a group has. */
export async function countOrganisers(db: DbOrTx, params: { groupId: string }): Promise<number> {
  const [row] = await db
    .select({ organisers: count() })
    .from(memberships)
    .where(
      and(
        eq(memberships.groupId, params.groupId),
        eq(memberships.role, 'organiser'),
        isNull(memberships.leftAt),
      ),
    );
  return row?.organisers ?? 0;
}

/** Households of a group with the names of their adults, oldest member first. */
export async function listMembers(db: DbOrTx, params: { groupId: string }) {
  const rows = await db
    .select({
      householdId: households.id,
      householdName: households.name,
      role: memberships.role,
      joinedAt: memberships.joinedAt,
      personId: people.id,
      personName: people.name,
    })
    .from(memberships)
    .innerJoin(households, eq(households.id, memberships.householdId))
    .leftJoin(householdAdults, eq(householdAdults.householdId, households.id))
    .leftJoin(people, eq(people.id, householdAdults.personId))
    .where(and(eq(memberships.groupId, params.groupId), isNull(memberships.leftAt)))
    .orderBy(asc(memberships.joinedAt), asc(households.id), asc(householdAdults.joinedAt));
  const members = new Map<string, MemberRow>();
  for (const { personId, personName, ...household } of rows) {
    const member = members.get(household.householdId) ?? { ...household, adults: [] };
    if (personId !== null && personName !== null) {
      member.adults.push({ id: personId, name: personName });
    }
    members.set(household.householdId, member);
  }
  return [...members.values()];
}

/** A household of a group. */
export type MemberRow = {
  householdId: string;
  householdName: string;
  role: string;
  joinedAt: Date;
  adults: { id: string; name: string }[];
};

/** Ids of the households in a group. */
export async function listMemberIds(db: DbOrTx, params: { groupId: string }): Promise<string[]> {
  const rows = await db
    .select({ householdId: memberships.householdId })
    .from(memberships)
    .where(and(eq(memberships.groupId, params.groupId), isNull(memberships.leftAt)));
  return rows.map((row) => row.householdId);
}

const INVITE_COLUMNS = {
  id: invites.id,
  groupId: invites.groupId,
  role: invites.role,
  maxUses: invites.maxUses,
  uses: invites.uses,
  expiresAt: invites.expiresAt,
  revokedAt: invites.revokedAt,
};

/** Stores an invite by the hash of its token. */
export async function insertInvite(db: DbOrTx, row: typeof invites.$inferInsert): Promise<void> {
  await db.insert(invites).values(row);
}

/** The invite with this hash; null when no link has such a token. */
export async function findInvite(db: DbOrTx, params: { tokenHash: string }) {
  const [row] = await db
    .select(INVITE_COLUMNS)
    .from(invites)
    .where(eq(invites.tokenHash, params.tokenHash));
  return row ?? null;
}

/** All invites of a group that were not revoked, newest first, with who made them. */
export function listInvites(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({ ...INVITE_COLUMNS, createdByName: people.name, createdAt: invites.createdAt })
    .from(invites)
    .innerJoin(people, eq(people.id, invites.createdBy))
    .where(and(eq(invites.groupId, params.groupId), isNull(invites.revokedAt)))
    .orderBy(sql`${invites.createdAt} desc`);
}

/** Counts one more household that came in by an invite; the database refuses more than allowed. */
export async function countInviteUse(db: DbOrTx, params: { inviteId: string }): Promise<void> {
  await db
    .update(invites)
    .set({ uses: sql`${invites.uses} + 1` })
    .where(eq(invites.id, params.inviteId));
}

/** Takes back an invite of this group; false when it has no such invite. */
export async function revokeInvite(
  db: DbOrTx,
  params: { groupId: string; inviteId: string; revokedAt: Date },
): Promise<boolean> {
  const written = await db
    .update(invites)
    .set({ revokedAt: params.revokedAt })
    .where(
      and(
        eq(invites.id, params.inviteId),
        eq(invites.groupId, params.groupId),
        isNull(invites.revokedAt),
      ),
    )
    .returning({ id: invites.id });
  return written.length > 0;
}

/** Whether an order of the group still runs; with a household, whether one it takes part in does. */
export async function hasRunningOrder(
  db: DbOrTx,
  params: { groupId: string; householdId?: string },
): Promise<boolean> {
  const isRunning = and(
    eq(orders.groupId, params.groupId),
    sql`${orders.status} in ('confirming', 'confirmed', 'active', 'completed')`,
  );
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      params.householdId === undefined
        ? isRunning
        : and(
            isRunning,
            eq(orderHouseholds.householdId, params.householdId),
            sql`${orderHouseholds.status} <> 'dropped'`,
          ),
    )
    .limit(1);
  return rows.length > 0;
}
