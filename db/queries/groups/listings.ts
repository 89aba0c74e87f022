import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';

import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { GroupKind } from '#app/domain/groups/kinds.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { groupListings, groups } from '#db/schema/groups.ts';

import { HOUSEHOLD_COUNT } from './memberships.ts';

/** What the directory tells of a group: nothing of who is in it. */
const TOLD = {
  groupId: groups.id,
  name: groups.name,
  kind: groups.kind,
  municipio: groups.municipio,
  words: groupListings.words,
  upTo: groupListings.upTo,
  households: HOUSEHOLD_COUNT,
};

/** How a group is in the directory; null when it is not. */
export async function findListing(db: DbOrTx, params: { groupId: string }) {
  const [row] = await db
    .select({ words: groupListings.words, upTo: groupListings.upTo })
    .from(groupListings)
    .where(eq(groupListings.groupId, params.groupId));
  return row ?? null;
}

/** Puts a group into the directory, or changes what it says there. */
export async function saveListing(tx: Tx, row: typeof groupListings.$inferInsert): Promise<void> {
  const { words, upTo } = row;
  await tx
    .insert(groupListings)
    .values(row)
    .onConflictDoUpdate({ target: groupListings.groupId, set: { words, upTo } });
}

/** Takes a group out of the directory; false when it was not there. */
export async function deleteListing(tx: Tx, params: { groupId: string }): Promise<boolean> {
  const rows = await tx
    .delete(groupListings)
    .where(eq(groupListings.groupId, params.groupId))
    .returning({ groupId: groupListings.groupId });
  return rows.length > 0;
}

/** Which groups of the directory are wanted; null: all. */
type Wanted = { readonly kind: GroupKind | null; readonly municipio: Municipio | null };

function isWanted({ kind, municipio }: Wanted) {
  return and(
    isNull(groups.archivedAt),
    kind === null ? undefined : eq(groups.kind, kind),
    municipio === null ? undefined : eq(groups.municipio, municipio),
  );
}

/** Groups of the directory, those with places first, then the newest. */
export function listOpenGroupRows(
  db: DbOrTx,
  params: Wanted & { readonly limit: number; readonly offset: number },
) {
  return db
    .select(TOLD)
    .from(groupListings)
    .innerJoin(groups, eq(groups.id, groupListings.groupId))
    .where(isWanted(params))
    .orderBy(
      sql`${HOUSEHOLD_COUNT} >= ${groupListings.upTo}`,
      desc(groupListings.openedAt),
      asc(groups.id),
    )
    .limit(params.limit)
    .offset(params.offset);
}

/** How many groups of the directory there are of a kind and in a Municipio. */
export async function countOpenGroups(db: DbOrTx, params: Wanted): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(groupListings)
    .innerJoin(groups, eq(groups.id, groupListings.groupId))
    .where(isWanted(params));
  return row?.count ?? 0;
}

/** One group of the directory; null when it is not in it. */
export async function findOpenGroup(db: DbOrTx, params: { groupId: string }) {
  const [row] = await db
    .select(TOLD)
    .from(groupListings)
    .innerJoin(groups, eq(groups.id, groupListings.groupId))
    .where(and(eq(groups.id, params.groupId), isNull(groups.archivedAt)));
  return row ?? null;
}
