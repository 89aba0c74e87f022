import type * as Y from 'yjs';

/** What a device remembers of a board beside its text. */
export type LocalState = {
  /** Last batch in the text on this device. */
  readonly sequence: number;
  /** State vector of what the server had at that batch. */
  readonly serverVector: Uint8Array;
  /** Changes not committed yet. */
  readonly outbox: readonly Uint8Array[];
  /** Ids of the cards those changes are on. */
  readonly touched: readonly string[];
};

/** Keeps a board on the device. */
export type LocalStore = {
  /** Resolves when the text is in the document; null when this device never had the board. */
  readonly loaded: Promise<LocalState | null>;
  save(state: LocalState): void;
  /** Forgets the board. */
  clear(): Promise<void>;
  close(): void;
};

/** Opens the copy of a document on this device. */
export type OpenLocalStore = (name: string, doc: Y.Doc) => LocalStore;

const STATE_KEY = 'state';
/** The text must be on the disk before the state that says it is. */
const SAVE_AFTER_MS = 1_000;

/** Keeps boards in IndexedDB; null where there is none (tests, old private windows). */
export function indexedLocalStore(): OpenLocalStore | null {
  return typeof indexedDB === 'undefined' ? null : openIndexed;
}

const openIndexed: OpenLocalStore = (name, doc) => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isClosed = false;
  const opening = import('y-indexeddb').then(({ IndexeddbPersistence }) => {
    return isClosed ? null : new IndexeddbPersistence(name, doc);
  });
  const loaded = opening.then(async (persistence) => {
    if (!persistence) return null;
    await persistence.whenSynced;
    return ((await persistence.get(STATE_KEY)) ?? null) as LocalState | null;
  });
  let latest: LocalState | null = null;
  const write = async () => {
    timer = null;
    const persistence = await opening;
    if (persistence && latest && !isClosed) await persistence.set(STATE_KEY, latest as never);
  };
  return {
    // A browser that refuses its database still has the server.
    loaded: loaded.catch(() => null),
    save(state) {
      latest = state;
      timer ??= setTimeout(() => void write().catch(() => undefined), SAVE_AFTER_MS);
    },
    async clear() {
      if (timer) clearTimeout(timer);
      latest = null;
      await (await opening)?.clearData();
    },
    close() {
      if (timer) {
        clearTimeout(timer);
        void write().catch(() => undefined);
      }
      void opening.then((persistence) => persistence?.destroy()).finally(() => (isClosed = true));
    },
  };
};
