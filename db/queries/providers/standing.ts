import { and, eq, gte, inArray, lte, ne, or, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { isOnSale } from '#db/queries/catalogue/on-sale.ts';
import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';
import { offers, requestRecipients, requests } from '#db/schema/requests.ts';

/**
 * Of some providers: their sheet's state, how many services they sell, and since an instant how many
 * requests they made an offer on (`answered`), of those that they answered or that are over (`asked`).
 */
export async function listStandings(
  db: DbOrTx,
  params: { providerIds: readonly string[]; today: CalendarDay; now: Date; since: Date },
) {
  const { providerIds, today, now, since } = params;
  if (providerIds.length === 0) return [];
  const isAnswered = sql`exists (select 1 from ${offers} o
    where o.request_id = ${requests.id} and o.provider_id = ${providers.id})`;
  const isOver = or(ne(requests.status, 'open'), lte(requests.closesAt, now));
  return db
    .select({
      providerId: providers.id,
      status: providers.status,
      services: sql<number>`(select count(*) from ${services}
        where ${services.providerId} = ${providers.id} and ${isOnSale(today)})`.mapWith(Number),
      answered: sql<number>`count(*) filter (where ${isAnswered})`.mapWith(Number),
      asked: sql<number>`count(*) filter (where ${isAnswered} or ${isOver})`.mapWith(Number),
    })
    .from(providers)
    .leftJoin(
      requestRecipients,
      and(eq(requestRecipients.providerId, providers.id), gte(requestRecipients.sentAt, since)),
    )
    .leftJoin(requests, eq(requests.id, requestRecipients.requestId))
    .where(inArray(providers.id, [...providerIds]))
    .groupBy(providers.id);
}
