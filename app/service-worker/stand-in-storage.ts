/** A storage that lasts as long as the page. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

/**
 * A browser that refuses all storage throws where it is only looked at, also in the code of libraries
 * that ask in the middle of a click. For such a page the memory of the page stands in.
 */
export function standInForStorage(page: Window = window): void {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      page[name].getItem('');
    } catch {
      Object.defineProperty(page, name, { configurable: true, value: memoryStorage() });
    }
  }
  for (const name of ['indexedDB', 'caches'] as const) {
    try {
      void Reflect.get(page, name);
    } catch {
      Object.defineProperty(page, name, { configurable: true, value: undefined });
    }
  }
}

/** The service workers of this browser; null where there are none or none are allowed. */
export function workersHere(): ServiceWorkerContainer | null {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  } catch {
    return null;
  }
}

const PROBE = 'cookies';

/** Whether this browser keeps our cookies: without them nobody stays signed in. */
export function keepsCookies(): boolean {
  try {
    document.cookie = `${PROBE}=1; Max-Age=5; Path=/; SameSite=Strict`;
    return document.cookie.includes(`${PROBE}=1`);
  } catch {
    return false;
  }
}
