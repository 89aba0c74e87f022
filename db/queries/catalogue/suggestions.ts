import { asc, count, desc, eq, max, min } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';

import { isOnSale } from './on-sale.ts';

type Params = { readonly today: CalendarDay; readonly limit: number };

/** What services on sale are called, with their keywords, the most frequent first; `slug` of one of them. */
export async function listTitles(db: DbOrTx, { today, limit }: Params) {
  return db
    .select({
      titleIt: services.titleIt,
      titleEn: services.titleEn,
      keywords: max(services.keywords),
      slug: min(services.slug),
      services: count(),
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(today))
    .groupBy(services.titleIt, services.titleEn)
    .orderBy(desc(count()), asc(services.titleIt), asc(services.titleEn))
    .limit(limit);
}

/** Providers with services on sale, those with most of them first. */
export async function listSellers(db: DbOrTx, { today, limit }: Params) {
  return db
    .select({ name: providers.name, slug: providers.slug, services: count() })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(isOnSale(today))
    .groupBy(providers.id)
    .orderBy(desc(count()), asc(providers.name), asc(providers.id))
    .limit(limit);
}
