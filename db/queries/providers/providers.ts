import { and, asc, desc, eq, inArray } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { services } from '#db/schema/catalogue.ts';
import { householdAdults } from '#db/schema/accounts.ts';
import { memberships } from '#db/schema/groups.ts';
import { providers } from '#db/schema/providers.ts';
import { requestRecipients, requests } from '#db/schema/requests.ts';

/** Of some providers, those a request was sent to. */
export async function listRecipientsAmong(
  db: DbOrTx,
  params: { requestId: string; providerIds: readonly string[] },
): Promise<string[]> {
  if (params.providerIds.length === 0) return [];
  const rows = await db
    .select({ providerId: requestRecipients.providerId })
    .from(requestRecipients)
    .where(
      and(
        eq(requestRecipients.requestId, params.requestId),
        inArray(requestRecipients.providerId, [...params.providerIds]),
      ),
    );
  return rows.map((row) => row.providerId);
}

/** Requests sent to some providers, newest first. */
export async function listReceivedRequests(
  db: DbOrTx,
  params: { providerIds: readonly string[]; limit: number },
) {
  if (params.providerIds.length === 0) return [];
  return db
    .select({
      requestId: requests.id,
      providerId: requestRecipients.providerId,
      title: requests.title,
      description: requests.description,
      category: requests.category,
      municipio: requests.municipio,
      unit: requests.unit,
      quantity: requests.quantity,
      quantityBasis: requests.quantityBasis,
      schedule: requests.schedule,
      startsOn: requests.startsOn,
      endsOn: requests.endsOn,
      closesAt: requests.closesAt,
      status: requests.status,
      sentAt: requestRecipients.sentAt,
      seenAt: requestRecipients.seenAt,
    })
    .from(requestRecipients)
    .innerJoin(requests, eq(requests.id, requestRecipients.requestId))
    .where(inArray(requestRecipients.providerId, [...params.providerIds]))
    .orderBy(desc(requestRecipients.sentAt), desc(requests.id))
    .limit(params.limit);
}

/** Titles and places of the requests behind some offers of one's own. */
export async function listRequestHeads(db: DbOrTx, params: { requestIds: readonly string[] }) {
  if (params.requestIds.length === 0) return [];
  return db
    .select({
      requestId: requests.id,
      title: requests.title,
      category: requests.category,
      municipio: requests.municipio,
      unit: requests.unit,
      status: requests.status,
      closesAt: requests.closesAt,
    })
    .from(requests)
    .where(inArray(requests.id, [...params.requestIds]));
}

/** Whether a person's household has ever been in a group: it would be on both sides (R4). */
export async function isPersonInGroup(
  db: DbOrTx,
  params: { personId: string; groupId: string },
): Promise<boolean> {
  const rows = await db
    .select({ householdId: memberships.householdId })
    .from(memberships)
    .innerJoin(householdAdults, eq(householdAdults.householdId, memberships.householdId))
    .where(
      and(eq(householdAdults.personId, params.personId), eq(memberships.groupId, params.groupId)),
    )
    .limit(1);
  return rows.length > 0;
}

/** Validated providers with a validated service, for matching: one row per service (R5). */
export async function listMatchableServices(db: DbOrTx, params: { category?: string }) {
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
