import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import {
  requestParticipants,
  requestQuestions,
  requestRecipients,
  requests,
} from '#db/schema/requests.ts';

/** A request as it is stored. */
export type RequestRow = typeof requests.$inferSelect;

/** A request about to be written. */
export type NewRequest = typeof requests.$inferInsert;

const REQUEST_COLUMNS = {
  id: requests.id,
  groupId: requests.groupId,
  boardId: requests.boardId,
  cardId: requests.cardId,
  title: requests.title,
  description: requests.description,
  category: requests.category,
  municipio: requests.municipio,
  unit: requests.unit,
  quantity: requests.quantity,
  quantityBasis: requests.quantityBasis,
  splitMethod: requests.splitMethod,
  schedule: requests.schedule,
  startsOn: requests.startsOn,
  endsOn: requests.endsOn,
  closesAt: requests.closesAt,
  status: requests.status,
  version: requests.version,
  createdBy: requests.createdBy,
  createdAt: requests.createdAt,
} as const;

/** One request of a group; null when there is none of that id in that group. */
export async function findRequest(
  db: DbOrTx,
  params: { requestId: string; groupId: string },
): Promise<RequestRow | null> {
  const [row] = await db
    .select(REQUEST_COLUMNS)
    .from(requests)
    .where(and(eq(requests.id, params.requestId), eq(requests.groupId, params.groupId)));
  return row ?? null;
}

/** A request by its id alone, for callers that check a provider's or the clock's right to it. */
export async function findRequestById(
  db: DbOrTx,
  params: { requestId: string },
): Promise<RequestRow | null> {
  const [row] = await db
    .select(REQUEST_COLUMNS)
    .from(requests)
    .where(eq(requests.id, params.requestId));
  return row ?? null;
}

/**
 * Locks a request until the end of the transaction. Whoever changes a request, its offers or its
 * decision locks the request first, so that two of them can never interleave (R2).
 */
export async function lockRequest(
  tx: Tx,
  params: { requestId: string },
): Promise<RequestRow | null> {
  const [row] = await tx
    .select(REQUEST_COLUMNS)
    .from(requests)
    .where(eq(requests.id, params.requestId))
    .for('update');
  return row ?? null;
}

/** Locks an open request that is past its closing time, unless another process holds it. */
export async function lockDueRequest(tx: Tx, params: { now: Date }): Promise<RequestRow | null> {
  const [row] = await tx
    .select(REQUEST_COLUMNS)
    .from(requests)
    .where(and(eq(requests.status, 'open'), lte(requests.closesAt, params.now)))
    .orderBy(asc(requests.closesAt))
    .limit(1)
    .for('update', { skipLocked: true });
  return row ?? null;
}

/** Writes a request. The index `requests_one_live_per_card` refuses a second one of a card. */
export async function insertRequest(tx: Tx, row: NewRequest): Promise<void> {
  await tx.insert(requests).values(row);
}

/** Changes the state of a request, if given, and counts the change; returns the new version. */
export async function touchRequest(
  tx: Tx,
  params: { requestId: string; status?: string },
): Promise<number> {
  const [row] = await tx
    .update(requests)
    .set({
      version: sql`${requests.version} + 1`,
      ...(params.status ? { status: params.status } : {}),
    })
    .where(eq(requests.id, params.requestId))
    .returning({ version: requests.version });
  return row?.version ?? 0;
}

/** Id of the live request of a card, or null. */
export async function findLiveRequestOfCard(
  db: DbOrTx,
  params: { boardId: string; cardId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        eq(requests.boardId, params.boardId),
        eq(requests.cardId, params.cardId),
        inArray(requests.status, ['open', 'deciding', 'ordered']),
      ),
    );
  return row?.id ?? null;
}

/** The newest request of each card of a board. */
export async function listNewestRequests(
  db: DbOrTx,
  params: { boardId: string; groupId: string },
): Promise<RequestRow[]> {
  return db
    .selectDistinctOn([requests.cardId], REQUEST_COLUMNS)
    .from(requests)
    .where(and(eq(requests.boardId, params.boardId), eq(requests.groupId, params.groupId)))
    .orderBy(requests.cardId, desc(requests.createdAt), desc(requests.id));
}

