import { and, asc, desc, eq, exists, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';

import {
  isLiveRequest,
  LIVE_REQUEST_STATES,
  type LiveRequestState,
  type RequestState,
} from '#app/domain/requests/request-state.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { requestParticipants, requests } from '#db/schema/requests.ts';

/** A request as it is stored. */
export type RequestRow = typeof requests.$inferSelect;

/** A request about to be written. */
export type NewRequest = typeof requests.$inferInsert;

/** What a request asks for, and how it stands. */
export const ASKED_COLUMNS = {
  title: requests.title,
  description: requests.description,
  category: requests.category,
  municipio: requests.municipio,
  unit: requests.unit,
  quantity: requests.quantity,
  quantityBasis: requests.quantityBasis,
  schedule: requests.schedule,
  timetable: requests.timetable,
  startsOn: requests.startsOn,
  endsOn: requests.endsOn,
  closesAt: requests.closesAt,
  chooseBy: requests.chooseBy,
  status: requests.status,
} as const;

const REQUEST_COLUMNS = {
  id: requests.id,
  groupId: requests.groupId,
  boardId: requests.boardId,
  cardId: requests.cardId,
  ...ASKED_COLUMNS,
  splitMethod: requests.splitMethod,
  place: requests.place,
  offersEndedAt: requests.offersEndedAt,
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

/** What a request asks for in the words of its group, and where; who may read the place is the caller's. */
export async function findAskedWords(db: DbOrTx, params: { requestId: string }) {
  const [row] = await db
    .select({
      description: requests.description,
      schedule: requests.schedule,
      place: requests.place,
    })
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

/** The requests of a group that are not over, locked like {@link lockRequest}; always in the same order. */
export function lockLiveRequests(tx: Tx, params: { groupId: string }): Promise<RequestRow[]> {
  return tx
    .select(REQUEST_COLUMNS)
    .from(requests)
    .where(and(eq(requests.groupId, params.groupId), inArray(requests.status, LIVE_REQUEST_STATES)))
    .orderBy(asc(requests.id))
    .for('update');
}

/** Locks a request that is past its time for answers, or for the choice, unless another process holds it. */
export async function lockDueRequest(tx: Tx, params: { now: Date }): Promise<RequestRow | null> {
  const [row] = await tx
    .select(REQUEST_COLUMNS)
    .from(requests)
    .where(
      or(
        and(eq(requests.status, 'open'), lte(requests.closesAt, params.now)),
        and(eq(requests.status, 'choosing'), lte(requests.chooseBy, params.now)),
      ),
    )
    .orderBy(asc(requests.closesAt))
    .limit(1)
    .for('update', { skipLocked: true });
  return row ?? null;
}

/** Writes a request. The index `requests_one_live_per_card` refuses a second one of a card. */
export async function insertRequest(tx: Tx, row: NewRequest): Promise<void> {
  await tx.insert(requests).values(row);
}

/** The state a request goes to, and when; `times` where answers and the choice end later from now on. */
export type RequestMove = {
  readonly to: RequestState;
  readonly at: Date;
  readonly times?: { readonly closesAt: Date; readonly chooseBy: Date };
};

/**
 * Changes the state of a request, if given, and counts the change; returns the new version. A request
 * takes offers while it is open, and until it first was not (OFR1).
 */
export async function touchRequest(
  tx: Tx,
  params: { requestId: string; move?: RequestMove | undefined },
): Promise<number> {
  const { requestId, move } = params;
  const endedAt = sql`coalesce(${requests.offersEndedAt}, ${move?.at.toISOString()}::timestamptz)`;
  const [row] = await tx
    .update(requests)
    .set({
      version: sql`${requests.version} + 1`,
      ...(move
        ? {
            status: move.to,
            offersEndedAt: move.to === 'open' ? null : endedAt,
            ...move.times,
          }
        : {}),
    })
    .where(eq(requests.id, requestId))
    .returning({ version: requests.version });
  return row?.version ?? 0;
}

/** The live request of a card, or null. */
export async function findLiveRequestOfCard(
  db: DbOrTx,
  params: { boardId: string; cardId: string },
): Promise<{ readonly id: string; readonly state: LiveRequestState } | null> {
  const [row] = await db
    .select({ id: requests.id, state: requests.status })
    .from(requests)
    .where(
      and(
        eq(requests.boardId, params.boardId),
        eq(requests.cardId, params.cardId),
        inArray(requests.status, LIVE_REQUEST_STATES),
      ),
    );
  return row && isLiveRequest(row.state) ? { id: row.id, state: row.state } : null;
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
      quantity: requests.quantity,
      basis: requests.quantityBasis,
      status: requests.status,
      closesAt: requests.closesAt,
      chooseBy: requests.chooseBy,
    })
    .from(requests)
    .where(inArray(requests.id, [...params.requestIds]));
}

/** Open requests of those groups in which the household takes part, that close after an instant. */
export function listClosingRequests(db: DbOrTx, params: { householdId: string; after: Date }) {
  return db
    .select({
      requestId: requests.id,
      groupId: groups.id,
      groupName: groups.name,
      title: requests.title,
      category: requests.category,
      closesAt: requests.closesAt,
    })
    .from(requests)
    .innerJoin(groups, eq(groups.id, requests.groupId))
    .where(
      and(
        eq(requests.status, 'open'),
        gte(requests.closesAt, params.after),
        inGroupOf(db, params.householdId),
        exists(
          db
            .select({ id: requestParticipants.id })
            .from(requestParticipants)
            .where(
              and(
                eq(requestParticipants.requestId, requests.id),
                eq(requestParticipants.householdId, params.householdId),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(requests.closesAt), asc(requests.id));
}

/** The request is of a group the household is in now. */
export function inGroupOf(db: DbOrTx, householdId: string) {
  return exists(
    db
      .select({ groupId: memberships.groupId })
      .from(memberships)
      .where(
        and(
          eq(memberships.groupId, requests.groupId),
          eq(memberships.householdId, householdId),
          isNull(memberships.leftAt),
        ),
      ),
  );
}
