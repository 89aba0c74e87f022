import {
  and,
  type AnyColumn,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  lte,
  ne,
  type SQL,
  sql,
} from 'drizzle-orm';

import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';
import type { AgeRange } from '#app/domain/catalogue/ages.ts';
import type { ServicePlace } from '#app/domain/catalogue/places.ts';
import type { SearchTerm } from '#app/domain/catalogue/search-terms.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { SpokenLanguage } from '#app/domain/providers/languages.ts';
import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';
import { programmeCategories, programmes } from '#db/schema/wallet.ts';

import { isOnSale, paidByProgramme, perPerson, SERVICE_CARD, takesVouchers } from './on-sale.ts';
import { againShare } from './rated.ts';

/** What to look for; every part narrows, an empty list does not. */
export type CatalogueFilter = {
  /** What the words say; no term finds all. `any`: nothing has all of them, the best come first. */
  readonly text: { readonly terms: readonly SearchTerm[]; readonly needs: 'all' | 'any' };
  readonly categories: readonly CategoryId[];
  readonly municipi: readonly number[];
  /** For somebody of these ages; null for anybody. */
  readonly ages: AgeRange | null;
  /** Cents a head for one unit at most, or free; null for any price. */
  readonly upToCents: number | null;
  /** Done in one of these places. */
  readonly places: readonly ServicePlace[];
  readonly isAccessible: boolean;
  /** The provider speaks one of these. */
  readonly languages: readonly SpokenLanguage[];
  readonly isFree: boolean;
  readonly isShareable: boolean;
  readonly takesVouchers: boolean;
  /** Any of these programmes pays. */
  readonly programmeIds: readonly string[];
  /** Of this provider alone. */
  readonly providerId?: string | undefined;
  /** Of this type alone. */
  readonly typeKey?: string | undefined;
  readonly today: CalendarDay;
};

/** It reaches one of these Municipi. */
export function reachesAny(municipi: readonly number[]): SQL {
  const list = sql.join(
    municipi.map((number) => sql`${number}`),
    sql`, `,
  );
  return sql`${services.municipi} && array[${list}]::int[]`;
}

/** A list of words has one of these. */
function hasAny(column: AnyColumn, wanted: readonly string[]): SQL {
  const list = sql.join(
    wanted.map((one) => sql`${one}`),
    sql`, `,
  );
  return sql`${column} && array[${list}]::text[]`;
}

/** A word in either language, read with the endings of each; never an operator. */
function wordQuery(word: string): SQL {
  return sql`(plainto_tsquery('italian', ${word}) || plainto_tsquery('english', ${word})
    || plainto_tsquery('simple', ${word}))`;
}

/** Any of the alternatives of a term, with all its words. */
function termQuery(term: SearchTerm): SQL {
  const alternatives = term.map((words) => joined(words.map(wordQuery), sql` && `));
  return joined(alternatives, sql` || `);
}

function joined(parts: readonly SQL[], by: SQL): SQL {
  return sql`(${sql.join([...parts], by)})`;
}

function textQuery({ terms, needs }: CatalogueFilter['text']): SQL {
  return joined(terms.map(termQuery), needs === 'all' ? sql` && ` : sql` || `);
}

/** The words of a service and the name of whoever offers it. */
const SEARCHED = sql`(services.search || providers.search)`;

/** Some of the words must be in a title or a keyword: a description has a bit of everything. */
function matchesText(text: CatalogueFilter['text']): SQL {
  const where = text.needs === 'all' ? SEARCHED : sql`ts_filter(${SEARCHED}, '{a,b}')`;
  return sql`${where} @@ ${textQuery(text)}`;
}

/** Somebody of these ages can have it: a service without ages is for everybody (AGE1). */
export function fitsAges({ from, to }: AgeRange): SQL {
  const young = to === null ? sql`true` : sql`coalesce(${services.minAge}, 0) <= ${to}`;
  return sql`(${young} and (${services.maxAge} is null or ${services.maxAge} >= ${from}))`;
}

const IS_FREE = sql`${services.priceKind} <> 'paid'`;

function costsUpTo(cents: number, today: CalendarDay): SQL {
  return sql`(${IS_FREE} or ${perPerson(today)} <= ${cents})`;
}

function conditions(filter: CatalogueFilter): SQL | undefined {
  return and(
    isOnSale(filter.today),
    filter.text.terms.length > 0 ? matchesText(filter.text) : undefined,
    filter.categories.length > 0 ? inArray(services.category, [...filter.categories]) : undefined,
    filter.municipi.length > 0 ? reachesAny(filter.municipi) : undefined,
    filter.ages ? fitsAges(filter.ages) : undefined,
    filter.upToCents === null ? undefined : costsUpTo(filter.upToCents, filter.today),
    filter.programmeIds.length > 0 ? paidByProgramme(filter.programmeIds, filter.today) : undefined,
    filter.places.length > 0 ? hasAny(services.places, filter.places) : undefined,
    filter.isAccessible ? eq(services.isAccessible, true) : undefined,
    filter.languages.length > 0 ? hasAny(providers.languages, filter.languages) : undefined,
    filter.isFree ? IS_FREE : undefined,
    filter.isShareable ? eq(services.isShareable, true) : undefined,
    filter.takesVouchers ? takesVouchers(filter.today) : undefined,
    filter.providerId === undefined ? undefined : eq(services.providerId, filter.providerId),
    filter.typeKey === undefined ? undefined : eq(services.typeKey, filter.typeKey),
  );
}

