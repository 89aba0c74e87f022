import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

import { readEntries } from '#app/domain/boards/wire-format.ts';
import type { Db } from '#db/client.ts';
import {
  findLatestSnapshot,
  listBatchesAfter,
  pruneLog,
  saveSnapshot,
  setBoardBytes,
} from '#db/queries/boards.ts';

import type { StoredBoard } from './board-index.ts';

/** How long the log is kept after a snapshot covers it: for history and for devices long away. */
const KEEP_LOG_MS = 30 * 86_400_000;

/**
 * Folds the log into a new snapshot. The document is built in a worker thread, so that nobody's
 * typing waits for it. Two processes that do it at once store the same thing.
 * @returns the new snapshot without client ids, and the log that came after it; null when there
 *   was nothing to fold.
 */
export async function compactBoard(
  db: Db,
  params: { boardId: string; now: Date },
): Promise<StoredBoard | null> {
  const { boardId, now } = params;
  const snapshot = await findLatestSnapshot(db, { boardId });
  const batches = await listBatchesAfter(db, { boardId, sequence: snapshot?.sequence ?? 0 });
  const last = batches.at(-1);
  if (!last) return null;
  const updates = batches.flatMap((batch) =>
    readEntries(batch.payload).map((entry) => entry.update),
  );
  const state = await mergeInWorker(snapshot ? [snapshot.state, ...updates] : updates);
  await db.transaction(async (tx) => {
    await saveSnapshot(tx, { boardId, sequence: last.sequence, state, takenAt: now });
    await setBoardBytes(tx, { boardId, snapshotBytes: state.length, afterSequence: last.sequence });
    await pruneLog(tx, {
      boardId,
      upToSequence: last.sequence,
      committedBefore: new Date(now.getTime() - KEEP_LOG_MS),
    });
  });
  const tail = await listBatchesAfter(db, { boardId, sequence: last.sequence });
  return { snapshot: { sequence: last.sequence, state }, batches: tail, clients: [] };
}

/** The worker is this text, so that it needs no file of its own beside the bundled server. */
const WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const Y = require(workerData.yjsPath);
const doc = new Y.Doc({ gc: true });
doc.transact(() => { for (const update of workerData.updates) Y.applyUpdate(doc, update); });
if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the log has a hole');
parentPort.postMessage(Y.encodeStateAsUpdate(doc));
`;

/** Merges updates, in order, into one document's state, off the event loop. */
export function mergeInWorker(updates: readonly Uint8Array[]): Promise<Uint8Array> {
  const yjsPath = createRequire(import.meta.url).resolve('yjs');
  const worker = new Worker(WORKER_SOURCE, { eval: true, workerData: { yjsPath, updates } });
  return new Promise((resolve, reject) => {
    worker.once('message', (state: Uint8Array) => resolve(state));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the compaction worker ended early')));
  });
}
