import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { providers } from '#db/schema/providers.ts';
import { spaces } from '#db/schema/spaces.ts';

/** How large the city is: validated services, validated providers, spaces (rule R5). */
export async function countCity(db: DbOrTx) {
  const [catalogue] = await db
    .select({
      services: count(services.id),
      providers: sql<number>`count(distinct ${providers.id})`.mapWith(Number),
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(eq(services.status, 'validated'), eq(providers.status, 'validated')));
  const [desks] = await db.select({ spaces: count(spaces.id) }).from(spaces);
  return {
    services: catalogue?.services ?? 0,
    providers: catalogue?.providers ?? 0,
    spaces: desks?.spaces ?? 0,
  };
}

/** The living groups of a household, by name, with the number of households in each. */
export async function listGroupsOf(db: DbOrTx, params: { householdId: string; limit: number }) {
  return db
    .select({
      id: groups.id,
      name: groups.name,
      municipio: groups.municipio,
      households: sql<number>`(
        select count(*) from ${memberships} m
        where m.group_id = ${groups.id} and m.left_at is null
      )`.mapWith(Number),
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
