/** Whose copy of which board a database of this device is: `cortile:<person>:<board>`. */
type KeptBoard = { readonly personId: string; readonly boardId: string };

/**
 * Removes copies of live boards from this device (local-store.ts makes them). Boards with changes
 * that were never sent are spared, unless told otherwise: they go when those are sent.
 */
export async function forgetBoards(
  isLost: (board: KeptBoard) => boolean,
  { isSparing = true } = {},
): Promise<void> {
  // Firefox before 126 cannot list them: there the page alone forgets its own board.
  const databases = typeof indexedDB.databases === 'function' ? await indexedDB.databases() : [];
  await Promise.all(
    databases.map(async ({ name = '' }) => {
      const [owner, personId, boardId] = name.split(':');
      if (owner !== 'cortile' || personId === undefined || boardId === undefined) return;
      if (!isLost({ personId, boardId }) || (isSparing && (await hasUnsent(name)))) return;
      await done(indexedDB.deleteDatabase(name));
    }),
  );
}

async function hasUnsent(name: string): Promise<boolean> {
  const database = await done(indexedDB.open(name));
  try {
    if (!database.objectStoreNames.contains('custom')) return false;
    const state: unknown = await done(
      database.transaction('custom', 'readonly').objectStore('custom').get('state'),
    );
    const { outbox = [], lost = [] } = (state ?? {}) as { outbox?: unknown[]; lost?: unknown[] };
    return outbox.length > 0 || lost.length > 0;
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}
