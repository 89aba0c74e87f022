import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';

import { roleInForce } from '#app/domain/groups/agreement.ts';
import type { GroupRole } from '#app/domain/groups/policy.ts';
import type { DbOrTx } from '#db/client.ts';
import { executePrepared } from '#db/prepared.ts';
import { householdAdults } from '#db/schema/accounts.ts';
import { boardClients, boardSnapshots, boardUpdates, boards } from '#db/schema/boards.ts';
import { groups, memberships } from '#db/schema/groups.ts';

/** What one person may do on one board, by the household's membership. */
export type BoardAccessRow = {
  readonly groupId: string;
  readonly householdId: string;
  /** In force: a household that must still agree only reads (AGR1). */
  readonly role: GroupRole;
  readonly isArchived: boolean;
};

/** A committed batch as it lies in the log; `authors[i]` wrote entry `i` (null: the system). */
export type StoredBatch = {
  readonly sequence: number;
  readonly payload: Uint8Array;
  readonly authors: readonly (string | null)[];
};

/** A batch on its way into the log. */
export type NewBatch = {
  readonly boardId: string;
  readonly payload: Uint8Array;
  readonly authors: readonly (string | null)[];
  /** Client ids used for the first time, with their owner. */
  readonly newClients: readonly { readonly clientId: number; readonly personId: string | null }[];
};

/** The person's standing on a board; null when there is no such board or no membership. */
export async function findBoardAccess(
  db: DbOrTx,
  params: { boardId: string; personId: string },
): Promise<BoardAccessRow | null> {
  const [row] = await db
    .select({
      groupId: boards.groupId,
      householdId: memberships.householdId,
      role: memberships.role,
      agreedVersion: memberships.agreedVersion,
      agreementVersion: groups.agreementVersion,
      boardArchivedAt: boards.archivedAt,
      groupArchivedAt: groups.archivedAt,
    })
    .from(boards)
    .innerJoin(groups, eq(groups.id, boards.groupId))
    .innerJoin(memberships, and(eq(memberships.groupId, groups.id), isNull(memberships.leftAt)))
    .innerJoin(householdAdults, eq(householdAdults.householdId, memberships.householdId))
    .where(and(eq(boards.id, params.boardId), eq(householdAdults.personId, params.personId)));
  if (!row) return null;
  const { groupId, householdId } = row;
  const role = roleInForce(row.role, row);
  const isArchived = row.boardArchivedAt !== null || row.groupArchivedAt !== null;
  return { groupId, householdId, role, isArchived };
}

/** The boards of a group, oldest first, without archived ones. */
export function listBoards(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({ id: boards.id, groupId: boards.groupId, name: boards.name })
    .from(boards)
    .where(and(eq(boards.groupId, params.groupId), isNull(boards.archivedAt)))
    .orderBy(asc(boards.createdAt), asc(boards.id));
}

/** Makes an empty board. */
export async function insertBoard(
  db: DbOrTx,
  params: { id: string; groupId: string; name: string; createdAt: Date },
): Promise<void> {
  await db.insert(boards).values(params);
}

/** The newest snapshot; null while the whole board is still in the log. */
export async function findLatestSnapshot(
  db: DbOrTx,
  params: { boardId: string },
): Promise<{ sequence: number; state: Uint8Array } | null> {
  const [row] = await db
    .select({ sequence: boardSnapshots.sequence, state: boardSnapshots.state })
    .from(boardSnapshots)
    .where(eq(boardSnapshots.boardId, params.boardId))
    .orderBy(desc(boardSnapshots.sequence))
    .limit(1);
  return row ?? null;
}

