import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { PROVIDER_FACE } from '#db/queries/providers/providers.ts';
import { providers } from '#db/schema/providers.ts';

import { isOnSale, SERVICE_CARD, takesVouchers } from './on-sale.ts';

const SERVICE = {
  ...SERVICE_CARD,
  descriptionIt: services.descriptionIt,
  descriptionEn: services.descriptionEn,
  fundingIt: services.fundingIt,
  fundingEn: services.fundingEn,
  minAge: services.minAge,
  maxAge: services.maxAge,
  places: services.places,
  isAccessible: services.isAccessible,
  createdAt: services.createdAt,
};

/** Which record: by our id, or by the one it is published under (`openId`). */
export type RecordKey = { readonly id: string } | { readonly openId: string };

/** Services by id with all that is published of them, those on sale only, in no order. */
export async function listPublishedServices(
  db: DbOrTx,
  params: { ids: readonly string[]; today: CalendarDay },
) {
  if (params.ids.length === 0) return [];
  return db
    .select({ ...SERVICE, takesVouchers: takesVouchers(params.today).mapWith(Boolean) })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(inArray(services.id, [...params.ids]), isOnSale(params.today)));
}

/** Id of a service on sale; null when there is none. */
export async function findPublishedService(
  db: DbOrTx,
  params: { key: RecordKey; today: CalendarDay },
): Promise<string | null> {
  const { key } = params;
  const [row] = await db
    .select({ id: services.id })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        'id' in key
          ? eq(services.id, key.id)
          : sql`cortile_open_id('service:' || ${services.id}) = ${key.openId}::uuid`,
        isOnSale(params.today),
      ),
    );
  return row?.id ?? null;
}

/** The services on sale that were made last, the newest first. */
export async function listNewestServices(
  db: DbOrTx,
  params: { limit: number; today: CalendarDay },
) {
  return db
    .select({
      id: services.id,
      slug: services.slug,
      titleIt: services.titleIt,
      titleEn: services.titleEn,
      descriptionIt: services.descriptionIt,
      descriptionEn: services.descriptionEn,
      category: services.category,
      providerName: providers.name,
      createdAt: services.createdAt,
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(params.today))
    .orderBy(sql`${services.createdAt} desc`, asc(services.id))
    .limit(params.limit);
}

/** Addresses of the services on sale after one of them, in the order of ids. */
export async function listPublishedSlugs(
  db: DbOrTx,
  params: { limit: number; offset: number; today: CalendarDay },
) {
  return db
    .select({ slug: services.slug })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(params.today))
    .orderBy(asc(services.id))
    .limit(params.limit)
    .offset(params.offset);
}

/** Addresses of the pages of providers with a service on sale after one of them, in the order of ids. */
export async function listPublishedProviderSlugs(
  db: DbOrTx,
  params: { limit: number; offset: number; today: CalendarDay },
) {
  return db
    .select({ slug: providers.slug })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(params.today))
    .groupBy(providers.id)
    .orderBy(asc(providers.id))
    .limit(params.limit)
    .offset(params.offset);
}

/** Providers with a service on sale, by name. */
export async function listPublishedProviders(
  db: DbOrTx,
  params: { today: CalendarDay; limit: number; offset: number },
) {
  return db
    .select({ ...PROVIDER_FACE, servicesOnSale: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(params.today))
    .groupBy(providers.id)
    .orderBy(asc(providers.name), asc(providers.id))
    .limit(params.limit)
    .offset(params.offset);
}

/** Providers by id, those with a service on sale only, in no order. */
export async function listPublishedProvidersByIds(
  db: DbOrTx,
  params: { ids: readonly string[]; today: CalendarDay },
) {
  if (params.ids.length === 0) return [];
  return db
    .select({ ...PROVIDER_FACE, servicesOnSale: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(inArray(providers.id, [...params.ids]), isOnSale(params.today)))
    .groupBy(providers.id);
}

/** One provider with a service on sale; null when there is none. */
export async function findPublishedProvider(
  db: DbOrTx,
  params: { key: RecordKey; today: CalendarDay },
) {
  const { key } = params;
  const [row] = await db
    .select({ ...PROVIDER_FACE, servicesOnSale: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        'id' in key
          ? eq(providers.id, key.id)
          : sql`cortile_open_id('provider:' || ${providers.id}) = ${key.openId}::uuid`,
        isOnSale(params.today),
      ),
    )
    .groupBy(providers.id);
  return row ?? null;
}
