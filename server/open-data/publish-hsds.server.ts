import type {
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
} from '#app/contracts/open-data/hsds.ts';
import type { HsdsSearch } from '#app/contracts/open-data/search.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findPublishedProvider,
  listPublishedProviders,
  listPublishedProvidersByIds,
} from '#db/queries/catalogue/published.ts';
import { countOnSale } from '#db/queries/catalogue/services.ts';
import { listSpacesInFull } from '#db/queries/spaces/spaces.ts';
import type { ServiceContext } from '#server/context.ts';

import { findService, findServices, type PricedService } from './find-services.server.ts';
import {
  cityOf,
  cityServices,
  hsdsBriefly,
  hsdsOrganizationOf,
  hsdsServiceOf,
  servicesAtLocations,
  type Reader,
} from './hsds-records.ts';
import { kindOfTerm } from './hsds-taxonomy.ts';
import { openId } from './open-id.ts';
import { hsdsPage, rowsOf } from './paging.ts';

type Asked = { readonly origin: string; readonly search: HsdsSearch };

const EVERYTHING = {
  category: [],
  municipio: [],
  place: [],
  accessible: false,
  language: [],
  free: false,
  shareable: false,
  voucher: false,
  sort: 'name' as const,
};

/**
 * Services in the shape of Open Referral: what the city does at its spaces first, then what is on sale.
 * Words, a category's term or an organisation narrow them.
 */
export async function publishHsdsServices(ctx: ServiceContext, { origin, search }: Asked) {
  const reader = { locale: search.lang, origin };
  const ofCity = await cityServicesFor(ctx, search, reader);
  const { limit, offset } = rowsOf(search);
  const first = ofCity.slice(offset, offset + limit);
  const { total, services } = await catalogueFor(ctx, search, {
    reader,
    limit: limit - first.length,
    offset: Math.max(0, offset - ofCity.length),
  });
  const contents = [...first, ...services];
  const shown = search.full ? contents : contents.map(hsdsBriefly);
  return hsdsPage(search, ofCity.length + total, shown);
}

async function cityServicesFor(
  ctx: ServiceContext,
  search: HsdsSearch,
  reader: Reader,
): Promise<readonly HsdsService[]> {
  const isOther = search.organization_id && search.organization_id !== openId('city', 'milano');
  if (search.search !== '' || search.taxonomy_term_id || isOther) return [];
  return cityServices(await listSpacesInFull(ctx.db), reader);
}

async function catalogueFor(
  ctx: ServiceContext,
  search: HsdsSearch,
  input: { reader: Reader; limit: number; offset: number },
): Promise<{ total: number; services: readonly HsdsService[] }> {
  const none = { total: 0, services: [] };
  const provider = await providerOf(ctx, search.organization_id);
  if (provider === null) return none;
  const term = search.taxonomy_term_id ? kindOfTerm(search.taxonomy_term_id) : undefined;
  if (term === null) return none;
  const { total, found } = await findServices(ctx, {
    search: {
      ...EVERYTHING,
      page: search.page,
      per_page: search.per_page,
      q: search.search,
      category: term ? [term.category] : [],
      provider,
    },
    typeKey: term?.typeKey,
    // A page of the city's own services still asks how many more there are.
    limit: Math.max(1, input.limit),
    offset: input.offset,
  });
  const services = await inHsds(ctx, found.slice(0, input.limit), input.reader);
  return { total, services };
}

/** Our id of the organisation that is asked for: undefined is all, null is none of ours. */
async function providerOf(ctx: ServiceContext, id: string | undefined) {
  if (id === undefined) return undefined;
  const today = romeDay(ctx.now());
  const row = await findPublishedProvider(ctx.db, { key: { openId: id }, today });
  return row?.id ?? null;
}

async function inHsds(
  ctx: ServiceContext,
  found: readonly PricedService[],
  reader: Reader,
): Promise<HsdsService[]> {
  const today = romeDay(ctx.now());
  const ids = [...new Set(found.map(({ row }) => row.providerId))];
  const providers = await listPublishedProvidersByIds(ctx.db, { ids, today });
  return found.flatMap(({ row, cells }) => {
    const provider = providers.find((one) => one.id === row.providerId);
    return provider ? [hsdsServiceOf(row, cells, { ...reader, provider })] : [];
  });
}

/** One service by the id it is published under, with all that belongs to it. */
export async function publishHsdsService(
  ctx: ServiceContext,
  { id, ...reader }: Reader & { id: string },
): Promise<Result<HsdsService, 'service.not_found'>> {
  const ofCity = cityServices(await listSpacesInFull(ctx.db), reader).find((one) => one.id === id);
  if (ofCity) return ok(ofCity);
  const found = await findService(ctx, { openId: id });
  const [service] = found ? await inHsds(ctx, [found], reader) : [];
  return service ? ok(service) : fail('service.not_found');
}

/** Organisations: the city first, then the providers with a service on sale. */
export async function publishHsdsOrganizations(ctx: ServiceContext, { origin, search }: Asked) {
  const reader = { locale: search.lang, origin };
  const today = romeDay(ctx.now());
  const { limit, offset } = rowsOf(search);
  const city = offset === 0 ? [cityOf(reader, await listSpacesInFull(ctx.db))] : [];
  const [counted, rows] = await Promise.all([
    countOnSale(ctx.db, { today }),
    listPublishedProviders(ctx.db, {
      today,
      limit: limit - city.length,
      offset: Math.max(0, offset - 1),
    }),
  ]);
  const contents = [...city, ...rows.map((row) => hsdsOrganizationOf(row, reader))];
  return hsdsPage(search, counted.providers + 1, contents);
}

/** One organisation by the id it is published under. */
export async function publishHsdsOrganization(
  ctx: ServiceContext,
  { id, ...reader }: Reader & { id: string },
): Promise<Result<HsdsOrganization, 'provider.not_found'>> {
  if (id === openId('city', 'milano')) return ok(cityOf(reader, await listSpacesInFull(ctx.db)));
  const today = romeDay(ctx.now());
  const row = await findPublishedProvider(ctx.db, { key: { openId: id }, today });
  return row ? ok(hsdsOrganizationOf(row, reader)) : fail('provider.not_found');
}

/** What the city does, at each open space that has it; services on sale have no place of their own. */
export async function publishHsdsPlaces(ctx: ServiceContext, { origin, search }: Asked) {
  const places = await placesOf(ctx, { locale: search.lang, origin });
  const { limit, offset } = rowsOf(search);
  return hsdsPage(search, places.length, places.slice(offset, offset + limit));
}

/** One of them by the id it is published under. */
export async function publishHsdsPlace(
  ctx: ServiceContext,
  { id, ...reader }: Reader & { id: string },
): Promise<Result<HsdsServiceAtLocation, 'space.not_found'>> {
  const place = (await placesOf(ctx, reader)).find((one) => one.id === id);
  return place ? ok(place) : fail('space.not_found');
}

async function placesOf(ctx: ServiceContext, reader: Reader): Promise<HsdsServiceAtLocation[]> {
  return servicesAtLocations(await listSpacesInFull(ctx.db), reader);
}
