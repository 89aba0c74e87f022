import { HISTORY_LIMITS, snapshotsToDrop } from '#app/domain/boards/history/retention.ts';
import { addDays, romeDay } from '#app/domain/dates.ts';
import type { Db, DbOrTx } from '#db/client.ts';
import {
  deleteLogUpTo,
  deleteSnapshots,
  findLastBefore,
  findProgress,
  findSnapshotUpTo,
  insertActivity,
  insertSnapshots,
  listLog,
  listSnapshots,
  lockDescribed,
  setDescribed,
} from '#db/queries/boards/history.ts';
import { findLatestSnapshot, listBatchesAfter, setBoardBytes } from '#db/queries/boards/boards.ts';
import { allowMs } from '#db/patience.ts';

import type { StoredBoard } from './board-index.ts';
import { toLogged } from './board-past.ts';
import type { BoardHistorian } from './board-threads.ts';

const DAY_MS = 86_400_000;
/** Nobody waits for it: a long log may take longer than a page. */
const COMPACTION_MS = 15_000;

/**
 * Folds the log into a new snapshot, tells in `board_activity` what the folded part did, and lets
 * go what is older than history reaches. The document is built in a worker thread, so that nobody's
 * typing waits for it. Two processes that do it at once store the same thing.
 * @returns the new snapshot without client ids, and the log that came after it; null when there
 *   was nothing to fold.
 * @throws TooSlowError when it takes too long.
 */
export async function compactBoard(
  db: Db,
  params: { boardId: string; now: Date; historian: BoardHistorian },
): Promise<StoredBoard | null> {
  const { boardId, now, historian } = params;
  historian.requireTurn(boardId, 'fold');
  const progress = await findProgress(db, { boardId });
  if (!progress) return null;
  const base = await findLatestSnapshot(db, { boardId });
  const after = base?.sequence ?? 0;
  const log = await listLog(db, { boardId, after, upTo: progress.lastSequence });
  const last = log.at(-1);
  if (!last) return null;
  const { snapshots, told, leftOut } = await historian.ask(boardId, 'fold', {
    base: base?.state ?? null,
    batches: log.map(toLogged),
    describedSequence: progress.describedSequence,
  });
  if (leftOut.length > 0) historian.leftOut(boardId, leftOut);
  const state = snapshots.at(-1)?.state ?? new Uint8Array();
  const { sequence } = last;
  await db.transaction(async (tx) => {
    await allowMs(tx, COMPACTION_MS);
    // Locked first: another process may have told a part of it meanwhile.
    const described = await lockDescribed(tx, { boardId });
    if (described === null) return;
    const rows = told.filter((activity) => activity.sequence > described);
    await insertActivity(tx, { boardId, rows });
    await setDescribed(tx, { boardId, sequence });
    const taken = snapshots.map((one) => ({
      boardId,
      sequence: one.sequence,
      state: one.state,
      takenAt: new Date(one.takenAtMs),
    }));
    await insertSnapshots(tx, taken);
    await setBoardBytes(tx, { boardId, snapshotBytes: state.length, afterSequence: sequence });
    await letGo(tx, { boardId, now });
  });
  const tail = await listBatchesAfter(db, { boardId, sequence });
  return { snapshot: { sequence, state }, batches: tail, clients: [] };
}

/**
 * Forgets the log before the last snapshot that every moment of the kept days can be replayed from,
 * and snapshots nobody needs any more.
 */
async function letGo(tx: DbOrTx, params: { boardId: string; now: Date }): Promise<void> {
  const { boardId, now } = params;
  const before = new Date(now.getTime() - HISTORY_LIMITS.logDays * DAY_MS);
  const lastBefore = await findLastBefore(tx, { boardId, before });
  const base =
    lastBefore === null ? null : await findSnapshotUpTo(tx, { boardId, sequence: lastBefore });
  if (base) await deleteLogUpTo(tx, { boardId, sequence: base.sequence });
  const known = await listSnapshots(tx, { boardId });
  const today = romeDay(now);
  const sequences = snapshotsToDrop(
    known.map(({ sequence, takenAt }) => ({ sequence, day: romeDay(takenAt) })),
    {
      firstDay: addDays(today, -HISTORY_LIMITS.snapshotDays),
      firstLogDay: addDays(today, -HISTORY_LIMITS.logDays),
      baseSequence: base?.sequence ?? 0,
    },
  );
  await deleteSnapshots(tx, { boardId, sequences });
}
