import type { ToldActivity } from '#app/domain/boards/history/activity-lines.ts';
import { HISTORY_LIMITS, snapshotsToDrop } from '#app/domain/boards/history/retention.ts';
import { addDays, DAY_MS, romeDay } from '#app/domain/dates.ts';
import { encodeEntries } from '#app/protocol/wire-format.ts';
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
  replaceSnapshot,
  setDescribed,
} from '#db/queries/boards/history.ts';
import { findLatestSnapshot, listBatchesAfter, setBoardBytes } from '#db/queries/boards/boards.ts';
import { allowMs } from '#db/patience.ts';
import { isUnfitValue } from '#db/unfit-value.ts';

import type { StoredBoard } from './board-index.ts';
import { toLogged } from './board-past.ts';
import type { BoardHistorian } from '../threads/board-threads.ts';
import type { HistoryJobs, LeftOut } from './history-jobs.ts';
import { unlessTooSlow } from './too-slow.ts';

/** Nobody waits for it: a long log may take longer than a page. */
const COMPACTION_MS = 15_000;

/**
 * Folds the log into a new snapshot, tells in `board_activity` what the folded part did, and lets
 * go what is older than history reaches. The document is built in a worker thread, so that nobody's
 * typing waits for it. Two processes that do it at once store the same thing.
 * @param params `isHeavy`: it takes too long to read, so that even a snapshot without log is made
 *   anew.
 * @returns the new snapshot without client ids, and the log that came after it; null when there
 *   was nothing to fold.
 * @throws TooSlowError when it takes too long.
 */
export async function compactBoard(
  db: Db,
  params: { boardId: string; now: Date; historian: BoardHistorian; isHeavy?: boolean },
): Promise<StoredBoard | null> {
  const { boardId, now, historian } = params;
  historian.requireTurn(boardId, 'press');
  const progress = await findProgress(db, { boardId });
  if (!progress) return null;
  const base = await findLatestSnapshot(db, { boardId });
  const after = base?.sequence ?? 0;
  const log = await listLog(db, { boardId, after, upTo: progress.lastSequence });
  const last = log.at(-1);
  if (!last) {
    if (params.isHeavy && base) await pressSnapshot(db, { boardId, base, historian });
    return null;
  }
  const { snapshots, told, leftOut } = await foldOrPress(historian, boardId, {
    base: base?.state ?? null,
    batches: log.map(toLogged),
    describedSequence: progress.describedSequence,
  });
  const state = snapshots.at(-1)?.state ?? new Uint8Array();
  const { sequence } = last;
  const unfit = await db.transaction(async (tx) => {
    await allowMs(tx, COMPACTION_MS);
    // Locked first: another process may have told a part of it meanwhile.
    const described = await lockDescribed(tx, { boardId });
    if (described === null) return [];
    const rows = told.filter((activity) => activity.sequence > described);
    const refused = await storeFit(tx, { boardId, rows });
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
    return refused;
  });
  const missing = [...leftOut, ...unfit];
  if (missing.length > 0) historian.leftOut(boardId, missing);
  const tail = await listBatchesAfter(db, { boardId, sequence });
  return { snapshot: { sequence, state }, batches: tail, clients: [] };
}

/** An older version made snapshots that take long to read: the same board in fewer words. */
async function pressSnapshot(
  db: Db,
  params: {
    boardId: string;
    base: { readonly sequence: number; readonly state: Uint8Array };
    historian: BoardHistorian;
  },
): Promise<void> {
  const { boardId, base, historian } = params;
  const { sequence } = base;
  const { snapshots } = await historian.ask(boardId, 'press', {
    base: base.state,
    batches: [{ sequence, payload: encodeEntries([]), authors: [], atMs: 0 }],
    describedSequence: sequence,
  });
  const state = snapshots.at(-1)?.state;
  if (state) await replaceSnapshot(db, { boardId, sequence, state });
}

/** A board that takes too long entry by entry is folded without telling what was done. */
async function foldOrPress(
  historian: BoardHistorian,
  boardId: string,
  ask: HistoryJobs['fold']['ask'],
): Promise<HistoryJobs['fold']['answer']> {
  const folded = await unlessTooSlow(historian.ask(boardId, 'fold', ask));
  return folded ?? historian.ask(boardId, 'press', ask);
}

/**
 * Stores the lines the database can hold; the others are left out, since a line is not worth a
 * board that is never folded again. @returns the places of those.
 */
async function storeFit(
  tx: DbOrTx,
  params: { boardId: string; rows: readonly ToldActivity[] },
): Promise<readonly LeftOut[]> {
  const { boardId, rows } = params;
  try {
    await tx.transaction((inner) => insertActivity(inner, params));
    return [];
  } catch (error) {
    if (!isUnfitValue(error)) throw error;
  }
  const [only] = rows;
  if (only && rows.length === 1) {
    return [{ sequence: only.sequence, entry: only.position, kind: 'untold' }];
  }
  const middle = Math.ceil(rows.length / 2);
  return [
    ...(await storeFit(tx, { boardId, rows: rows.slice(0, middle) })),
    ...(await storeFit(tx, { boardId, rows: rows.slice(middle) })),
  ];
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
