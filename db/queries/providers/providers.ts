import { asc, count, eq, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { providers } from '#db/schema/providers.ts';

/** How many providers are in each state of their sheet. */
export async function countProvidersByState(db: DbOrTx) {
  return db
    .select({ state: providers.status, count: count() })
    .from(providers)
    .groupBy(providers.status);
}

/** How many validated providers serve each Municipio. */
export async function countProvidersByMunicipio(db: DbOrTx) {
  const municipio = sql<number>`unnest(${providers.municipi})`.mapWith(Number).as('municipio');
  const served = db
    .select({ municipio })
    .from(providers)
    .where(eq(providers.status, 'validated'))
    .as('served');
  return db
    .select({ municipio: served.municipio, count: count() })
    .from(served)
    .groupBy(served.municipio)
    .orderBy(asc(served.municipio));
}

/**
 * Whether the city lets a provider sell (R5), held so until the transaction ends: a suspension waits,
 * or is seen.
 */
export async function lockIsValidated(
  db: DbOrTx,
  params: { providerId: string },
): Promise<boolean> {
  const [row] = await db
    .select({ status: providers.status })
    .from(providers)
    .where(eq(providers.id, params.providerId))
    .for('share');
  return row?.status === 'validated';
}
