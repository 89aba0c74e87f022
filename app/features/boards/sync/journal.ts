/** Where the changes wait that the database may not have yet; one entry a tab. */
const PREFIX = 'cortile:unsent:';

/**
 * Changes of the last moments, beside the database: a tab that is closed at the last key takes its
 * database's unfinished work with it, what is in `localStorage` stays. Emptied whenever the database
 * has caught up, so it holds half a second's typing.
 */
export class Journal {
  readonly #prefix: string;
  readonly #key: string;
  /** What the database surely has. */
  readonly #stored = new WeakSet<Uint8Array>();
  #found: readonly string[] = [];

  /** @param name of the board's database. */
  constructor(name: string) {
    this.#prefix = `${PREFIX}${name}:`;
    this.#key = `${this.#prefix}${Math.random().toString(36).slice(2)}`;
  }

  /** What pages before this one left behind. */
  read(): Uint8Array[] {
    return attempt(() => {
      this.#found = Object.keys(localStorage).filter((key) => key.startsWith(this.#prefix));
      return this.#found.flatMap((key) => {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
        if (!Array.isArray(kept)) return [];
        return kept.filter((text) => typeof text === 'string').map(decode);
      });
    }, []);
  }

  /** Notes what the database is only being told. */
  note(outbox: readonly Uint8Array[]): void {
    const fresh = outbox.filter((update) => !this.#stored.has(update));
    if (fresh.length === 0) return;
    attempt(() => localStorage.setItem(this.#key, JSON.stringify(fresh.map(encode))), undefined);
  }

  /** The database has all of this; `isLast`: and nothing newer is on its way. */
  stored(outbox: readonly Uint8Array[], isLast: boolean): void {
    for (const update of outbox) this.#stored.add(update);
    if (isLast) this.clear();
  }

  clear(): void {
    const keys = [this.#key, ...this.#found];
    this.#found = [];
    attempt(() => keys.forEach((key) => localStorage.removeItem(key)), undefined);
  }
}

/** A browser may refuse this store too, or have no room: then the database is all there is. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function encode(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
}