/** The log after a sequence, in order. */
export function listBatchesAfter(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<StoredBatch[]> {
  return db
    .select({
      sequence: boardUpdates.sequence,
      payload: boardUpdates.payload,
      authors: boardUpdates.authors,
    })
    .from(boardUpdates)
    .where(
      and(eq(boardUpdates.boardId, params.boardId), gt(boardUpdates.sequence, params.sequence)),
    )
    .orderBy(asc(boardUpdates.sequence));
}

/** Bytes of the log after a sequence, without reading it. */
export async function findLogBytesAfter(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<number> {
  const [row] = await db
    .select({ bytes: sql`coalesce(sum(octet_length(${boardUpdates.payload})), 0)`.mapWith(Number) })
    .from(boardUpdates)
    .where(
      and(eq(boardUpdates.boardId, params.boardId), gt(boardUpdates.sequence, params.sequence)),
    );
  return row?.bytes ?? 0;
}

/** Who owns each client id of a board. */
export function listBoardClients(db: DbOrTx, params: { boardId: string }) {
  return db
    .select({ clientId: boardClients.clientId, personId: boardClients.personId })
    .from(boardClients)
    .where(eq(boardClients.boardId, params.boardId));
}

/**
 * Group commit: appends one batch to each of several boards in one statement, which is durable
 * when this resolves. Rows of `boards` are locked in id order, so any process may append and two
 * that append at once neither deadlock nor share a number. Boards that no longer exist are left
 * out of the answer; the client id of a person erased meanwhile falls to the system.
 */
export async function appendBatches(
  db: DbOrTx,
  batches: readonly NewBatch[],
  committedAt: Date,
): Promise<Map<string, number>> {
  const [only, ...others] = batches;
  const isOne = only && others.length === 0 && only.newClients.length === 0;
  return isOne ? appendOne(db, only, committedAt) : appendMany(db, batches, committedAt);
}

/** What most commits are, one batch of people already known, costs a quarter less by itself. */
async function appendOne(
  db: DbOrTx,
  { boardId, payload, authors }: NewBatch,
  committedAt: Date,
): Promise<Map<string, number>> {
  const params = [
    boardId,
    Buffer.from(payload),
    committedAt.toISOString(),
    JSON.stringify(authors),
  ];
  const rows = await executePrepared(db, 'append_batch', { sql: APPEND_ONE, params });
  return new Map(rows.map((row) => [boardId, Number(row['sequence'])]));
}

const APPEND_ONE = `
  with raised as (
    update boards set
      last_sequence = last_sequence + 1,
      total_bytes = total_bytes + length($2::bytea)
    where id = $1::text
    returning last_sequence)
  insert into board_updates (board_id, sequence, payload, authors, committed_at)
  select $1::text, last_sequence, $2::bytea, $4::text::jsonb, $3::text::timestamptz from raised
  returning sequence::text`;

async function appendMany(
  db: DbOrTx,
  batches: readonly NewBatch[],
  committedAt: Date,
): Promise<Map<string, number>> {
  let start = 1;
  const input = batches.map(({ boardId, payload, authors }) => {
    const row = { board_id: boardId, start, size: payload.length, authors };
    start += payload.length;
    return row;
  });
  const clients = batches.flatMap(({ boardId, newClients }) =>
    newClients.map(({ clientId, personId }) => ({
      board_id: boardId,
      client_id: clientId,
      person_id: personId,
    })),
  );
  const params: unknown[] = [
    JSON.stringify(input),
    Buffer.concat(batches.map(({ payload }) => payload)),
    committedAt.toISOString(),
  ];
  const rows = await (clients.length === 0
    ? executePrepared(db, 'append_batches', { sql: APPEND, params })
    : executePrepared(db, 'append_batches_and_clients', {
        sql: APPEND_AND_BIND,
        params: [...params, JSON.stringify(clients)],
      }));
  return new Map(rows.map((row) => [String(row['id']), Number(row['sequence'])]));
}

/** One text for any number of batches, so that it is planned once; all payloads are one value. */
const appendText = (bound: string) => `
  with input as (
    select board_id, substring($2::bytea from start for size) as payload, size, authors
    from jsonb_to_recordset($1::text::jsonb)
      as x (board_id text, start int, size int, authors jsonb)),
  locked as materialized (
    select id from boards where id in (select board_id from input) order by id for update),
  raised as (
    update boards set
      last_sequence = boards.last_sequence + 1,
      total_bytes = boards.total_bytes + input.size
    from input join locked on locked.id = input.board_id
    where boards.id = input.board_id
    returning boards.id, boards.last_sequence),
  appended as (
    insert into board_updates (board_id, sequence, payload, authors, committed_at)
    select raised.id, raised.last_sequence, input.payload, input.authors, $3::text::timestamptz
    from raised join input on input.board_id = raised.id)
  ${bound}
  select id, last_sequence::text as sequence from raised`;
const APPEND = appendText('');
const APPEND_AND_BIND = appendText(`, bound as (
    insert into board_clients (board_id, client_id, person_id)
    select c.board_id, c.client_id, people.id
    from jsonb_to_recordset($4::text::jsonb)
      as c (board_id text, client_id bigint, person_id text)
    join raised on raised.id = c.board_id
    left join people on people.id = c.person_id
    on conflict do nothing)`);

/** Counts a board's bytes anew: its snapshot and the log after it. */
export async function setBoardBytes(
  db: DbOrTx,
  params: { boardId: string; snapshotBytes: number; afterSequence: number },
): Promise<void> {
  const { boardId, snapshotBytes, afterSequence } = params;
  await db.execute(sql`
    update boards set total_bytes = ${snapshotBytes}::int + coalesce((
      select sum(length(payload))::int from board_updates
      where board_id = ${boardId} and sequence > ${afterSequence}::bigint), 0)
    where id = ${boardId}`);
}

/** The number of the last committed batch; null when there is no such board. */
export async function findLastSequence(
  db: DbOrTx,
  params: { boardId: string },
): Promise<number | null> {
  const [row] = await db
    .select({ lastSequence: boards.lastSequence })
    .from(boards)
    .where(eq(boards.id, params.boardId));
  return row?.lastSequence ?? null;
}