/** Households that are in a group now, with name and role. */
export async function listGroupHouseholds(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({ householdId: households.id, name: households.name, role: memberships.role })
    .from(memberships)
    .innerJoin(households, eq(households.id, memberships.householdId))
    .where(and(eq(memberships.groupId, params.groupId), isNull(memberships.leftAt)))
    .orderBy(asc(memberships.joinedAt), asc(households.id));
}

/** Names of some households, also of those that have left a group. */
export async function listHouseholdNames(
  db: DbOrTx,
  params: { householdIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (params.householdIds.length === 0) return new Map();
  const rows = await db
    .select({ id: households.id, name: households.name })
    .from(households)
    .where(inArray(households.id, [...params.householdIds]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Dependants of some households, those removed left out. */
export async function listDependantsOf(db: DbOrTx, params: { householdIds: readonly string[] }) {
  if (params.householdIds.length === 0) return [];
  return db
    .select({
      id: dependants.id,
      householdId: dependants.householdId,
      firstName: dependants.firstName,
      birthDate: dependants.birthDate,
    })
    .from(dependants)
    .where(
      and(inArray(dependants.householdId, [...params.householdIds]), isNull(dependants.removedAt)),
    )
    .orderBy(asc(dependants.createdAt), asc(dependants.id));
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

/** Writes a provider's question. */
export async function insertQuestion(
  tx: Tx,
  row: typeof requestQuestions.$inferInsert,
): Promise<void> {
  await tx.insert(requestQuestions).values(row);
}

/** Answers a question of a request, once; gives who asked, or null when nothing was open. */
export async function answerQuestionRow(
  tx: Tx,
  params: { questionId: string; requestId: string; answer: string; personId: string; now: Date },
): Promise<string | null> {
  const [row] = await tx
    .update(requestQuestions)
    .set({ answer: params.answer, answeredBy: params.personId, answeredAt: params.now })
    .where(
      and(
        eq(requestQuestions.id, params.questionId),
        eq(requestQuestions.requestId, params.requestId),
        isNull(requestQuestions.answer),
      ),
    )
    .returning({ providerId: requestQuestions.providerId });
  return row?.providerId ?? null;
}

/** Questions of a request with the name of whoever asked, oldest first. */
export async function listQuestions(db: DbOrTx, params: { requestId: string }) {
  return db
    .select({
      id: requestQuestions.id,
      providerId: requestQuestions.providerId,
      providerName: providers.name,
      question: requestQuestions.question,
      askedAt: requestQuestions.askedAt,
      answer: requestQuestions.answer,
      answeredAt: requestQuestions.answeredAt,
    })
    .from(requestQuestions)
    .innerJoin(providers, eq(providers.id, requestQuestions.providerId))
    .where(eq(requestQuestions.requestId, params.requestId))
    .orderBy(asc(requestQuestions.askedAt), asc(requestQuestions.id));
}

/** Orders of some requests, with one household's own part in each. */
export async function listOrdersOfRequests(
  db: DbOrTx,
  params: { requestIds: readonly string[]; householdId: string | null },
) {
  if (params.requestIds.length === 0) return [];
  return db
    .select({
      requestId: orders.requestId,
      orderId: orders.id,
      status: orders.status,
      priceVersion: orders.priceVersion,
      startsOn: orders.startsOn,
      endsOn: orders.endsOn,
      myStatus: orderHouseholds.status,
      myConfirmedPriceVersion: orderHouseholds.confirmedPriceVersion,
      myShareCents: orderHouseholds.shareCents,
    })
    .from(orders)
    .leftJoin(
      orderHouseholds,
      and(
        eq(orderHouseholds.orderId, orders.id),
        eq(orderHouseholds.householdId, params.householdId ?? ''),
      ),
    )
    .where(inArray(orders.requestId, [...params.requestIds]));
}
