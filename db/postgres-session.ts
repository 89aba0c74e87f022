import postgres from 'postgres';

import { DatabaseAwayError, namedAway } from './database-away.ts';
import { wantedPatienceMs } from './patience.ts';

/** How long things may take: to get a session, and for one statement in it. */
export type PostgresLimits = { readonly connectMs: number; readonly statementMs: number };

/** On the path of a page (security R: an answer within two seconds). */
export const PAGE_LIMITS: PostgresLimits = { connectMs: 2_000, statementMs: 2_000 };

/** How a session is opened. */
export type SessionOptions = {
  readonly url: string;
  readonly limits: PostgresLimits;
  /** Settings of the session, e.g. `application_name`. */
  readonly settings: Readonly<Record<string, string>>;
  /** The ORM's own reading and writing of types, by type id. */
  readonly types?: DriverTypes;
  /** Told once, whoever ended the session. */
  lost?(): void;
  /** A notice of a channel this session listens to. */
  noticed?(text: string): void;
};

/** What the ORM sets on a client before it asks anything. */
export type DriverTypes = {
  readonly parsers: Record<string, (text: string) => unknown>;
  readonly serializers: Record<string, (value: unknown) => unknown>;
};

/** A statement as the ORM hands it over. */
export type Statement = {
  readonly text: string;
  readonly params: readonly unknown[];
  readonly prepare: boolean;
  readonly asArrays: boolean;
};

/** Statements a session keeps prepared on the server, each some tens of kilobytes there. */
const MOST_PREPARED = 500;

/** The server ends a slow statement by itself; one that says nothing at all is given up so much later. */
const SILENCE_MS = 250;

/**
 * One session: one connection of the driver, never used again once it broke. postgres.js 3.4.9
 * does use a broken connection again: it writes to its closed socket (its issues 1154, 1208), keeps
 * the half-written frame and the last error for the next session, and lets the rest of a broken
 * transaction run outside of any (docs/decisions/015). So each driver client has one connection, and
 * nothing is handed to it after its end. Statements go out in the order in which they are asked for, and
 * those asked for side by side in one write: the server answers them one after the other.
 */
export class PostgresSession {
  readonly openedAtMs = performance.now();
  readonly #client: postgres.Sql;
  readonly #options: SessionOptions;
  #isLost = false;
  readonly #seen = new Set<string>();
  /** What waits for an answer, in the order in which it was sent. */
  readonly #unanswered = new Set<(error: DatabaseAwayError) => void>();
  #silence: NodeJS.Timeout | undefined;
  #statementMs: number;

  private constructor(options: SessionOptions) {
    this.#options = options;
    const { connectMs, statementMs } = options.limits;
    this.#statementMs = statementMs;
    // `onnotify` is read by the driver and missing in its types.
    const driverOptions = {
      max: 1,
      connect_timeout: connectMs / 1_000,
      max_lifetime: null,
      // It would ask for array types in a promise nobody awaits, and drizzle reads arrays itself.
      fetch_types: false,
      connection: { ...options.settings, statement_timeout: statementMs },
      onnotice: () => undefined,
      onnotify: (_channel: string, text: string) => options.noticed?.(text),
      onclose: () => this.#lose(new DatabaseAwayError('the session ended')),
    };
    this.#client = postgres(options.url, driverOptions);
    Object.assign(this.#client.options.parsers, options.types?.parsers);
    Object.assign(this.#client.options.serializers, options.types?.serializers);
  }

  /** @throws {DatabaseAwayError} when the server cannot be reached; its own error when it refuses us. */
  static async open(options: SessionOptions): Promise<PostgresSession> {
    const session = new PostgresSession(options);
    try {
      await session.#answered(session.#client.unsafe('select 1'), options.limits.connectMs);
      return session;
    } catch (error) {
      session.#lose(new DatabaseAwayError('no session'));
      throw error;
    }
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Runs a statement after those before it, without waiting for their answers. */
  async run({ text, params, prepare, asArrays }: Statement): Promise<unknown> {
    if (this.#isLost) throw new DatabaseAwayError('the session was lost');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- postgres.js types what it takes by its own list of serializers
    const query = this.#client.unsafe(text, [...params] as never[], {
      prepare: prepare || (params.length > 0 && this.#isKnown(text)),
    });
    const answer = await this.#answered(asArrays ? query.values() : query);
    if (params.length === 0) this.#statementMs = wantedPatienceMs(text) ?? this.#statementMs;
    return answer;
  }

  /** A statement without parameters. */
  say(text: string): Promise<unknown> {
    return this.run({ text, params: [], prepare: false, asArrays: false });
  }

  /** Time limits are a transaction's own: the next one starts with the usual ones. */
  forgetPatience(): void {
    this.#statementMs = this.#options.limits.statementMs;
  }

  /** Ends the session; what is running fails. */
  async end(): Promise<void> {
    this.#isLost = true;
    await this.#client.end({ timeout: 1 });
  }

  /**
   * Whether a statement came before in this session: then it is prepared, and from then on neither parsed
   * nor asked for its types again. Bounded, since a list of another length is another text.
   */
  #isKnown(text: string): boolean {
    if (this.#seen.has(text)) return true;
    if (this.#seen.size < MOST_PREPARED) this.#seen.add(text);
    return false;
  }

  /** The answer, or what a lost session gives. */
  #answered<T>(query: PromiseLike<T>, limitMs = this.#mostSilentMs()): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#unanswered.add(reject);
      if (this.#unanswered.size === 1) this.#listen(limitMs);
      const heard = () => {
        this.#unanswered.delete(reject);
        this.#listen(this.#mostSilentMs());
      };
      query.then(
        (answer) => (heard(), resolve(answer)),
        (error: unknown) => (heard(), reject(namedAway(error))),
      );
    });
  }

  #mostSilentMs(): number {
    return this.#statementMs === 0 ? Infinity : this.#statementMs + SILENCE_MS;
  }

  /** From now on: each of those that wait has its own time, from the answer before it. */
  #listen(limitMs: number): void {
    clearTimeout(this.#silence);
    if (this.#unanswered.size === 0 || limitMs === Infinity) return;
    this.#silence = setTimeout(
      () => this.#lose(new DatabaseAwayError(`the database said nothing for ${limitMs} ms`)),
      limitMs,
    );
  }

  #lose(error: DatabaseAwayError): void {
    if (this.#isLost) return;
    this.#isLost = true;
    clearTimeout(this.#silence);
    for (const refuse of this.#unanswered) refuse(error);
    this.#unanswered.clear();
    // Clears what the driver still holds for this connection; it has nobody left to tell.
    this.#client.end({ timeout: 0 }).catch(() => undefined);
    this.#options.lost?.();
  }
}
