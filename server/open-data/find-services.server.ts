import type { ServiceSearch } from '#app/contracts/open-data/search.ts';
import { searchTerms } from '#app/domain/catalogue/search-terms.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  listPublishedServices,
  findPublishedService,
  type RecordKey,
} from '#db/queries/catalogue/published.ts';
import {
  countServices,
  searchServices,
  type CatalogueFilter,
} from '#db/queries/catalogue/search.ts';
import { listPriceCells } from '#db/queries/catalogue/services.ts';
import { ANYTHING } from '#server/catalogue/search-services.server.ts';
import type { ServiceContext } from '#server/context.ts';

import type { ServiceRow } from './records.ts';

type Cells = Awaited<ReturnType<typeof listPriceCells>>;

/** A service on sale and its prices. */
export type PricedService = { readonly row: ServiceRow; readonly cells: Cells };

/** Some services on sale that match a search, and how many match. */
export async function findServices(
  ctx: ServiceContext,
  input: { search: ServiceSearch; typeKey?: string | undefined; limit: number; offset: number },
): Promise<{ total: number; found: readonly PricedService[] }> {
  const { search } = input;
  const filter: CatalogueFilter = {
    ...ANYTHING,
    text: { terms: searchTerms(search.q), needs: 'all' },
    categories: search.category,
    municipi: search.municipio,
    places: search.place,
    isAccessible: search.accessible,
    languages: search.language,
    isFree: search.free,
    isShareable: search.shareable,
    takesVouchers: search.voucher,
    providerId: search.provider,
    typeKey: input.typeKey,
    today: romeDay(ctx.now()),
  };
  const [total, cards] = await Promise.all([
    countServices(ctx.db, { filter }),
    searchServices(ctx.db, {
      filter,
      order: { by: search.sort, locale: 'it' },
      limit: input.limit,
      offset: input.offset,
    }),
  ]);
  return {
    total,
    found: await inFull(
      ctx,
      cards.map(({ id }) => id),
    ),
  };
}

/** One service on sale; null when there is none. */
export async function findService(
  ctx: ServiceContext,
  key: RecordKey,
): Promise<PricedService | null> {
  const today = romeDay(ctx.now());
  const id = await findPublishedService(ctx.db, { key, today });
  if (id === null) return null;
  const [service] = await inFull(ctx, [id]);
  return service ?? null;
}

/** In the order of the ids. */
async function inFull(ctx: ServiceContext, ids: readonly string[]): Promise<PricedService[]> {
  const today = romeDay(ctx.now());
  const [rows, cells] = await Promise.all([
    listPublishedServices(ctx.db, { ids, today }),
    listPriceCells(ctx.db, { serviceIds: ids }),
  ]);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return row ? [{ row, cells: cells.filter(({ serviceId }) => serviceId === id) }] : [];
  });
}
