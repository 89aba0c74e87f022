import type { SearchView } from '#app/contracts/catalogue/views.ts';
import { correctText } from '#app/domain/catalogue/spelling.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  countByCategory,
  countByMunicipio,
  countServices,
  listCatalogueWords,
  searchServices as selectServices,
  type CatalogueFilter,
  type CatalogueOrder,
} from '#db/queries/catalogue/search.ts';
import { listPriceCells } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';

import { toServiceCard } from './service-card.ts';

/** A search, as the address says it. */
export type SearchInput = Omit<CatalogueFilter, 'today'> & {
  readonly sort: CatalogueOrder['by'];
  /** From 1; beyond the last page the last is shown. */
  readonly page: number;
  readonly locale: CatalogueOrder['locale'];
};

const PAGE_SIZE = 24;

/**
 * Finds services on sale (R5) by words, category, Municipio and price; open to everybody. Words that
 * nothing on sale has are corrected, and the answer says so.
 */
export async function searchServices(ctx: ServiceContext, input: SearchInput): Promise<SearchView> {
  const today = romeDay(ctx.now());
  const { text, correctedText } = await understand(ctx, { text: input.text, today });
  const filter: CatalogueFilter = { ...input, text, today };
  const [total, categories, municipi] = await Promise.all([
    countServices(ctx.db, { filter }),
    countByCategory(ctx.db, { filter }),
    countByMunicipio(ctx.db, { filter }),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(input.page, pageCount);
  const rows = await selectServices(ctx.db, {
    filter,
    order: { by: input.sort, locale: input.locale },
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const cells = await listPriceCells(ctx.db, { serviceIds: rows.map((row) => row.id) });
  return {
    services: rows.map((row) => {
      const own = cells.filter((cell) => cell.serviceId === row.id);
      return toServiceCard(row, own, { locale: input.locale, today });
    }),
    total,
    page,
    pageCount,
    countsByCategory: Object.fromEntries(categories.map((row) => [row.category, row.count])),
    countsByMunicipio: Object.fromEntries(municipi.map((row) => [row.municipio, row.count])),
    correctedText,
  };
}

/** The words to look for: those typed, unless nothing on sale has them and others are close. */
async function understand(ctx: ServiceContext, typed: { text: string; today: string }) {
  const asTyped = { text: typed.text, correctedText: null };
  if (typed.text === '') return asTyped;
  const anywhere = { categories: [], municipi: [], isFree: false, isShareable: false };
  const filter = { ...anywhere, ...typed, takesVouchers: false };
  if ((await countServices(ctx.db, { filter })) > 0) return asTyped;
  const words = await listCatalogueWords(ctx.db, { today: typed.today });
  const correctedText = correctText(typed.text, words);
  return correctedText === null ? asTyped : { text: correctedText, correctedText };
}
