import { asc, eq } from 'drizzle-orm';

import type { CityPermission } from '#app/domain/city/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { cityOfficers } from '#db/schema/city.ts';

/** What the city entrusted to a person; empty for anybody who is not an officer. */
export async function listPermissions(db: DbOrTx, params: { personId: string }): Promise<string[]> {
  const rows = await db
    .select({ permission: cityOfficers.permission })
    .from(cityOfficers)
    .where(eq(cityOfficers.personId, params.personId));
  return rows.map((row) => row.permission);
}

/** Who has a permission. */
export async function listOfficers(
  db: DbOrTx,
  params: { permission: CityPermission },
): Promise<string[]> {
  const rows = await db
    .select({ personId: cityOfficers.personId })
    .from(cityOfficers)
    .where(eq(cityOfficers.permission, params.permission))
    .orderBy(asc(cityOfficers.personId));
  return rows.map((row) => row.personId);
}
