import { asc, eq, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { deskOperators, spaces } from '#db/schema/spaces.ts';

const CARD = {
  id: spaces.id,
  slug: spaces.slug,
  name: spaces.name,
  address: spaces.address,
  municipio: spaces.municipio,
  status: spaces.status,
  functions: spaces.functions,
  hours: spaces.hours,
};

const IN_FULL = {
  ...CARD,
  descriptionIt: spaces.descriptionIt,
  descriptionEn: spaces.descriptionEn,
  phone: spaces.phone,
};

/** Every space: the open ones first, then by name. */
export async function listSpaces(db: DbOrTx) {
  return db
    .select(CARD)
    .from(spaces)
    .orderBy(sql`${spaces.status} <> 'open'`, asc(spaces.name));
}

/** Every space with all that its page says, by address. */
export async function listSpacesInFull(db: DbOrTx) {
  return db.select(IN_FULL).from(spaces).orderBy(asc(spaces.slug));
}

/** One space by its address; null when there is none. */
export async function findSpace(db: DbOrTx, params: { slug: string }) {
  const [row] = await db.select(IN_FULL).from(spaces).where(eq(spaces.slug, params.slug));
  return row ?? null;
}

/** Spaces at whose desk a person works, by name. */
export async function listSpacesOfOperator(db: DbOrTx, params: { personId: string }) {
  return db
    .select(CARD)
    .from(spaces)
    .innerJoin(deskOperators, eq(deskOperators.spaceId, spaces.id))
    .where(eq(deskOperators.personId, params.personId))
    .orderBy(asc(spaces.name));
}

/** How many spaces the city has, open ones and those to come. */
export async function countSpaces(db: DbOrTx): Promise<number> {
  return db.$count(spaces);
}
