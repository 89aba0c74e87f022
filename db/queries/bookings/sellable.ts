import { and, asc, eq, inArray } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { isOnSale } from '#db/queries/catalogue/on-sale.ts';
import { services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';

/** Services on sale (R5) of some providers, of which editions can be made; by title. */
export function listSellable(
  db: DbOrTx,
  params: { providerIds: readonly string[]; today: CalendarDay },
) {
  return db
    .select({
      id: services.id,
      slug: services.slug,
      titleIt: services.titleIt,
      titleEn: services.titleEn,
      category: services.category,
      minQuantity: services.minQuantity,
      minAge: services.minAge,
      maxAge: services.maxAge,
      providerId: providers.id,
      providerName: providers.name,
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(and(inArray(providers.id, [...params.providerIds]), isOnSale(params.today)))
    .orderBy(asc(services.titleIt), asc(services.id));
}

/** One of them; null where it is not on sale or of none of these providers. */
export async function findSellable(
  db: DbOrTx,
  params: { serviceId: string; providerIds: readonly string[]; today: CalendarDay },
) {
  if (params.providerIds.length === 0) return null;
  const rows = await listSellable(db, params);
  return rows.find(({ id }) => id === params.serviceId) ?? null;
}
