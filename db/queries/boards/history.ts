import { and, asc, desc, eq, gt, gte, inArray, lt, lte, sql, type SQL } from 'drizzle-orm';

import type { ToldActivity } from '#app/domain/boards/history/activity-lines.ts';
import { batchesOf } from '#db/batches.ts';
import type { DbOrTx } from '#db/client.ts';
import { boardSnapshots, boardUpdates, boards } from '#db/schema/boards.ts';

/** A batch of the log with its authors and its time. */
export type LoggedRow = {
  readonly sequence: number;
  readonly payload: Uint8Array;
  readonly authors: readonly (string | null)[];
  readonly committedAt: Date;
};

/** The log after one sequence up to another (both of one board), in order. */
export function listLog(
  db: DbOrTx,
  params: { boardId: string; after: number; upTo: number },
): Promise<LoggedRow[]> {
  return db
    .select({
      sequence: boardUpdates.sequence,
      payload: boardUpdates.payload,
      authors: boardUpdates.authors,
      committedAt: boardUpdates.committedAt,
    })
    .from(boardUpdates)
    .where(
      and(
        eq(boardUpdates.boardId, params.boardId),
        gt(boardUpdates.sequence, params.after),
        lte(boardUpdates.sequence, params.upTo),
      ),
    )
    .orderBy(asc(boardUpdates.sequence));
}

/** A snapshot of a board at its place in the log. */
type StoredSnapshot = {
  readonly sequence: number;
  readonly state: Uint8Array;
  readonly takenAt: Date;
};

/** The newest snapshot that is not newer than a sequence; null when there is none. */
export function findSnapshotUpTo(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<StoredSnapshot | null> {
  const { sequence } = boardSnapshots;
  return findSnapshot(db, params.boardId, lte(sequence, params.sequence), desc(sequence));
}

/** The oldest snapshot that is not older than a sequence; null when there is none. */
export function findSnapshotFrom(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<StoredSnapshot | null> {
  const { sequence } = boardSnapshots;
  return findSnapshot(db, params.boardId, gte(sequence, params.sequence), asc(sequence));
}

async function findSnapshot(
  db: DbOrTx,
  boardId: string,
  place: SQL,
  order: SQL,
): Promise<StoredSnapshot | null> {
  const { sequence, state, takenAt } = boardSnapshots;
  const [row] = await db
    .select({ sequence, state, takenAt })
    .from(boardSnapshots)
    .where(and(eq(boardSnapshots.boardId, boardId), place))
    .orderBy(order)
    .limit(1);
  return row ?? null;
}

/** All snapshots of a board without their states, oldest first. */
export function listSnapshots(db: DbOrTx, params: { boardId: string }) {
  return db
    .select({ sequence: boardSnapshots.sequence, takenAt: boardSnapshots.takenAt })
    .from(boardSnapshots)
    .where(eq(boardSnapshots.boardId, params.boardId))
    .orderBy(asc(boardSnapshots.sequence));
}

/** Stores snapshots; one of the same sequence that another process stored stays. */
export async function insertSnapshots(
  db: DbOrTx,
  rows: readonly { boardId: string; sequence: number; state: Uint8Array; takenAt: Date }[],
): Promise<void> {
  for (const row of rows) await db.insert(boardSnapshots).values(row).onConflictDoNothing();
}

/** Puts the same board in other bytes in the place of a snapshot. */
export async function replaceSnapshot(
  db: DbOrTx,
  params: { boardId: string; sequence: number; state: Uint8Array },
): Promise<void> {
  const { boardId, sequence, state } = params;
  await db
    .update(boardSnapshots)
    .set({ state })
    .where(and(eq(boardSnapshots.boardId, boardId), eq(boardSnapshots.sequence, sequence)));
}

/** Deletes snapshots of a board by sequence. */
export async function deleteSnapshots(
  db: DbOrTx,
  params: { boardId: string; sequences: readonly number[] },
): Promise<void> {
  if (params.sequences.length === 0) return;
  await db
    .delete(boardSnapshots)
    .where(
      and(
        eq(boardSnapshots.boardId, params.boardId),
        inArray(boardSnapshots.sequence, [...params.sequences]),
      ),
    );
}

/** The last batch that was committed before an instant; null when the log begins later. */
export async function findLastBefore(
  db: DbOrTx,
  params: { boardId: string; before: Date },
): Promise<number | null> {
  const [row] = await db
    .select({ sequence: boardUpdates.sequence })
    .from(boardUpdates)
    .where(
      and(eq(boardUpdates.boardId, params.boardId), lt(boardUpdates.committedAt, params.before)),
    )
    .orderBy(desc(boardUpdates.sequence))
    .limit(1);
  return row?.sequence ?? null;
}

/** Forgets the log up to a sequence. */
export async function deleteLogUpTo(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<void> {
  await db
    .delete(boardUpdates)
    .where(
      and(eq(boardUpdates.boardId, params.boardId), lte(boardUpdates.sequence, params.sequence)),
    );
}

/** Locks a board's row and says up to where its log is described; null when there is none. */
export async function lockDescribed(
  db: DbOrTx,
  params: { boardId: string },
): Promise<number | null> {
  const [row] = await db
    .select({ describedSequence: boards.describedSequence })
    .from(boards)
    .where(eq(boards.id, params.boardId))
    .for('update');
  return row?.describedSequence ?? null;
}

/** The board's last sequence and up to where it is described; null when there is none. */
export async function findProgress(db: DbOrTx, params: { boardId: string }) {
  const [row] = await db
    .select({ lastSequence: boards.lastSequence, describedSequence: boards.describedSequence })
    .from(boards)
    .where(eq(boards.id, params.boardId));
  return row ?? null;
}

/** Stores what was done; the author of a row who was erased meanwhile falls to nobody. */
export async function insertActivity(
  db: DbOrTx,
  params: { boardId: string; rows: readonly ToldActivity[] },
): Promise<void> {
  for (const part of batchesOf(params.rows)) {
    const rows = part.map((row) => ({
      sequence: row.sequence,
      position: row.position,
      person: row.personId,
      at: new Date(row.atMs).toISOString(),
      kind: row.kind,
      card: row.cardId,
      detail: row.detail,
    }));
    await db.execute(sql`
      insert into board_activity (board_id, sequence, position, person_id, at, kind, card_id, detail)
      select ${params.boardId}::text, r.sequence, r.position, people.id, r.at, r.kind, r.card, r.detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as r (sequence bigint, position int, person text, at timestamptz, kind text, card text, detail jsonb)
      left join people on people.id = r.person
      on conflict do nothing`);
  }
}

/** Raises how far a board's log is described. */
export async function setDescribed(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<void> {
  await db
    .update(boards)
    .set({ describedSequence: sql`greatest(${boards.describedSequence}, ${params.sequence})` })
    .where(eq(boards.id, params.boardId));
}
