import { and, asc, countDistinct, eq, inArray, notExists, sql } from 'drizzle-orm';

import { CHOICE_STATES } from '#app/domain/requests/request-state.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { offers, requestParticipants, requests } from '#db/schema/requests.ts';

/** Households that take part in a request nobody answered, by the request's Municipio. */
export async function countUnansweredHouseholds(db: DbOrTx) {
  return db
    .select({
      municipio: requests.municipio,
      households: countDistinct(requestParticipants.householdId),
    })
    .from(requests)
    .innerJoin(requestParticipants, eq(requestParticipants.requestId, requests.id))
    .where(
      and(
        inArray(requests.status, [...CHOICE_STATES, 'expired']),
        notExists(
          db
            .select({ id: offers.id })
            .from(offers)
            .where(
              and(
                eq(offers.requestId, requests.id),
                inArray(offers.status, ['open', 'won', 'lost', 'expired']),
              ),
            ),
        ),
      ),
    )
    .groupBy(requests.municipio)
    .orderBy(asc(requests.municipio));
}

/**
 * Takes a household out of the group's requests that have no order yet, so that nothing is ordered
 * for it; a vote it gave stays as history (D2). Locks those requests in id order.
 */
export async function withdrawFromRequests(
  db: DbOrTx,
  params: { groupId: string; householdId: string },
): Promise<void> {
  const open = await db
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        eq(requests.groupId, params.groupId),
        inArray(requests.status, [...CHOICE_STATES, 'deciding']),
      ),
    )
    .orderBy(asc(requests.id))
    .for('no key update');
  if (open.length === 0) return;
  const removed = await db
    .delete(requestParticipants)
    .where(
      and(
        inArray(
          requestParticipants.requestId,
          open.map((row) => row.id),
        ),
        eq(requestParticipants.householdId, params.householdId),
      ),
    )
    .returning({ requestId: requestParticipants.requestId });
  if (removed.length === 0) return;
  await db
    .update(requests)
    .set({ version: sql`${requests.version} + 1` })
    .where(
      inArray(
        requests.id,
        removed.map((row) => row.requestId),
      ),
    );
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

/** Writes the frozen participants of a request. */
export async function insertParticipants(
  tx: Tx,
  rows: readonly (typeof requestParticipants.$inferInsert)[],
): Promise<void> {
  await tx.insert(requestParticipants).values([...rows]);
}

/** Participants of some requests: households, and birth dates of the dependants they named. */
export async function listParticipants(db: DbOrTx, params: { requestIds: readonly string[] }) {
  if (params.requestIds.length === 0) return [];
  return db
    .select({
      requestId: requestParticipants.requestId,
      householdId: requestParticipants.householdId,
      householdName: households.name,
      dependantId: requestParticipants.dependantId,
      birthDate: dependants.birthDate,
    })
    .from(requestParticipants)
    .innerJoin(households, eq(households.id, requestParticipants.householdId))
    .leftJoin(dependants, eq(dependants.id, requestParticipants.dependantId))
    .where(inArray(requestParticipants.requestId, [...params.requestIds]))
    .orderBy(asc(requestParticipants.id));
}
