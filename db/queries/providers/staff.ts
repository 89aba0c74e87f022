import { asc, eq, inArray } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { providers, providerStaff } from '#db/schema/providers.ts';

/** Who works where and as what: of one person, or of some providers. By name of the provider. */
export function listStaff(
  db: DbOrTx,
  of: { personId: string } | { providerIds: readonly string[] },
) {
  return db
    .select({
      personId: providerStaff.personId,
      providerId: providers.id,
      name: providers.name,
      status: providers.status,
      role: providerStaff.role,
    })
    .from(providerStaff)
    .innerJoin(providers, eq(providers.id, providerStaff.providerId))
    .where(
      'personId' in of
        ? eq(providerStaff.personId, of.personId)
        : inArray(providerStaff.providerId, [...of.providerIds]),
    )
    .orderBy(asc(providers.name), asc(providers.id));
}
