import type * as Y from 'yjs';

import { Journal } from './journal.ts';
import type { LostEdit } from './lost-edits.ts';

/** What a device remembers of a board beside its text. */
export type LocalState = {
  /** Last batch in the text on this device. */
  readonly sequence: number;
  /** State vector of what the server had at that batch. */
  readonly serverVector: Uint8Array;
  /** Changes not committed yet. The service worker spares a board that has some (kept-boards.ts). */
  readonly outbox: readonly Uint8Array[];
  /** Ids of the cards those changes are on. */
  readonly touched: readonly string[];
  /** Texts of cards that were deleted, until this person decides. */
  readonly lost?: readonly LostEdit[];
};

/** Why a device keeps nothing: it does not want to, or it has no room. */
export type StoreTrouble = 'refused' | 'full';

/** Keeps a board on the device. */
export type LocalStore = {
  /** Resolves when the text is in the document; null when this device never had the board. */
  readonly loaded: Promise<LocalState | null>;
  save(state: LocalState): void;
  /** Forgets the board, but for these texts. */
  clear(lost: readonly LostEdit[]): Promise<void>;
  close(): void;
};

/** Opens the copy of a document on this device; tells of trouble as soon as there is some. */
export type OpenLocalStore = (
  name: string,
  doc: Y.Doc,
  onTrouble: (trouble: StoreTrouble) => void,
) => LocalStore;

/** Keeps boards in IndexedDB; null where there is none (tests, old private windows). */
export function indexedLocalStore(): OpenLocalStore | null {
  return typeof indexedDB === 'undefined' || indexedDB === null ? null : openIndexed;
}

const STATE_KEY = 'state';
/** The state vector of an empty document. */
const NOTHING = new Uint8Array([0]);
/** What a device knows of a board it never had. */
const NEVER_HAD: LocalState = { sequence: 0, serverVector: NOTHING, outbox: [], touched: [] };
/** Names of the stores that y-indexeddb makes. */
const STORES = ['updates', 'custom'];
/** States that follow within this time are written as one. */
const SAVE_EVERY_MS = 500;
/** A database that has not opened by then never will. */
const OPEN_LIMIT_MS = 5_000;

const openIndexed: OpenLocalStore = (name, doc, onTrouble) => {
  let isClosed = false;
  const opening = openPersistence(name, doc, () => isClosed);
  const journal = new Journal(name);
  const writer = new StateWriter(journal, onTrouble);
  const troubled = (error: unknown) => onTrouble(troubleOf(error));
  const loaded = opening.then(async (persistence) => {
    if (!persistence) return null;
    await inTime(persistence.whenSynced);
    writer.start(persistence.db);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by save and keepLost alone
    const state = ((await persistence.get(STATE_KEY)) ?? null) as LocalState | null;
    return withJournal(state, journal.read());
  });
  return {
    // A browser that refuses its database still has the server.
    loaded: loaded.catch((error: unknown) => {
      troubled(error);
      return null;
    }),
    save: (state) => writer.save(state),
    async clear(lost) {
      writer.stop();
      isClosed = true;
      journal.clear();
      await opening.then((persistence) => persistence?.clearData()).catch(() => undefined);
      if (lost.length > 0) await keepLost(name, lost).catch(troubled);
    },
    close() {
      writer.flush();
      writer.stop();
      isClosed = true;
      void opening.then((persistence) => persistence?.destroy()).catch(() => undefined);
    },
  };
};

/** The last words of a page that was closed before the database had them. */
function withJournal(state: LocalState | null, journal: readonly Uint8Array[]): LocalState | null {
  if (journal.length === 0) return state;
  const known = state ?? NEVER_HAD;
  return { ...known, outbox: [...known.outbox, ...journal] };
}

async function openPersistence(name: string, doc: Y.Doc, isClosed: () => boolean) {
  // y-indexeddb waits for ever for a database that the browser refuses: ask before.
  await probe();
  const { IndexeddbPersistence } = await import('y-indexeddb');
  return isClosed() ? null : new IndexeddbPersistence(name, doc);
}

/** In a copy made anew, for the page that opens the board next. */
async function keepLost(name: string, lost: readonly LostEdit[]): Promise<void> {
  const [{ IndexeddbPersistence }, { Doc }] = await Promise.all([
    import('y-indexeddb'),
    import('yjs'),
  ]);
  const persistence = new IndexeddbPersistence(name, new Doc());
  await inTime(persistence.whenSynced);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- y-indexeddb's types name few of the values that IndexedDB takes
  await persistence.set(STATE_KEY, { ...NEVER_HAD, lost } as unknown as ArrayBuffer);
  await persistence.destroy();
}

function probe(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cortile-probe');
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not open')), OPEN_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

function troubleOf(error: unknown): StoreTrouble {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'full' : 'refused';
}

/**
 * Writes the state beside the text. The first change is written at once, so that a page that dies
 * right after leaves a state with something unsent in it; then at most every half second, and when
 * the page is put away. Each write spans the store of the text too: it begins only when the text it
 * speaks of is written.
 */
class StateWriter {
  readonly #journal: Journal;
  readonly #onTrouble: (trouble: StoreTrouble) => void;
  #database: IDBDatabase | null = null;
  #latest: LocalState | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(journal: Journal, onTrouble: (trouble: StoreTrouble) => void) {
    this.#journal = journal;
    this.#onTrouble = onTrouble;
  }

  start(database: IDBDatabase | null): void {
    this.#database = database;
    document.addEventListener('visibilitychange', this.flush);
    window.addEventListener('pagehide', this.flush);
    this.flush();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#latest = null;
    this.#database = null;
    document.removeEventListener('visibilitychange', this.flush);
    window.removeEventListener('pagehide', this.flush);
  }

  save(state: LocalState): void {
    this.#latest = state;
    this.#journal.note(state.outbox);
    if (this.#timer) return;
    this.flush();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.flush();
    }, SAVE_EVERY_MS);
  }

  readonly flush = (): void => {
    const state = this.#latest;
    if (!state || !this.#database) return;
    this.#latest = null;
    try {
      const transaction = this.#database.transaction(STORES, 'readwrite');
      transaction.objectStore('custom').put(state, STATE_KEY);
      // A page that is put away does not live to hear that the put went well.
      transaction.commit();
      transaction.addEventListener('complete', () => {
        this.#journal.stored(state.outbox, this.#latest === null);
      });
      transaction.addEventListener('abort', () => this.#onTrouble(troubleOf(transaction.error)));
    } catch {
      // Closed by a tab that forgets this board: there is nothing to keep any more.
    }
  };
}

let hasAsked = false;

/** Asks the browser, once, not to clear this site's data when room is short. */
export function askToKeep(): void {
  if (hasAsked || typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  hasAsked = true;
  void navigator.storage
    .persisted()
    .then((isKept) => isKept || navigator.storage.persist())
    .catch(() => false);
}
