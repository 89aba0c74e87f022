import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  countByCategory,
  listPriceCells,
  searchServices as selectServices,
  type CatalogueFilter,
  type CatalogueSort,
} from '#db/queries/catalogue.ts';
import type { ServiceContext } from '#server/context.ts';

import { toServiceCard, type ServiceCard } from './service-card.ts';

/** A search, as the address says it. */
export type SearchInput = Omit<CatalogueFilter, 'today'> & {
  readonly sort: CatalogueSort;
  readonly page: number;
  readonly locale: 'it' | 'en';
};

/** One page of results. */
export type SearchView = {
  readonly services: readonly ServiceCard[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly counts: Readonly<Partial<Record<CategoryId, number>>>;
};

const PAGE_SIZE = 24;

/** Finds services on sale (R5) by words, category, Municipio and price; open to everybody. */
export async function searchServices(ctx: ServiceContext, input: SearchInput): Promise<SearchView> {
  const today = romeDay(ctx.now());
  const filter: CatalogueFilter = { ...input, today };
  const [found, counts] = await Promise.all([
    selectServices(ctx.db, {
      filter,
      sort: input.sort,
      limit: PAGE_SIZE,
      offset: (input.page - 1) * PAGE_SIZE,
    }),
    countByCategory(ctx.db, { filter }),
  ]);
  const cells = await listPriceCells(ctx.db, { serviceIds: found.rows.map((row) => row.id) });
  return {
    services: found.rows.map((row) =>
      toServiceCard(
        row,
        cells.filter((cell) => cell.serviceId === row.id),
        { locale: input.locale, today, takesVouchers: row.takesVouchers },
      ),
    ),
    total: found.total,
    page: input.page,
    pageCount: Math.max(1, Math.ceil(found.total / PAGE_SIZE)),
    counts: Object.fromEntries(counts.map((row) => [row.category, row.count])),
  };
}
