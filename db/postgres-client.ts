import type postgres from 'postgres';

import { DatabaseAwayError, isDatabaseAway } from './database-away.ts';
import type { PostgresPool } from './postgres-pool.ts';
import type { DriverTypes, PostgresSession, Statement } from './postgres-session.ts';
import { PostgresTalk } from './postgres-talk.ts';

/** An answer that may still be asked for as arrays, the way the driver's own is. */
type Answer = Promise<unknown> & { values(): Promise<unknown> };

type Run = (statement: Statement) => Promise<unknown>;

/** The part of the driver's client that drizzle uses, on sessions that are never used once broken. */
export function clientOn(pool: PostgresPool, types: DriverTypes): postgres.Sql {
  const client = {
    options: types,
    unsafe: answering((statement) =>
      pool.use((session) => session.run(statement).catch((error) => doubtOf(statement, error))),
    ),
    begin: <T>(work: (client: unknown) => Promise<T>) =>
      pool.use((session) => inTransaction(session, work)),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part of the driver that drizzle calls, and no more
  return client as unknown as postgres.Sql;
}

async function inTransaction<T>(
  session: PostgresSession,
  work: (client: unknown) => Promise<T>,
): Promise<T> {
  const talk = new PostgresTalk(session);
  talk.sayWithNext('begin');
  try {
    const result = await inScope(talk, work);
    await talk.say('commit').catch(doubt);
    return result;
  } catch (error) {
    await talk.takeBack('begin', 'rollback');
    throw error;
  }
}

/** A statement of its own commits by itself. */
function doubtOf(statement: Statement, error: unknown): never {
  const isReading = /^\s*(?:select|with|show)\b/i.test(statement.text);
  return isReading ? rethrow(error) : doubt(error);
}

function rethrow(error: unknown): never {
  throw error;
}

/** A session that is lost in the middle of a COMMIT does not tell whether it was carried out. */
function doubt(error: unknown): never {
  if (!isDatabaseAway(error)) throw error;
  throw new DatabaseAwayError('lost while committing', { cause: error, mayBeDone: true });
}

let lastSavepoint = 0;

async function inSavepoint<T>(
  talk: PostgresTalk,
  work: (client: unknown) => Promise<T>,
): Promise<T> {
  lastSavepoint += 1;
  const name = `s${lastSavepoint}`;
  talk.sayWithNext(`savepoint ${name}`);
  try {
    const result = await inScope(talk, work);
    talk.sayWithNext(`release savepoint ${name}`);
    return result;
  } catch (error) {
    await talk.takeBack(`savepoint ${name}`, `rollback to savepoint ${name}`);
    throw error;
  }
}

/**
 * Gives the work a client that ends with it. A failed statement fails the whole scope, even when
 * the work went on: PostgreSQL would answer its COMMIT with a silent ROLLBACK.
 */
async function inScope<T>(talk: PostgresTalk, work: (client: unknown) => Promise<T>): Promise<T> {
  let failure: { readonly error: unknown } | null = null;
  let isOver = false;
  const run: Run = (statement) => {
    if (isOver) return Promise.reject(new Error('the transaction is over'));
    const answer = talk.run(statement);
    answer.catch((error: unknown) => (failure ??= { error }));
    return answer;
  };
  const client = {
    unsafe: answering(run),
    savepoint: <U>(inner: (client: unknown) => Promise<U>) => inSavepoint(talk, inner),
  };
  try {
    const result = await work(client);
    const failed = failure as { readonly error: unknown } | null;
    if (failed) throw failed.error;
    return result;
  } finally {
    isOver = true;
  }
}

/** Sends in the next microtask, when `values()` has been called or has not. */
function answering(run: Run) {
  return (text: string, params: unknown[] = [], options: { prepare?: boolean } = {}): Answer => {
    let asArrays = false;
    const { prepare = false } = options;
    const answer = Promise.resolve().then(() => run({ text, params, prepare, asArrays }));
    return Object.assign(answer, {
      values: () => {
        asArrays = true;
        return answer;
      },
    });
  };
}
