import type { DbOrTx } from '#db/client.ts';
import {
  findProgress,
  findSnapshotFrom,
  findSnapshotUpTo,
  listLog,
  type LoggedRow,
} from '#db/queries/boards/history.ts';

import type { LoggedBatch, StatePath } from './history-jobs.ts';

/** The way to a state of a board, and which state it is. */
export type BoardPast = StatePath & {
  readonly sequence: number;
  /** False: the log of that time is gone, this is the state at the end of that day. */
  readonly isExact: boolean;
};

/**
 * How to get to a board as of a sequence: the nearest snapshot before it and the log between. When
 * the log of that time is gone, the next snapshot after it. Null when the board has no such past.
 */
export async function findPast(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<BoardPast | null> {
  const { boardId, sequence } = params;
  const base = await findSnapshotUpTo(db, { boardId, sequence });
  const after = base?.sequence ?? 0;
  const log = await listLog(db, { boardId, after, upTo: sequence });
  if (log.length === sequence - after) {
    return { sequence, isExact: true, base: base?.state ?? null, batches: log.map(toLogged) };
  }
  const next = await findSnapshotFrom(db, { boardId, sequence });
  const nearest = next ?? base;
  if (!nearest) return null;
  return { sequence: nearest.sequence, isExact: false, base: nearest.state, batches: [] };
}

/** The way to a board as it is committed now; null when there is no such board. */
export async function findPresent(
  db: DbOrTx,
  params: { boardId: string },
): Promise<BoardPast | null> {
  const progress = await findProgress(db, params);
  return progress && findPast(db, { ...params, sequence: progress.lastSequence });
}

/** A row of the log as a worker takes it. */
export function toLogged({ sequence, payload, authors, committedAt }: LoggedRow): LoggedBatch {
  return { sequence, payload, authors, atMs: committedAt.getTime() };
}
