import { and, eq, inArray } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { groups, pastAgreements } from '#db/schema/groups.ts';

const GROUP_COLUMNS = {
  id: groups.id,
  name: groups.name,
  kind: groups.kind,
  municipio: groups.municipio,
  description: groups.description,
  agreement: groups.agreement,
  agreementVersion: groups.agreementVersion,
  version: groups.version,
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
    patch: Partial<
      Pick<
        typeof groups.$inferInsert,
        | 'name'
        | 'description'
        | 'agreement'
        | 'agreementVersion'
        | 'version'
        | 'splitMethod'
        | 'archivedAt'
      >
    >;
  },
): Promise<void> {
  await db.update(groups).set(params.patch).where(eq(groups.id, params.groupId));
}

/** Keeps an agreement that another one takes the place of. */
export async function insertPastAgreement(
  db: DbOrTx,
  row: typeof pastAgreements.$inferInsert,
): Promise<void> {
  await db.insert(pastAgreements).values(row);
}

/** The words of an earlier agreement of a group; null when there was none with that number. */
export async function findPastAgreement(
  db: DbOrTx,
  params: { groupId: string; version: number },
): Promise<string | null> {
  const [row] = await db
    .select({ agreement: pastAgreements.agreement })
    .from(pastAgreements)
    .where(
      and(eq(pastAgreements.groupId, params.groupId), eq(pastAgreements.version, params.version)),
    );
  return row?.agreement ?? null;
}

/** Names of some groups, whoever asks: for those who were told of them. */
export async function listGroupNames(db: DbOrTx, params: { groupIds: readonly string[] }) {
  if (params.groupIds.length === 0) return [];
  return db
    .select({ groupId: groups.id, name: groups.name })
    .from(groups)
    .where(inArray(groups.id, [...params.groupIds]));
}
