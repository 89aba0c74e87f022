import { and, asc, eq, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { offerRevisions, offers, requestParticipants, requests } from '#db/schema/requests.ts';

/** What a request fixes about the order it leads to; null when there is no such request. */
export async function findRequestTerms(db: DbOrTx, params: { requestId: string }) {
  const [row] = await db
    .select({
      id: requests.id,
      groupId: requests.groupId,
      title: requests.title,
      category: requests.category,
      unit: requests.unit,
      quantity: requests.quantity,
      quantityBasis: requests.quantityBasis,
      splitMethod: requests.splitMethod,
      startsOn: requests.startsOn,
      endsOn: requests.endsOn,
      status: requests.status,
    })
    .from(requests)
    .where(eq(requests.id, params.requestId));
  return row ?? null;
}

/** Beneficiaries of a request, by household; `dependantId` null stands for the household itself. */
export function listRequestParticipants(db: DbOrTx, params: { requestId: string }) {
  return db
    .select({
      householdId: requestParticipants.householdId,
      dependantId: requestParticipants.dependantId,
    })
    .from(requestParticipants)
    .where(eq(requestParticipants.requestId, params.requestId))
    .orderBy(asc(requestParticipants.householdId), asc(requestParticipants.dependantId));
}

/** Price of an offer at one revision (the current one unless named); null when there is none. */
export async function findOfferTerms(
  db: DbOrTx,
  params: { requestId: string; offerId: string; revision?: number },
) {
  const revision = params.revision ?? sql`${offers.revision}`;
  const [row] = await db
    .select({
      offerId: offers.id,
      providerId: offers.providerId,
      revision: offerRevisions.revision,
      priceKind: offerRevisions.priceKind,
      bands: offerRevisions.bands,
      terms: offerRevisions.terms,
    })
    .from(offers)
    .innerJoin(
      offerRevisions,
      and(eq(offerRevisions.offerId, offers.id), eq(offerRevisions.revision, revision)),
    )
    .where(and(eq(offers.id, params.offerId), eq(offers.requestId, params.requestId)));
  return row ?? null;
}

/** Ends the request of a cancelled order, so that its need can be asked again. */
export async function closeOrderedRequest(
  db: DbOrTx,
  params: { requestId: string; status: string },
): Promise<void> {
  await db
    .update(requests)
    .set({ status: params.status, version: sql`${requests.version} + 1` })
    .where(eq(requests.id, params.requestId));
}
