import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lte,
  sql,
  type SQL,
} from 'drizzle-orm';

import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { providers } from '#db/schema/providers.ts';
import { programmeCategories, programmes } from '#db/schema/wallet.ts';

/** What to look for; every part narrows, an empty list does not. */
export type CatalogueFilter = {
  /** Words in Italian or English, accents or not; empty finds all. */
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

/** A running programme pays for its category; what is free needs no voucher. */
function takesVouchers(today: CalendarDay): SQL<boolean> {
  return sql<boolean>`(${services.priceKind} = 'paid' and exists (
    select 1 from ${programmeCategories} pc join ${programmes} pr on pr.id = pc.programme_id
    where pc.category = ${services.category} and pr.starts_on <= ${today} and pr.ends_on >= ${today}))`;
}

function overlaps(municipi: readonly number[]): SQL {
  const list = sql.join(
    municipi.map((number) => sql`${number}`),
    sql`, `,
  );
  return sql`${services.municipi} && array[${list}]::int[]`;
}

/** Words in either language, read with the endings of each. */
function textQuery(text: string): SQL {
  return sql`(websearch_to_tsquery('italian', cortile_plain(${text}))
    || websearch_to_tsquery('english', cortile_plain(${text}))
    || websearch_to_tsquery('simple', cortile_plain(${text})))`;
}

function matchesText(text: string): SQL {
  return sql`services.search @@ ${textQuery(text)}`;
}

function conditions(filter: CatalogueFilter): SQL | undefined {
  return and(
    isOnSale(filter.today),
    filter.text ? matchesText(filter.text) : undefined,
    filter.categories.length > 0 ? inArray(services.category, [...filter.categories]) : undefined,
    filter.municipi.length > 0 ? overlaps(filter.municipi) : undefined,
    filter.isFree ? sql`${services.priceKind} <> 'paid'` : undefined,
    filter.isShareable ? eq(services.isShareable, true) : undefined,
    filter.takesVouchers ? takesVouchers(filter.today) : undefined,
  );
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
export type CatalogueOrder = {
  readonly by: 'best' | 'price' | 'name';
  readonly locale: 'it' | 'en';
};

/** Some of the services that match, in order. */
export async function searchServices(
  db: DbOrTx,
  params: { filter: CatalogueFilter; order: CatalogueOrder; limit: number; offset: number },
) {
  const { filter } = params;
  return db
    .select({ ...CARD, takesVouchers: takesVouchers(filter.today).mapWith(Boolean) })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(conditions(filter))
    .orderBy(...orderOf(params.order, filter))
    .limit(params.limit)
    .offset(params.offset);
}

/** Categories in the order in which they are shown. */
const CATEGORY_LIST = sql.join(
  CATEGORY_IDS.map((id) => sql`${id}`),
  sql`, `,
);

/**
 * Best without words goes round the categories, in a fixed but arbitrary order inside each, so that
 * no provider is first everywhere and the first page shows what the city has.
 */
function orderOf({ by, locale }: CatalogueOrder, filter: CatalogueFilter): SQL[] {
  const title = locale === 'en' ? services.titleEn : services.titleIt;
  const byName = [sql`cortile_plain(${title})`, asc(services.id)];
  if (by === 'price') return [sql`${perPerson(filter.today)} asc nulls last`, ...byName];
  if (by === 'name') return byName;
  if (filter.text === '') {
    const turn = sql`row_number() over (partition by ${services.category} order by md5(${services.id}))`;
    return [turn, sql`array_position(array[${CATEGORY_LIST}], ${services.category})`];
  }
  const rank = sql`ts_rank(services.search, ${textQuery(filter.text)})
    + word_similarity(cortile_plain(${filter.text}), cortile_plain(${title}))`;
  return [desc(rank), ...byName];
}

/** Services on sale and the providers that sell them (R5). */
export async function countOnSale(db: DbOrTx, params: { today: CalendarDay }) {
  const [row] = await db
    .select({ services: count(), providers: countDistinct(providers.id) })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(params.today));
  return row ?? { services: 0, providers: 0 };
}

/** How many services match. */
export async function countServices(db: DbOrTx, params: { filter: CatalogueFilter }) {
  const [row] = await db
    .select({ count: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(conditions(params.filter));
  return row?.count ?? 0;
}

/** How many services on sale each category has, the other filters applied. */
export async function countByCategory(db: DbOrTx, params: { filter: CatalogueFilter }) {
  return db
    .select({ category: services.category, count: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(conditions({ ...params.filter, categories: [] }))
    .groupBy(services.category);
}

/** How many services on sale reach each Municipio, the other filters applied. */
export async function countByMunicipio(db: DbOrTx, params: { filter: CatalogueFilter }) {
  const municipio = sql<number>`unnest(${services.municipi})`.mapWith(Number).as('municipio');
  const reached = db
    .select({ municipio })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(conditions({ ...params.filter, municipi: [] }))
    .as('reached');
  return db
    .select({ municipio: reached.municipio, count: count() })
    .from(reached)
    .groupBy(reached.municipio);
}

/** Every plain word of the titles and keywords on sale, the most frequent first. */
export async function listCatalogueWords(
  db: DbOrTx,
  params: { today: CalendarDay },
): Promise<string[]> {
  const word = sql<string>`regexp_split_to_table(services.search_words, '[^[:alnum:]]+')`.as(
    'word',
  );
  const said = db
    .select({ word })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(params.today))
    .as('said');
  const rows = await db
    .select({ word: said.word })
    .from(said)
    .where(sql`length(${said.word}) > 2`)
    .groupBy(said.word)
    .orderBy(desc(count()), asc(said.word));
  return rows.map((row) => row.word);
}

/** Programmes that pay for a category on a day, the one that ends first at the top. */
export async function listPayingProgrammes(
  db: DbOrTx,
  params: { category: string; today: CalendarDay },
) {
  return db
    .select({
      id: programmes.id,
      nameIt: programmes.nameIt,
      nameEn: programmes.nameEn,
      fundingIt: programmes.fundingIt,
      fundingEn: programmes.fundingEn,
      endsOn: programmes.endsOn,
    })
    .from(programmes)
    .innerJoin(programmeCategories, eq(programmeCategories.programmeId, programmes.id))
    .where(
      and(
        eq(programmeCategories.category, params.category),
        lte(programmes.startsOn, params.today),
        gte(programmes.endsOn, params.today),
      ),
    )
    .orderBy(asc(programmes.endsOn), asc(programmes.id));
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
        inArray(memberships.role, ['organiser', 'member']),
        isNull(memberships.leftAt),
        isNull(groups.archivedAt),
      ),
    )
    .orderBy(asc(groups.name));
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

/** Some services by id, those on sale only, in no order. */
export async function listServicesByIds(
  db: DbOrTx,
  params: { ids: readonly string[]; today: CalendarDay },
) {
  if (params.ids.length === 0) return [];
  return db
    .select(CARD)
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(inArray(services.id, [...params.ids]), isOnSale(params.today)));
}

/** Other services on sale of a provider, by title. */
export async function listServicesOfProvider(
  db: DbOrTx,
  params: { providerId: string; exceptServiceId: string; limit: number; today: CalendarDay },
) {
  return db
    .select({ ...CARD, takesVouchers: takesVouchers(params.today).mapWith(Boolean) })
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
