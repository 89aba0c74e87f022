import type { SearchView } from '#app/contracts/catalogue/views.ts';
import { correctText } from '#app/domain/catalogue/spelling.ts';
import { wordlessText } from '#app/domain/plain-text.ts';
import { searchTerms } from '#app/domain/catalogue/search-terms.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import {
  countByCategory,
  countByLanguage,
  countByMunicipio,
  countByPlace,
  countByProgramme,
  countByTrait,
  countServices,
  listCatalogueWords,
  listProvidersNamed,
  searchServices as selectServices,
  type CatalogueFilter,
  type CatalogueOrder,
} from '#db/queries/catalogue/search.ts';
import type { ServiceContext } from '#server/context.ts';

import { toFoundServices } from './found-services.server.ts';

/** A search, as the address says it. */
export type SearchInput = Omit<CatalogueFilter, 'today' | 'text'> & {
  /** As typed; words in Italian or English, accents or not. */
  readonly text: string;
  /** The same before what is no word was taken out, where somebody typed it. */
  readonly typed?: string;
  readonly sort: CatalogueOrder['by'];
  /** From 1; beyond the last page the last is shown. */
  readonly page: number;
  readonly locale: CatalogueOrder['locale'];
};

const PAGE_SIZE = 24;
/** Most letters of what was typed that are said again. */
const SHOWN_LENGTH = 80;
/** Beyond these the words are no name, but a help many are called after. */
const MOST_PROVIDERS = 3;

/** What narrows nothing. */
export const ANYTHING = {
  categories: [],
  municipi: [],
  ages: null,
  upToCents: null,
  places: [],
  isAccessible: false,
  languages: [],
  isFree: false,
  isShareable: false,
  takesVouchers: false,
  programmeIds: [],
} as const satisfies Omit<CatalogueFilter, 'today' | 'text'>;

/**
 * Finds services on sale (R5) by words, category, Municipio and price; open to everybody. Words that
 * nothing on sale has are corrected; when nothing has all of them, what has most comes first. The
 * answer says so.
 */
export async function searchServices(ctx: ServiceContext, input: SearchInput): Promise<SearchView> {
  const today = romeDay(ctx.now());
  const { text, correctedText } = await understand(ctx, { typed: input.text, today });
  const filter: CatalogueFilter = { ...input, text, today };
  const [total, categories, municipi, traits, places, languages, programmes] = await Promise.all([
    countServices(ctx.db, { filter }),
    countByCategory(ctx.db, { filter }),
    countByMunicipio(ctx.db, { filter }),
    countByTrait(ctx.db, { filter }),
    countByPlace(ctx.db, { filter }),
    countByLanguage(ctx.db, { filter }),
    countByProgramme(ctx.db, { filter }),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(input.page, pageCount);
  const rows = await selectServices(ctx.db, {
    filter,
    order: { by: input.sort, locale: input.locale },
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const hasNames = text.terms.length > 0 && page === 1;
  return {
    services: await toFoundServices(ctx, rows, { locale: input.locale, today }),
    total,
    page,
    pageCount,
    countsByCategory: Object.fromEntries(categories.map((row) => [row.category, row.count])),
    countsByMunicipio: Object.fromEntries(municipi.map((row) => [row.municipio, row.count])),
    countsByTrait: traits,
    countsByPlace: Object.fromEntries(places.map((row) => [row.place, row.count])),
    countsByLanguage: Object.fromEntries(languages.map((row) => [row.language, row.count])),
    programmes: programmes.map(({ nameIt, nameEn, ...programme }) => ({
      ...programme,
      name: input.locale === 'en' ? nameEn : nameIt,
    })),
    providers: hasNames
      ? await listProvidersNamed(ctx.db, { terms: text.terms, today, limit: MOST_PROVIDERS })
      : [],
    correctedText,
    hasSomeWordsOnly: text.needs === 'any',
    wordlessText: wordlessText((input.typed ?? '').trim().slice(0, SHOWN_LENGTH)),
  };
}

/**
 * What to look for: the words typed; close ones when nothing on sale has them; any of them when
 * nothing has them all.
 */
async function understand(
  ctx: ServiceContext,
  { typed, today }: { typed: string; today: CalendarDay },
): Promise<{ text: CatalogueFilter['text']; correctedText: string | null }> {
  const asTyped = { terms: searchTerms(typed), needs: 'all' } as const;
  if (await isAnywhere(ctx, asTyped, today)) return { text: asTyped, correctedText: null };
  const words = await listCatalogueWords(ctx.db, { today });
  const correctedText = correctText(typed, words);
  const all = { terms: searchTerms(correctedText ?? typed), needs: 'all' } as const;
  if (all.terms.length < 2 || (await isAnywhere(ctx, all, today))) {
    return { text: all, correctedText };
  }
  return { text: { ...all, needs: 'any' }, correctedText };
}

/** Whether anything on sale has it, whatever else is filtered. */
async function isAnywhere(
  ctx: ServiceContext,
  text: CatalogueFilter['text'],
  today: CalendarDay,
): Promise<boolean> {
  const filter = { ...ANYTHING, text, today };
  return text.terms.length === 0 || (await countServices(ctx.db, { filter })) > 0;
}
