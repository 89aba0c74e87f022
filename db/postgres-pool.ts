import { DatabaseAwayError, isDatabaseAway } from './database-away.ts';
import { PostgresSession, type SessionOptions } from './postgres-session.ts';

/** What the pool tells the process. */
export type DatabaseListener = {
  /** From now on everybody is refused at once. */
  lost?(error: unknown): void;
  returned?(awayMs: number): void;
};

/** How the pool is made. */
export type PoolOptions = Omit<SessionOptions, 'lost' | 'noticed'> & {
  readonly listener: DatabaseListener;
};

/** Sessions of one process; PostgreSQL allows 100 in all unless told otherwise. */
const MAX_SESSIONS = 10;
/** While the server is away it is asked so often whether it is back (security R: within 5 s). */
const PROBE_EVERY_MS = 250;
/** A session grows with what it has seen; so often a new one takes its place. */
const SESSION_LASTS_MS = 30 * 60_000;

type Waiting = { take(session: PostgresSession): void; refuse(error: unknown): void };

/**
 * The sessions of this process. Each serves one piece of work at a time: a statement, or a whole
 * transaction. Nobody waits longer than the limit for one, and while the server is known to be
 * away nobody waits at all.
 */
export class PostgresPool {
  readonly #options: PoolOptions;
  readonly #idle: PostgresSession[] = [];
  readonly #inUse = new Set<PostgresSession>();
  readonly #waiting: Waiting[] = [];
  #opening = 0;
  #away: { readonly error: unknown; readonly sinceMs: number } | null = null;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Does work in a session of its own. */
  async use<T>(work: (session: PostgresSession) => Promise<T>): Promise<T> {
    const session = await this.#take();
    this.#inUse.add(session);
    try {
      return await work(session);
    } finally {
      this.#inUse.delete(session);
      session.forgetPatience();
      this.#give(session);
    }
  }

  /** Lets running work end, for a while, and ends all sessions. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#refuseAll(new DatabaseAwayError('the process is closing'));
    const all = [...this.#idle.splice(0), ...this.#inUse];
    await Promise.all(all.map((session) => session.end()));
  }

  #take(): Promise<PostgresSession> {
    if (this.#isClosed) return Promise.reject(new DatabaseAwayError('the process is closing'));
    if (this.#away) {
      const { error } = this.#away;
      return Promise.reject(new DatabaseAwayError('the database is away', { cause: error }));
    }
    for (let session = this.#idle.pop(); session; session = this.#idle.pop()) {
      if (!session.isLost) return Promise.resolve(session);
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        take: (session) => (clearTimeout(timer), resolve(session)),
        refuse: (error) => (clearTimeout(timer), reject(error)),
      };
      const { connectMs } = this.#options.limits;
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        waiting.refuse(new DatabaseAwayError(`no session was free for ${connectMs} ms`));
      }, connectMs);
      this.#waiting.push(waiting);
      this.#grow();
    });
  }

  #give(session: PostgresSession): void {
    const isOld = performance.now() - session.openedAtMs > SESSION_LASTS_MS;
    if (session.isLost || this.#isClosed || isOld) {
      if (!session.isLost) void session.end();
      this.#grow();
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.take(session);
    else this.#idle.push(session);
  }

  /** Opens sessions for those who wait, as far as there may be more. */
  #grow(): void {
    while (
      this.#opening < this.#waiting.length &&
      this.#opening + this.#inUse.size < MAX_SESSIONS &&
      !this.#isClosed
    ) {
      void this.#open();
    }
  }

  async #open(): Promise<void> {
    this.#opening += 1;
    try {
      const session = await PostgresSession.open(this.#sessionOptions());
      this.#opening -= 1;
      this.#give(session);
    } catch (error) {
      this.#opening -= 1;
      this.#failedToOpen(error);
    }
  }

  #failedToOpen(error: unknown): void {
    if (this.#isClosed || this.#away) return;
    // Those at work prove that the server is there: too many sessions, for now (53300).
    if (this.#inUse.size > 0 && isTooMany(error)) return;
    if (isDatabaseAway(error)) this.#goAway(error);
    else this.#refuseAll(error);
  }

  #goAway(error: unknown): void {
    this.#away = { error, sinceMs: performance.now() };
    this.#options.listener.lost?.(error);
    this.#refuseAll(new DatabaseAwayError('the database is away', { cause: error }));
    this.#probeLater();
  }

  #refuseAll(error: unknown): void {
    for (const waiting of this.#waiting.splice(0)) waiting.refuse(error);
  }

  #probeLater(): void {
    const timer = setTimeout(() => void this.#probe(), PROBE_EVERY_MS);
    timer.unref();
  }

  async #probe(): Promise<void> {
    if (this.#isClosed || !this.#away) return;
    try {
      const session = await PostgresSession.open(this.#sessionOptions());
      const { sinceMs } = this.#away;
      this.#away = null;
      this.#options.listener.returned?.(performance.now() - sinceMs);
      this.#give(session);
    } catch {
      this.#probeLater();
    }
  }

  /** An idle session that broke must not be found by somebody later. */
  #sessionOptions(): SessionOptions {
    const lost = () => {
      const living = this.#idle.filter((session) => !session.isLost);
      this.#idle.splice(0, this.#idle.length, ...living);
    };
    return { ...this.#options, lost };
  }
}

function isTooMany(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '53300';
}
