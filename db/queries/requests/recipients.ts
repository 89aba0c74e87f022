import { and, asc, desc, eq, gt, inArray, isNull, notExists } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { providers } from '#db/schema/providers.ts';
import { offers, requestRecipients, requests } from '#db/schema/requests.ts';

import { ASKED_COLUMNS } from './requests.ts';

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
      ...ASKED_COLUMNS,
      sentAt: requestRecipients.sentAt,
      seenAt: requestRecipients.seenAt,
    })
    .from(requestRecipients)
    .innerJoin(requests, eq(requests.id, requestRecipients.requestId))
    .where(inArray(requestRecipients.providerId, [...params.providerIds]))
    .orderBy(desc(requestRecipients.sentAt), desc(requests.id))
    .limit(params.limit);
}

/** Open requests that reached some providers and have no offer of theirs; what closes first, first. */
export function listRequestsToAnswer(
  db: DbOrTx,
  params: { providerIds: readonly string[]; after: Date },
) {
  const { providerIds, after } = params;
  const offered = db
    .select({ id: offers.id })
    .from(offers)
    .where(
      and(eq(offers.requestId, requests.id), eq(offers.providerId, requestRecipients.providerId)),
    );
  return db
    .select({
      requestId: requests.id,
      providerName: providers.name,
      title: requests.title,
      category: requests.category,
      closesAt: requests.closesAt,
    })
    .from(requestRecipients)
    .innerJoin(requests, eq(requests.id, requestRecipients.requestId))
    .innerJoin(providers, eq(providers.id, requestRecipients.providerId))
    .where(
      and(
        inArray(requestRecipients.providerId, [...providerIds]),
        eq(requests.status, 'open'),
        gt(requests.closesAt, after),
        notExists(offered),
      ),
    )
    .orderBy(asc(requests.closesAt), asc(requests.id));
}

/** Writes who receives a request. */
export async function insertRecipients(
  tx: Tx,
  rows: readonly (typeof requestRecipients.$inferInsert)[],
): Promise<void> {
  await tx.insert(requestRecipients).values([...rows]);
}

/** Providers a request was sent to, with name and whether they have looked at it. */
export async function listRecipients(db: DbOrTx, params: { requestId: string }) {
  return db
    .select({
      providerId: requestRecipients.providerId,
      name: providers.name,
      seenAt: requestRecipients.seenAt,
    })
    .from(requestRecipients)
    .innerJoin(providers, eq(providers.id, requestRecipients.providerId))
    .where(eq(requestRecipients.requestId, params.requestId))
    .orderBy(asc(providers.name));
}

/** Notes the first look of a provider at a request; true only that first time. */
export async function markSeen(
  tx: Tx,
  params: { requestId: string; providerId: string; now: Date },
): Promise<boolean> {
  const rows = await tx
    .update(requestRecipients)
    .set({ seenAt: params.now })
    .where(
      and(
        eq(requestRecipients.requestId, params.requestId),
        eq(requestRecipients.providerId, params.providerId),
        isNull(requestRecipients.seenAt),
      ),
    )
    .returning({ providerId: requestRecipients.providerId });
  return rows.length > 0;
}
