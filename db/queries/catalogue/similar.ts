import { and, asc, eq, ne } from 'drizzle-orm';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';

import { isOnSale, SERVICE_CARD, takesVouchers } from './on-sale.ts';
import { fitsAges, reachesAny } from './search.ts';

/** Which services: of a category and for some of these ages; of one type, in some Municipi. */
type Circle = {
  readonly category: CategoryId;
  readonly typeKey?: string;
  readonly municipi?: readonly number[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly exceptProviderId: string;
  readonly today: CalendarDay;
  readonly limit: number;
};

/** A service that may be like another one. */
export type ComparableRow = Awaited<ReturnType<typeof listComparable>>[number];

/** Services on sale of other providers, by type and id: an order in which the first are found at once. */
export async function listComparable(db: DbOrTx, params: Circle) {
  const { category, typeKey, municipi, minAge, maxAge, today } = params;
  return db
    .select({
      ...SERVICE_CARD,
      minAge: services.minAge,
      maxAge: services.maxAge,
      takesVouchers: takesVouchers(today).mapWith(Boolean),
    })
    .from(services)
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        eq(services.category, category),
        typeKey === undefined ? undefined : eq(services.typeKey, typeKey),
        municipi === undefined ? undefined : reachesAny(municipi),
        fitsAges({ from: minAge ?? 0, to: maxAge }),
        ne(services.providerId, params.exceptProviderId),
        isOnSale(today),
      ),
    )
    .orderBy(asc(services.typeKey), asc(services.id))
    .limit(params.limit);
}
