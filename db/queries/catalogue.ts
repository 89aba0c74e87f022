import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';
import { programmeCategories, programmes } from '#db/schema/wallet.ts';

/** What to look for; every part narrows, an empty list does not. */
export type CatalogueFilter = {
  readonly text: string;
  readonly categories: readonly CategoryId[];
  readonly municipi: readonly number[];
  readonly isFree: boolean;
  readonly isShareable: boolean;
  readonly takesVouchers: boolean;
  readonly today: CalendarDay;
};

/** Only a validated service of a validated provider with a price valid today (rule R5). */
function isOnSale(today: CalendarDay): SQL {
  return sql`${services.status} = 'validated' and ${providers.status} = 'validated' and exists (
    select 1 from ${servicePrices} p where p.service_id = ${services.id}
      and (p.valid_from is null or p.valid_from <= ${today})
      and (p.valid_to is null or p.valid_to >= ${today}))`;
}

function takesVouchers(today: CalendarDay): SQL {
  return sql`exists (select 1 from ${programmeCategories} pc join ${programmes} pr on pr.id = pc.programme_id
    where pc.category = ${services.category} and pr.starts_on <= ${today} and pr.ends_on >= ${today})`;
}

function overlaps(municipi: readonly number[]): SQL {
  const list = sql.join(
    municipi.map((number) => sql`${number}`),
    sql`, `,
  );
  return sql`${services.municipi} && array[${list}]::int[]`;
}

/** Words in either language, or close to a word of the title: typing errors are forgiven. */
function matchesText(text: string): SQL {
  return sql`(services.search @@ ${textQuery(text)}
    or word_similarity(cortile_plain(${text}), services.search_words) >= 0.5)`;
}

function textQuery(text: string): SQL {
  return sql`(websearch_to_tsquery('italian', cortile_plain(${text}))
    || websearch_to_tsquery('english', cortile_plain(${text}))
    || websearch_to_tsquery('simple', cortile_plain(${text})))`;
}

function conditions(filter: CatalogueFilter): SQL[] {
  return [
    isOnSale(filter.today),
    ...(filter.text ? [matchesText(filter.text)] : []),
    ...(filter.categories.length > 0 ? [inArray(services.category, [...filter.categories])] : []),
    ...(filter.municipi.length > 0 ? [overlaps(filter.municipi)] : []),
    ...(filter.isFree ? [sql`${services.priceKind} <> 'paid'`] : []),
    ...(filter.isShareable ? [eq(services.isShareable, true)] : []),
    ...(filter.takesVouchers ? [takesVouchers(filter.today)] : []),
  ];
}

/** Cheapest unit price for one person, in cents, rounded up (rule P3). */
function perPerson(today: CalendarDay): SQL<number> {
  return sql<number>`(select min(ceil(p.unit_price_cents::numeric / p.persons_max)) from ${servicePrices} p
    where p.service_id = ${services.id}
      and (p.valid_from is null or p.valid_from <= ${today})
      and (p.valid_to is null or p.valid_to >= ${today}))`;
}

const CARD = {
  id: services.id,
  slug: services.slug,
  category: services.category,
  titleIt: services.titleIt,
  titleEn: services.titleEn,
  unit: services.unit,
  minQuantity: services.minQuantity,
  isShareable: services.isShareable,
  priceKind: services.priceKind,
  municipi: services.municipi,
  providerId: providers.id,
  providerName: providers.name,
};

/** How results are ordered. */
export type CatalogueSort = 'best' | 'price' | 'name';

/** One page of services that match, and how many match in all. */
export async function searchServices(
  db: DbOrTx,
  params: { filter: CatalogueFilter; sort: CatalogueSort; limit: number; offset: number },
) {
  const { filter } = params;
  const where = and(...conditions(filter));
  const rows = await db
    .select({
      ...CARD,
      takesVouchers: takesVouchers(filter.today).mapWith(Boolean),
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(where)
    .orderBy(...orderOf(params.sort, filter))
    .limit(params.limit)
    .offset(params.offset);
  return { rows, total: rows[0]?.total ?? 0 };
}

function orderOf(sort: CatalogueSort, filter: CatalogueFilter): SQL[] {
  const byName = [asc(services.titleIt), asc(services.id)];
  if (sort === 'price') return [sql`${perPerson(filter.today)} asc nulls last`, ...byName];
  if (sort === 'name' || filter.text === '') return byName;
  const rank = sql`ts_rank(services.search, ${textQuery(filter.text)})
    + word_similarity(cortile_plain(${filter.text}), services.search_words)`;
  return [desc(rank), ...byName];
}

/** How many services on sale each category has, the other filters applied. */
export async function countByCategory(db: DbOrTx, params: { filter: CatalogueFilter }) {
  return db
    .select({ category: services.category, count: sql<number>`count(*)`.mapWith(Number) })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(...conditions({ ...params.filter, categories: [] })))
    .groupBy(services.category);
}

/** Price cells of some services, cheapest persons band last. */
export async function listPriceCells(db: DbOrTx, params: { serviceIds: readonly string[] }) {
  if (params.serviceIds.length === 0) return [];
  return db
    .select({
      serviceId: servicePrices.serviceId,
      personsMin: servicePrices.personsMin,
      personsMax: servicePrices.personsMax,
      quantityMin: servicePrices.quantityMin,
      quantityMax: servicePrices.quantityMax,
      unitPriceCents: servicePrices.unitPriceCents,
      validFrom: servicePrices.validFrom,
      validTo: servicePrices.validTo,
    })
    .from(servicePrices)
    .where(inArray(servicePrices.serviceId, [...params.serviceIds]))
    .orderBy(asc(servicePrices.personsMin), asc(servicePrices.quantityMin));
}

/** One service on sale with its provider; null when it is not on sale or does not exist. */
export async function findService(db: DbOrTx, params: { slug: string; today: CalendarDay }) {
  const [row] = await db
    .select({
      ...CARD,
      descriptionIt: services.descriptionIt,
      descriptionEn: services.descriptionEn,
      fundingIt: services.fundingIt,
      fundingEn: services.fundingEn,
      minAge: services.minAge,
      maxAge: services.maxAge,
      takesVouchers: takesVouchers(params.today).mapWith(Boolean),
      providerKind: providers.kind,
      providerDescriptionIt: providers.descriptionIt,
      providerDescriptionEn: providers.descriptionEn,
      providerFoundedYear: providers.foundedYear,
      providerEmail: providers.email,
      providerPhone: providers.phone,
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(eq(services.slug, params.slug), isOnSale(params.today)));
  return row ?? null;
}

/** Other services on sale of a provider, by title. */
export async function listServicesOfProvider(
  db: DbOrTx,
  params: { providerId: string; exceptServiceId: string; limit: number; today: CalendarDay },
) {
  return db
    .select(CARD)
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        eq(services.providerId, params.providerId),
        sql`${services.id} <> ${params.exceptServiceId}`,
        isOnSale(params.today),
      ),
    )
    .orderBy(asc(services.titleIt))
    .limit(params.limit);
}
