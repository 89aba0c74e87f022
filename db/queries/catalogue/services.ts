import { and, asc, count, countDistinct, desc, eq, inArray, sql } from 'drizzle-orm';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';

import { isOnSale, SERVICE_CARD, takesVouchers } from './on-sale.ts';

/** Services on sale and the providers that sell them (R5). */
export async function countOnSale(db: DbOrTx, params: { today: CalendarDay }) {
  const [row] = await db
    .select({ services: count(), providers: countDistinct(providers.id) })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(params.today));
  return row ?? { services: 0, providers: 0 };
}

/** Price cells of some services, cheapest persons band last. */
export async function listPriceCells(db: DbOrTx, params: { serviceIds: readonly string[] }) {
  if (params.serviceIds.length === 0) return [];
  return db
    .select({
      serviceId: servicePrices.serviceId,
      personsMin: servicePrices.personsMin,
      personsMax: servicePrices.personsMax,
      quantityMin: servicePrices.quantityMin,
      quantityMax: servicePrices.quantityMax,
      unitPriceCents: servicePrices.unitPriceCents,
      validFrom: servicePrices.validFrom,
      validTo: servicePrices.validTo,
    })
    .from(servicePrices)
    .where(inArray(servicePrices.serviceId, [...params.serviceIds]))
    .orderBy(asc(servicePrices.personsMin), asc(servicePrices.quantityMin));
}

/** One service on sale with its provider; null when it is not on sale or does not exist. */
export async function findService(db: DbOrTx, params: { slug: string; today: CalendarDay }) {
  const [row] = await db
    .select({
      ...SERVICE_CARD,
      descriptionIt: services.descriptionIt,
      descriptionEn: services.descriptionEn,
      fundingIt: services.fundingIt,
      fundingEn: services.fundingEn,
      minAge: services.minAge,
      maxAge: services.maxAge,
      places: services.places,
      isAccessible: services.isAccessible,
      takesVouchers: takesVouchers(params.today).mapWith(Boolean),
      providerKind: providers.kind,
      providerDescriptionIt: providers.descriptionIt,
      providerDescriptionEn: providers.descriptionEn,
      providerFoundedYear: providers.foundedYear,
      providerEmail: providers.email,
      providerPhone: providers.phone,
      providerLanguages: providers.languages,
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(eq(services.slug, params.slug), isOnSale(params.today)));
  return row ?? null;
}

/** Whether the service that an order from the catalogue bought is still on sale (R5). */
export async function isOrderOnSale(
  db: DbOrTx,
  params: { orderId: string; today: CalendarDay },
): Promise<boolean> {
  const rows = await db
    .select({ id: services.id })
    .from(orders)
    .innerJoin(services, eq(services.id, orders.serviceId))
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(eq(orders.id, params.orderId), isOnSale(params.today)));
  return rows.length > 0;
}

/** Some services by id, those on sale only, in no order. */
export async function listServicesByIds(
  db: DbOrTx,
  params: { ids: readonly string[]; today: CalendarDay },
) {
  if (params.ids.length === 0) return [];
  return db
    .select(SERVICE_CARD)
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(inArray(services.id, [...params.ids]), isOnSale(params.today)));
}

/** Other services on sale of a provider, by title. */
export async function listServicesOfProvider(
  db: DbOrTx,
  params: { providerId: string; exceptServiceId: string; limit: number; today: CalendarDay },
) {
  return db
    .select({ ...SERVICE_CARD, takesVouchers: takesVouchers(params.today).mapWith(Boolean) })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        eq(services.providerId, params.providerId),
        sql`${services.id} <> ${params.exceptServiceId}`,
        isOnSale(params.today),
      ),
    )
    .orderBy(asc(services.titleIt))
    .limit(params.limit);
}

/** Validated providers with a validated service, for matching: one row per service (R5). */
export async function listMatchableServices(db: DbOrTx, params: { category?: CategoryId }) {
  return db
    .select({
      providerId: providers.id,
      providerName: providers.name,
      providerStatus: providers.status,
      serviceId: services.id,
      serviceStatus: services.status,
      category: services.category,
      municipi: services.municipi,
      minQuantity: services.minQuantity,
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        eq(providers.status, 'validated'),
        eq(services.status, 'validated'),
        params.category ? eq(services.category, params.category) : undefined,
      ),
    )
    .orderBy(asc(providers.name), asc(providers.id));
}

/** Services of some providers, in every state, by category and title. */
export async function listServicesOfProviders(
  db: DbOrTx,
  params: { providerIds: readonly string[] },
) {
  if (params.providerIds.length === 0) return [];
  return db
    .select({
      serviceId: services.id,
      providerId: services.providerId,
      slug: services.slug,
      titleIt: services.titleIt,
      titleEn: services.titleEn,
      category: services.category,
      unit: services.unit,
      priceKind: services.priceKind,
      minQuantity: services.minQuantity,
      municipi: services.municipi,
      status: services.status,
    })
    .from(services)
    .where(inArray(services.providerId, [...params.providerIds]))
    .orderBy(asc(services.category), asc(services.titleIt));
}

/** How many validated services of validated providers each category has, most first. */
export async function countServicesByCategory(db: DbOrTx) {
  return db
    .select({ category: services.category, count: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(eq(services.status, 'validated'), eq(providers.status, 'validated')))
    .groupBy(services.category)
    .orderBy(desc(count()), asc(services.category));
}

/** Services on sale that may be shared (R5), of one kind or all: where they are and what prices them. */
export function listShareable(db: DbOrTx, params: { today: CalendarDay; typeKey?: string }) {
  return db
    .select({
      id: services.id,
      slug: services.slug,
      category: services.category,
      typeKey: services.typeKey,
      unit: services.unit,
      minQuantity: services.minQuantity,
      municipi: services.municipi,
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        eq(services.isShareable, true),
        isOnSale(params.today),
        params.typeKey === undefined ? undefined : eq(services.typeKey, params.typeKey),
      ),
    )
    .orderBy(asc(services.id));
}
