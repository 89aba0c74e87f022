import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';

import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';

import { isOnSale, perPerson, SERVICE_CARD, takesVouchers } from './on-sale.ts';

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
    .select({ ...SERVICE_CARD, takesVouchers: takesVouchers(filter.today).mapWith(Boolean) })
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
