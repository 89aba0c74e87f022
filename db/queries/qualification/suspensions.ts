import { and, asc, count, eq, inArray } from 'drizzle-orm';

import type { AskedState } from '#app/domain/four-eyes.ts';
import { RUNNING_STATES } from '#app/domain/orders/order-state.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';

import type { DbOrTx, Tx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { services } from '#db/schema/catalogue.ts';
import { orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { suspensions } from '#db/schema/qualification.ts';
import { offers, requestRecipients, requests } from '#db/schema/requests.ts';

function selectAsked(db: DbOrTx) {
  return db
    .select({
      id: suspensions.id,
      kind: suspensions.kind,
      subjectId: suspensions.subjectId,
      providerId: suspensions.providerId,
      providerName: providers.name,
      action: suspensions.action,
      reason: suspensions.reason,
      state: suspensions.state,
      askedAt: suspensions.askedAt,
      askedBy: suspensions.askedBy,
      askedByName: people.name,
    })
    .from(suspensions)
    .innerJoin(providers, eq(providers.id, suspensions.providerId))
    .innerJoin(people, eq(people.id, suspensions.askedBy));
}

/** What is asked of a sheet and not answered; null when nothing is. */
export async function findAskedSuspension(db: DbOrTx, { kind, subjectId }: SheetSubject) {
  const [row] = await selectAsked(db).where(
    and(
      eq(suspensions.kind, kind),
      eq(suspensions.subjectId, subjectId),
      eq(suspensions.state, 'asked'),
    ),
  );
  return row ?? null;
}

/** Everything that waits for a second officer, the oldest first. */
export function listAskedSuspensions(db: DbOrTx) {
  return selectAsked(db)
    .where(eq(suspensions.state, 'asked'))
    .orderBy(asc(suspensions.askedAt), asc(suspensions.id));
}

/** Writes what an officer asks. */
export async function insertSuspension(
  tx: Tx,
  row: typeof suspensions.$inferInsert,
): Promise<void> {
  await tx.insert(suspensions).values(row);
}

/** Writes what another officer answered. */
export async function answerSuspensionRow(
  tx: Tx,
  params: { suspensionId: string; state: AskedState; answeredAt: Date; answeredBy: string },
): Promise<void> {
  const { suspensionId, ...set } = params;
  await tx.update(suspensions).set(set).where(eq(suspensions.id, suspensionId));
}

/** Orders of a provider or of a service that go on, by state. */
export async function countRunningOrders(db: DbOrTx, { kind, subjectId }: SheetSubject) {
  const of = kind === 'provider' ? orders.providerId : orders.serviceId;
  return db
    .select({ state: orders.status, count: count() })
    .from(orders)
    .where(and(eq(of, subjectId), inArray(orders.status, [...RUNNING_STATES])))
    .groupBy(orders.status);
}

/** What a provider has going on beside orders: services on sale, open offers, requests it was sent. */
export async function countAtProvider(db: DbOrTx, params: { providerId: string }) {
  const { providerId } = params;
  const [[sold], [offered], [asked]] = await Promise.all([
    db
      .select({ count: count() })
      .from(services)
      .where(and(eq(services.providerId, providerId), eq(services.status, 'validated'))),
    db
      .select({ count: count() })
      .from(offers)
      .where(and(eq(offers.providerId, providerId), eq(offers.status, 'open'))),
    db
      .select({ count: count() })
      .from(requestRecipients)
      .innerJoin(requests, eq(requests.id, requestRecipients.requestId))
      .where(and(eq(requestRecipients.providerId, providerId), eq(requests.status, 'open'))),
  ]);
  return {
    services: sold?.count ?? 0,
    openOffers: offered?.count ?? 0,
    openRequests: asked?.count ?? 0,
  };
}
