import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { providers } from '#db/schema/providers.ts';
import { requestRecipients, requests } from '#db/schema/requests.ts';

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
