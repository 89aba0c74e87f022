import type { z } from 'zod';

import type {
  OpenProvider,
  OpenService,
  OpenSpace,
  providerPage,
  servicePage,
  spacePage,
} from '#app/contracts/open-data/records.ts';
import type { PageSearch, ServiceSearch } from '#app/contracts/open-data/search.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findPublishedProvider, listPublishedProviders } from '#db/queries/catalogue/published.ts';
import { countOnSale } from '#db/queries/catalogue/services.ts';
import { findSpace, listSpacesInFull } from '#db/queries/spaces/spaces.ts';
import type { ServiceContext } from '#server/context.ts';

import { findService, findServices } from './find-services.server.ts';
import { pageFacts, rowsOf } from './paging.ts';
import { openProviderOf, openServiceOf, openSpaceOf } from './records.ts';

/** Where our pages are, and the address of the list that is asked for. */
export type Asked<Search> = {
  readonly origin: string;
  readonly url: string;
  readonly search: Search;
};

/** Services on sale, for anybody's program. */
export async function publishServices(
  ctx: ServiceContext,
  { origin, url, search }: Asked<ServiceSearch>,
): Promise<z.infer<typeof servicePage>> {
  const { total, found } = await findServices(ctx, { search, ...rowsOf(search) });
  return {
    ...pageFacts({ url, search }, total),
    items: found.map(({ row, cells }) => openServiceOf(row, cells, origin)),
  };
}

/** One service on sale; what is not on sale does not exist (R5). */
export async function publishService(
  ctx: ServiceContext,
  input: { id: string; origin: string },
): Promise<Result<OpenService, 'service.not_found'>> {
  const service = await findService(ctx, { id: input.id });
  if (!service) return fail('service.not_found');
  return ok(openServiceOf(service.row, service.cells, input.origin));
}

/** Providers with a service on sale. */
export async function publishProviders(
  ctx: ServiceContext,
  { origin, url, search }: Asked<PageSearch>,
): Promise<z.infer<typeof providerPage>> {
  const today = romeDay(ctx.now());
  const [counted, rows] = await Promise.all([
    countOnSale(ctx.db, { today }),
    listPublishedProviders(ctx.db, { today, ...rowsOf(search) }),
  ]);
  return {
    ...pageFacts({ url, search }, counted.providers),
    items: rows.map((row) => openProviderOf(row, origin)),
  };
}

/** One provider with a service on sale. */
export async function publishProvider(
  ctx: ServiceContext,
  input: { id: string; origin: string },
): Promise<Result<OpenProvider, 'provider.not_found'>> {
  const today = romeDay(ctx.now());
  const row = await findPublishedProvider(ctx.db, { key: { id: input.id }, today });
  return row ? ok(openProviderOf(row, input.origin)) : fail('provider.not_found');
}

/** The Spazi WeMi. */
export async function publishSpaces(
  ctx: ServiceContext,
  { origin, url, search }: Asked<PageSearch>,
): Promise<z.infer<typeof spacePage>> {
  const rows = await listSpacesInFull(ctx.db);
  const { limit, offset } = rowsOf(search);
  return {
    ...pageFacts({ url, search }, rows.length),
    items: rows.slice(offset, offset + limit).map((row) => openSpaceOf(row, origin)),
  };
}

/** One Spazio WeMi. */
export async function publishSpace(
  ctx: ServiceContext,
  input: { id: string; origin: string },
): Promise<Result<OpenSpace, 'space.not_found'>> {
  const row = await findSpace(ctx.db, { slug: input.id });
  return row ? ok(openSpaceOf(row, input.origin)) : fail('space.not_found');
}
