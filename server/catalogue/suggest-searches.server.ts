import { catalogueHref, EVERYTHING } from '#app/contracts/catalogue/search.ts';
import type { Suggestion } from '#app/contracts/catalogue/suggestion.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { indexSuggestions, suggest, type SuggestionIndex } from '#app/domain/catalogue/suggest.ts';
import { romeDay } from '#app/domain/dates.ts';
import { LOCALES } from '#app/i18n/dictionary.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import type { Db } from '#db/client.ts';
import { listSellers, listTitles } from '#db/queries/catalogue/suggestions.ts';
import type { ServiceContext } from '#server/context.ts';

/** A new service is suggested after this long at the latest. */
const FRESH_MS = 5 * 60_000;
/** Beyond these a name is rare: it is found by the search itself, not while one types. */
const MOST_TITLES = 4_000;
const MOST_SELLERS = 2_000;

type Index = SuggestionIndex<Suggestion>;
type Indexes = Readonly<Record<Locale, Index>>;
type Kept = { readonly day: string; readonly madeAt: number; readonly indexes: Promise<Indexes> };

/** Made once for all who type: it is the same for everybody, and of a few thousand names. */
const keptOf = new WeakMap<Db, Kept>();

/** What may be meant by what was typed so far (SUG1), in the reader's language; open to everybody. */
export async function suggestSearches(
  ctx: ServiceContext,
  { typed, locale }: { readonly typed: string; readonly locale: Locale },
): Promise<readonly Suggestion[]> {
  const indexes = await freshIndexes(ctx);
  return suggest(typed, indexes[locale]).map(({ what }) => what);
}

function freshIndexes(ctx: ServiceContext): Promise<Indexes> {
  const now = ctx.now();
  const [day, madeAt] = [romeDay(now), now.getTime()];
  const kept = keptOf.get(ctx.db);
  if (kept && kept.day === day && madeAt - kept.madeAt < FRESH_MS) return kept.indexes;
  const indexes = makeIndexes(ctx, day);
  keptOf.set(ctx.db, { day, madeAt, indexes });
  // What could not be made is not kept: the next to type tries again.
  indexes.catch(() => keptOf.delete(ctx.db));
  return indexes;
}

async function makeIndexes({ db }: ServiceContext, today: string): Promise<Indexes> {
  const [titles, sellers] = await Promise.all([
    listTitles(db, { today, limit: MOST_TITLES }),
    listSellers(db, { today, limit: MOST_SELLERS }),
  ]);
  const indexFor = (locale: Locale): Index =>
    indexSuggestions([
      ...categoryEntries(locale),
      ...titleEntries(titles, locale),
      ...placeEntries(),
      ...sellers.map(({ name, slug, services }) =>
        entry({ kind: 'provider', label: name, href: `/providers/${slug}` }, { services }),
      ),
    ]);
  return { it: indexFor('it'), en: indexFor('en') };
}

function entry(what: Suggestion, { services = 0, alsoKnownBy = '' } = {}) {
  return { kind: what.kind, label: what.label, services, alsoKnownBy, what };
}

/** Kinds of help, by their name in either language. */
function categoryEntries(locale: Locale) {
  return CATEGORY_IDS.map((category) => {
    const names = LOCALES.map((one) => dictionaryOf(one).components.categories[category]);
    const label = dictionaryOf(locale).components.categories[category];
    const href = catalogueHref({ ...EVERYTHING, category: [category] });
    return entry({ kind: 'category', label, href }, { alsoKnownBy: names.join(' ') });
  });
}

type TitleRow = Awaited<ReturnType<typeof listTitles>>[number];

/** What services are called in a language, each name once. */
function titleEntries(rows: readonly TitleRow[], locale: Locale) {
  const labelOf = ({ titleIt, titleEn }: TitleRow) => (locale === 'en' ? titleEn : titleIt);
  const byLabel = new Map<string, TitleRow[]>();
  for (const row of rows) byLabel.set(labelOf(row), [...(byLabel.get(labelOf(row)) ?? []), row]);
  return [...byLabel].map(([label, same]) => titleEntry(label, same));
}

/** A service of one provider is opened at once; a title of several is looked for. */
function titleEntry(label: string, rows: readonly TitleRow[]) {
  const services = rows.reduce((sum, row) => sum + row.services, 0);
  const [{ slug } = { slug: null }] = rows;
  const href =
    services === 1 && slug !== null
      ? `/services/${slug}`
      : catalogueHref({ ...EVERYTHING, q: label });
  const alsoKnownBy = rows
    .map(({ titleIt, titleEn, keywords }) => `${titleIt} ${titleEn} ${keywords ?? ''}`)
    .join(' ');
  return entry({ kind: 'service', label, href }, { services, alsoKnownBy });
}

/** Areas by their name or by the number of their Municipio. */
function placeEntries() {
  return MUNICIPI.flatMap(({ number, areas }) => {
    const href = catalogueHref({ ...EVERYTHING, municipio: [number] });
    const place = (label: string) =>
      entry(
        { kind: 'place', label: `${label} (Municipio ${number})`, href },
        { alsoKnownBy: 'Milano' },
      );
    return areas.split(', ').map(place);
  });
}
