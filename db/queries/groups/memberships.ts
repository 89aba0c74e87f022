import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';

import { GROUP_ROLES, type GroupRole, rolesThatMay } from '#app/domain/groups/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { householdAdults, households, people } from '#db/schema/accounts.ts';
import { groups, memberships } from '#db/schema/groups.ts';

/** How many households a group has, in a query that reads `groups`. */
export const HOUSEHOLD_COUNT = sql<number>`(
  select count(*)::int from ${memberships} as m
  where m.group_id = ${groups.id} and m.left_at is null)`;

/** Joins `groups` with the membership of a household there, if its role allows what `mayAct` asks. */
export function isMemberWho(mayAct: (role: GroupRole) => boolean, householdId: string) {
  return and(
    eq(memberships.groupId, groups.id),
    eq(memberships.householdId, householdId),
    inArray(memberships.role, GROUP_ROLES.filter(mayAct)),
    isNull(memberships.leftAt),
  );
}

/** Whether a person's household has ever been in a group: it would be on both sides (R4). */
export async function isPersonInGroup(
  db: DbOrTx,
  params: { personId: string; groupId: string },
): Promise<boolean> {
  const rows = await db
    .select({ householdId: memberships.householdId })
    .from(memberships)
    .innerJoin(householdAdults, eq(householdAdults.householdId, memberships.householdId))
    .where(
      and(eq(householdAdults.personId, params.personId), eq(memberships.groupId, params.groupId)),
    )
    .limit(1);
  return rows.length > 0;
}

/** Living groups in which a household may add needs, by name. */
export async function listPlanningGroups(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({ id: groups.id, name: groups.name })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(
      and(
        eq(memberships.householdId, params.householdId),
        inArray(memberships.role, rolesThatMay('edit_board')),
        isNull(memberships.leftAt),
        isNull(groups.archivedAt),
        eq(memberships.agreedVersion, groups.agreementVersion),
      ),
    )
    .orderBy(asc(groups.name));
}

/** Living groups whose agreement a household has still to accept (AGR1), by name. */
export async function listAgreementsWaiting(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({ groupId: groups.id, groupName: groups.name })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(
      and(
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
        isNull(groups.archivedAt),
        ne(memberships.agreedVersion, groups.agreementVersion),
      ),
    )
    .orderBy(asc(groups.name), asc(groups.id));
}

/**
 * The role a household was given in a group, and to which agreement it agreed; null when it is not,
 * or no longer, in it.
 */
export async function findMembership(db: DbOrTx, params: { groupId: string; householdId: string }) {
  const [row] = await db
    .select({
      role: memberships.role,
      joinedAt: memberships.joinedAt,
      lastVisitAt: memberships.lastVisitAt,
      agreedVersion: memberships.agreedVersion,
      agreementVersion: groups.agreementVersion,
    })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(
      and(
        eq(memberships.groupId, params.groupId),
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
      ),
    );
  return row ?? null;
}

/**
 * Lets a household in, also one that had left; its history row is taken up again. `agreedVersion`: the
 * agreement it agrees to, 0 for none yet.
 */
export async function upsertMembership(
  db: DbOrTx,
  row: {
    groupId: string;
    householdId: string;
    role: GroupRole;
    agreedVersion: number;
    at: Date;
  },
): Promise<void> {
  const { groupId, householdId, role, agreedVersion, at } = row;
  const agreedAt = agreedVersion === 0 ? null : at;
  await db
    .insert(memberships)
    .values({ groupId, householdId, role, joinedAt: at, agreedVersion, agreedAt })
    .onConflictDoUpdate({
      target: [memberships.groupId, memberships.householdId],
      set: { role, joinedAt: at, agreedVersion, agreedAt, leftAt: null, lastVisitAt: null },
    });
}

/** Changes a household's role, its last visit, what it agreed to, or the moment it left. */
export async function updateMembership(
  db: DbOrTx,
  params: {
    groupId: string;
    householdId: string;
    patch: Partial<
      Pick<
        typeof memberships.$inferInsert,
        'role' | 'leftAt' | 'lastVisitAt' | 'agreedVersion' | 'agreedAt'
      >
    >;
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
  role: GroupRole;
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

/** Adults of a group's households, in order of joining: household by household, oldest first. */
export function listGroupAdults(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({
      householdId: households.id,
      householdName: households.name,
      personId: people.id,
      personName: people.name,
    })
    .from(memberships)
    .innerJoin(households, eq(households.id, memberships.householdId))
    .innerJoin(householdAdults, eq(householdAdults.householdId, households.id))
    .innerJoin(people, eq(people.id, householdAdults.personId))
    .where(and(eq(memberships.groupId, params.groupId), isNull(memberships.leftAt)))
    .orderBy(
      asc(memberships.joinedAt),
      asc(households.id),
      asc(householdAdults.joinedAt),
      asc(people.id),
    );
}

/** The groups a household is in now. */
export async function listGroupIdsOfHousehold(
  db: DbOrTx,
  params: { householdId: string },
): Promise<string[]> {
  const rows = await db
    .select({ groupId: memberships.groupId })
    .from(memberships)
    .where(and(eq(memberships.householdId, params.householdId), isNull(memberships.leftAt)));
  return rows.map((row) => row.groupId);
}

/** Households that are in a group now, with name and role. */
export async function listGroupHouseholds(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({ householdId: households.id, name: households.name, role: memberships.role })
    .from(memberships)
    .innerJoin(households, eq(households.id, memberships.householdId))
    .where(and(eq(memberships.groupId, params.groupId), isNull(memberships.leftAt)))
    .orderBy(asc(memberships.joinedAt), asc(households.id));
}

/** The living groups of a household, by name, with the number of households in each. */
export async function listLivingGroups(db: DbOrTx, params: { householdId: string; limit: number }) {
  return db
    .select({
      id: groups.id,
      name: groups.name,
      municipio: groups.municipio,
      households: HOUSEHOLD_COUNT,
    })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(
      and(
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
        isNull(groups.archivedAt),
      ),
    )
    .orderBy(asc(groups.name))
    .limit(params.limit);
}