/** How results are ordered. */
export type CatalogueOrder = {
  readonly by: 'best' | 'price' | 'rating' | 'name';
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
  if (by === 'rating') return [sql`${againShare} desc nulls last`, ...byName];
  if (by === 'name') return byName;
  if (filter.text.terms.length === 0) {
    const turn = sql`row_number() over (partition by ${services.category} order by md5(${services.id}))`;
    return [turn, sql`array_position(array[${CATEGORY_LIST}], ${services.category})`];
  }
  return [desc(rankOf(filter.text.terms, title)), ...byName];
}

/**
 * How many terms it has before all else, then whether they are its provider's name, where it has them
 * and how near its title is.
 */
function rankOf(terms: readonly SearchTerm[], title: SQL | AnyColumn): SQL {
  const plus = sql` + `;
  const hits = terms.map((term) => sql`(${SEARCHED} @@ ${termQuery(term)})::int`);
  const places = sql`ts_rank(${SEARCHED}, ${joined(terms.map(termQuery), sql` || `)})`;
  const nearness = terms.map((term) => {
    const names = term.map(
      (words) => sql`word_similarity(${words.join(' ')}, cortile_plain(${title}))`,
    );
    return sql`greatest(${sql.join(names, sql`, `)})`;
  });
  const isName = sql`(providers.search @@ ${joined(terms.map(termQuery), sql` && `)})::int`;
  // One word of a name is as often a word for a help.
  const named = terms.length > 1 ? isName : sql`0`;
  return sql`2 * ${joined(hits, plus)} + ${named} + ${places} + ${joined(nearness, plus)} / ${terms.length}`;
}

/** Providers with services on sale whose name has all the words, those with most of them first. */
export async function listProvidersNamed(
  db: DbOrTx,
  params: { terms: readonly SearchTerm[]; today: CalendarDay; limit: number },
) {
  return db
    .select({ slug: providers.slug, name: providers.name, services: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        isOnSale(params.today),
        sql`providers.search @@ ${joined(params.terms.map(termQuery), sql` && `)}`,
      ),
    )
    .groupBy(providers.id)
    .orderBy(desc(count()), asc(providers.name), asc(providers.id))
    .limit(params.limit);
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

const TRAITS = ['isFree', 'takesVouchers', 'isShareable', 'isAccessible'] as const;
const NO_TRAIT = { isFree: false, takesVouchers: false, isShareable: false, isAccessible: false };

/** How many services on sale are free, take vouchers, can be shared, have no steps; the other filters applied. */
export async function countByTrait(db: DbOrTx, params: { filter: CatalogueFilter }) {
  const { filter } = params;
  const traits = {
    isFree: IS_FREE,
    takesVouchers: takesVouchers(filter.today),
    isShareable: sql`${services.isShareable}`,
    isAccessible: sql`${services.isAccessible}`,
  };
  // What is ticked goes on narrowing the others, and a trait itself is counted as if it were ticked.
  const having = (trait: keyof typeof traits) => {
    const wanted = TRAITS.filter((name) => name === trait || filter[name]);
    return sql<number>`count(*) filter (where ${and(...wanted.map((name) => traits[name]))})`.mapWith(
      Number,
    );
  };
  const [row] = await db
    .select({
      isFree: having('isFree'),
      takesVouchers: having('takesVouchers'),
      isShareable: having('isShareable'),
      isAccessible: having('isAccessible'),
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(conditions({ ...filter, ...NO_TRAIT }));
  return row ?? { isFree: 0, takesVouchers: 0, isShareable: 0, isAccessible: 0 };
}

/** Programmes that run on the day, and how many services on sale each pays for, the other filters applied. */
export async function countByProgramme(db: DbOrTx, params: { filter: CatalogueFilter }) {
  const { filter } = params;
  const byCategory = db
    .select({ category: services.category, count: count().as('count') })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(conditions({ ...filter, programmeIds: [] }), eq(services.priceKind, 'paid')))
    .groupBy(services.category)
    .as('by_category');
  return db
    .select({
      id: programmes.id,
      nameIt: programmes.nameIt,
      nameEn: programmes.nameEn,
      count: sql<number>`coalesce(sum(${byCategory.count}), 0)`.mapWith(Number),
    })
    .from(programmes)
    .leftJoin(programmeCategories, eq(programmeCategories.programmeId, programmes.id))
    .leftJoin(byCategory, eq(byCategory.category, programmeCategories.category))
    .where(
      and(
        ne(programmes.state, 'draft'),
        lte(programmes.startsOn, filter.today),
        gte(programmes.endsOn, filter.today),
      ),
    )
    .groupBy(programmes.id)
    .orderBy(asc(programmes.endsOn), asc(programmes.id));
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

/** How many services on sale are done in each place, the other filters applied. */
export async function countByPlace(db: DbOrTx, params: { filter: CatalogueFilter }) {
  const place = sql<ServicePlace>`unnest(${services.places})`.as('place');
  const done = db
    .select({ place })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(conditions({ ...params.filter, places: [] }))
    .as('done');
  return db.select({ place: done.place, count: count() }).from(done).groupBy(done.place);
}

/** How many services on sale are of providers that speak each language, the other filters applied. */
export async function countByLanguage(db: DbOrTx, params: { filter: CatalogueFilter }) {
  const language = sql<SpokenLanguage>`unnest(${providers.languages})`.as('language');
  const spoken = db
    .select({ language })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(conditions({ ...params.filter, languages: [] }))
    .as('spoken');
  return db
    .select({ language: spoken.language, count: count() })
    .from(spoken)
    .groupBy(spoken.language);
}

/** Every plain word of titles, keywords and providers' names on sale, the most frequent first. */
export async function listCatalogueWords(
  db: DbOrTx,
  params: { today: CalendarDay },
): Promise<string[]> {
  const word = sql<string>`regexp_split_to_table(
    services.search_words || ' ' || cortile_plain(${providers.name}), '[^[:alnum:]]+')`.as('word');
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
