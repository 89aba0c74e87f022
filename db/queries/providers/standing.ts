import { and, eq, gte, inArray, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { FAIR_CHANCE_HOURS } from '#app/domain/requests/fair-chance.ts';
import { isOnSale } from '#db/queries/catalogue/on-sale.ts';
import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';
import { offers, requestRecipients, requests } from '#db/schema/requests.ts';

/**
 * Of some providers: their sheet's state, how many services they sell, and since an instant how many
 * requests they made an offer on (`answered`), and how many they let go by (`missed`): those that took
 * offers from them for a fair time and take none any more (OFR1).
 */
export async function listStandings(
  db: DbOrTx,
  params: { providerIds: readonly string[]; today: CalendarDay; now: Date; since: Date },
) {
  const { providerIds, today, now, since } = params;
  if (providerIds.length === 0) return [];
  const isAnswered = sql`exists (select 1 from ${offers} o
    where o.request_id = ${requests.id} and o.provider_id = ${providers.id})`;
  const end = sql`least(${requests.closesAt}, ${requests.offersEndedAt})`;
  const wasFair = sql`${end} >= ${requestRecipients.sentAt} + make_interval(hours => ${FAIR_CHANCE_HOURS})`;
  const isOver = sql`${end} <= ${now.toISOString()}::timestamptz`;
  return db
    .select({
      providerId: providers.id,
      status: providers.status,
      services: sql<number>`(select count(*) from ${services}
        where ${services.providerId} = ${providers.id} and ${isOnSale(today)})`.mapWith(Number),
      answered: sql<number>`count(*) filter (where ${isAnswered})`.mapWith(Number),
      missed: sql<number>`count(*) filter
        (where ${isOver} and ${wasFair} and not ${isAnswered})`.mapWith(Number),
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
