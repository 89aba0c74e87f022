import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  inArray,
  like,
  notExists,
  sql,
  sum,
} from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { auditLog, cityOfficers } from '#db/schema/city.ts';
import { providers } from '#db/schema/providers.ts';
import { offers, requestParticipants, requests } from '#db/schema/requests.ts';
import { accounts, programmes } from '#db/schema/wallet.ts';

/** Appends a row to the audit log. */
export async function insertAudit(db: DbOrTx, row: typeof auditLog.$inferInsert): Promise<void> {
  await db.insert(auditLog).values(row);
}

/** What the city entrusted to a person; empty for anybody who is not an officer. */
export async function listPermissions(db: DbOrTx, params: { personId: string }): Promise<string[]> {
  const rows = await db
    .select({ permission: cityOfficers.permission })
    .from(cityOfficers)
    .where(eq(cityOfficers.personId, params.personId));
  return rows.map((row) => row.permission);
}

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

/** How many validated services of validated providers each category has, most first. */
export async function countServicesByCategory(db: DbOrTx) {
  return db
    .select({ category: services.category, count: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(eq(services.status, 'validated'), eq(providers.status, 'validated')))
    .groupBy(services.category)
    .orderBy(desc(count()), asc(services.category));
}

/** Every programme, the one that ends last at the top. */
export async function listProgrammes(db: DbOrTx) {
  return db
    .select({
      id: programmes.id,
      nameIt: programmes.nameIt,
      nameEn: programmes.nameEn,
      fundingIt: programmes.fundingIt,
      fundingEn: programmes.fundingEn,
      startsOn: programmes.startsOn,
      endsOn: programmes.endsOn,
      budgetCents: programmes.budgetCents,
    })
    .from(programmes)
    .orderBy(desc(programmes.endsOn), asc(programmes.id));
}

/** Ledger balances of programme money by asset and kind of account, in cents. */
export async function sumProgrammeMoney(db: DbOrTx) {
  return db
    .select({
      asset: accounts.asset,
      kind: accounts.kind,
      balanceCents: sum(accounts.balanceCents).mapWith(Number),
    })
    .from(accounts)
    .where(like(accounts.asset, 'programme:%'))
    .groupBy(accounts.asset, accounts.kind);
}

/** Households that take part in a request nobody answered, by the request's Municipio. */
export async function countUnansweredHouseholds(db: DbOrTx) {
  return db
    .select({
      municipio: requests.municipio,
      households: countDistinct(requestParticipants.householdId),
    })
    .from(requests)
    .innerJoin(requestParticipants, eq(requestParticipants.requestId, requests.id))
    .where(
      and(
        inArray(requests.status, ['open', 'expired']),
        notExists(
          db
            .select({ id: offers.id })
            .from(offers)
            .where(
              and(
                eq(offers.requestId, requests.id),
                inArray(offers.status, ['open', 'won', 'lost', 'expired']),
              ),
            ),
        ),
      ),
    )
    .groupBy(requests.municipio)
    .orderBy(asc(requests.municipio));
}
