import { clientOwnerOf, encodeEntries, type BatchEntry } from '#app/protocol/wire-format.ts';
import type { NewBatch, StoredBatch } from '#db/queries/boards/boards.ts';

/** One accepted change that waits for its commit. */
export type PendingEntry = BatchEntry & {
  readonly personId: string | null;
  readonly newClients: readonly number[];
  /** Told once: the batch it is committed in, or null when it never will be. */
  readonly settled?: (sequence: number | null) => void;
};

/** What the lane needs from outside: the log, and listener for what happened. */
export type CommitLaneParts = {
  /** Durable when it resolves; a board missing in the answer no longer exists. */
  append(batches: readonly NewBatch[]): Promise<ReadonlyMap<string, number>>;
  committed(boardId: string, batch: StoredBatch): void;
  /** The board is gone: these entries will never be committed. */
  dropped(boardId: string, entries: readonly PendingEntry[]): void;
  failed(error: unknown): void;
};

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 2_000;

/**
 * So many changes in one commit mean that more are coming: the next commit then starts this long
 * after the last one. Fewer, fuller commits cost half, and people cannot tell the difference.
 */
const MANY_ENTRIES = 8;
const MANY_EVERY_MS = 6;

/** While the database is away, at most this much waits in memory; then writers are told. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;

/**
 * Group commit. What arrives within one turn of the event loop becomes one batch for each board,
 * all batches go to the log in one statement, and while that runs the next ones fill. Nothing is
 * announced before its commit. When the log fails the same batches are tried again until it
 * works: a change written twice is harmless to a CRDT, a change lost is not.
 */
export class CommitLane {
  readonly #parts: CommitLaneParts;
  #waiting = new Map<string, PendingEntry[]>();
  #waitingBytes = 0;
  #running: Promise<void> | null = null;
  #isClosed = false;

  constructor(parts: CommitLaneParts) {
    this.#parts = parts;
  }

  /** Takes a checked change; false when too much is waiting already. */
  add(boardId: string, entry: PendingEntry): boolean {
    if (this.#isClosed || this.#waitingBytes > MAX_WAITING_BYTES) return false;
    const entries = this.#waiting.get(boardId);
    if (entries) entries.push(entry);
    else this.#waiting.set(boardId, [entry]);
    this.#waitingBytes += entry.update.length;
    this.#running ??= this.#run();
    return true;
  }

  /** True when everything taken is committed. */
  get isIdle(): boolean {
    return this.#running === null;
  }

  /** Takes no more, and resolves when everything taken is committed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    while (this.#waiting.size > 0) {
      const taken = this.#waiting;
      this.#waiting = new Map();
      this.#waitingBytes = 0;
      const startedAtMs = performance.now();
      await this.#commit(taken);
      if (isMany(taken)) await pause(startedAtMs + MANY_EVERY_MS - performance.now());
    }
    this.#running = null;
  }

  async #commit(taken: ReadonlyMap<string, readonly PendingEntry[]>): Promise<void> {
    const batches = [...taken].map(([boardId, entries]) => toBatch(boardId, entries));
    const sequences = await this.#appendUntilDone(batches);
    for (const { boardId, payload, authors } of batches) {
      const sequence = sequences?.get(boardId);
      if (sequence === undefined) this.#parts.dropped(boardId, taken.get(boardId) ?? []);
      else this.#parts.committed(boardId, { sequence, payload, authors });
      for (const entry of taken.get(boardId) ?? []) entry.settled?.(sequence ?? null);
    }
  }

  /** Null when the process is closing and the database does not come back. */
  async #appendUntilDone(
    batches: readonly NewBatch[],
  ): Promise<ReadonlyMap<string, number> | null> {
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      try {
        return await this.#parts.append(batches);
      } catch (error) {
        this.#parts.failed(error);
        if (this.#isClosed && waitMs >= LAST_RETRY_MS) return null;
      }
      await pause(waitMs);
    }
  }
}

function isMany(taken: ReadonlyMap<string, readonly PendingEntry[]>): boolean {
  let entries = 0;
  for (const ofBoard of taken.values()) entries += ofBoard.length;
  return entries >= MANY_ENTRIES;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms));
  });
}

function toBatch(boardId: string, entries: readonly PendingEntry[]): NewBatch {
  return {
    boardId,
    payload: encodeEntries(entries),
    authors: entries.map((entry) => entry.personId),
    newClients: entries.flatMap((entry) => {
      const personId = clientOwnerOf(entry, entry.personId);
      return entry.newClients.map((clientId) => ({ clientId, personId }));
    }),
  };
}
