import type { DbOrTx, Tx } from '#db/client.ts';
import type { Result } from '#app/domain/result.ts';

import type { AccessEvent, LiveEvent, ServiceContext } from './context.ts';

/** What a use case holds while its transaction is open. */
export type Unit = {
  readonly tx: Tx;
  /** Sends after the commit, or not at all. */
  publish(event: LiveEvent): void;
  /** Sends a change of rights after the commit, or not at all. */
  publishAccess(event: AccessEvent): void;
};

/** PostgreSQL asks to try again: serialization failure, deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 3;

/**
 * Runs a use case in one transaction. A success commits and then publishes; an expected failure
 * rolls back and is returned; a bug rolls back and throws. Deadlocks are tried again, three times.
 */
export async function transact<T, Code extends string>(
  ctx: Pick<ServiceContext, 'db' | 'events'>,
  work: (unit: Unit) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { result, live, access } = await undoable(ctx.db, work);
      for (const event of access) ctx.events.access(event);
      for (const event of live) ctx.events.live(event);
      return result;
    } catch (error) {
      const code = databaseErrorCode(error);
      if (attempt < MAX_TRIES && code !== null && RETRYABLE.has(code)) continue;
      throw error;
    }
  }
}

/**
 * Runs a part of a use case so that its expected failure undoes this part alone: what it wrote, and
 * what it would have published. What a success publishes is sent when the whole unit commits.
 */
export async function savepoint<T, Code extends string>(
  unit: Unit,
  work: (unit: Unit) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  const { result, live, access } = await undoable(unit.tx, work);
  for (const event of access) unit.publishAccess(event);
  for (const event of live) unit.publish(event);
  return result;
}

/** How it ended, and what is to be published now that it is written: nothing after a failure. */
type Outcome<T, Code extends string> = {
  readonly result: Result<T, Code>;
  readonly live: readonly LiveEvent[];
  readonly access: readonly AccessEvent[];
};

/** Runs the work in a transaction, or within one in a savepoint, which its failure rolls back. */
async function undoable<T, Code extends string>(
  db: DbOrTx,
  work: (unit: Unit) => Promise<Result<T, Code>>,
): Promise<Outcome<T, Code>> {
  const live: LiveEvent[] = [];
  const access: AccessEvent[] = [];
  const undo = new Error('rolled back by an expected failure');
  const failures: Result<T, Code>[] = [];
  try {
    const result = await db.transaction(async (tx) => {
      const outcome = await work({
        tx,
        publish: (event) => live.push(event),
        publishAccess: (event) => access.push(event),
      });
      if (outcome.ok) return outcome;
      failures.push(outcome);
      throw undo;
    });
    return { result, live, access };
  } catch (error) {
    const [result] = failures;
    if (error !== undo || !result) throw error;
    return { result, live: [], access: [] };
  }
}

/** SQLSTATE of a database error from either driver, or null. */
export function databaseErrorCode(error: unknown): string | null {
  const code = read(databaseErrorSource(error), 'code');
  return typeof code === 'string' ? code : null;
}

/** Name of the violated constraint from either driver, or null. */
export function violatedConstraint(error: unknown): string | null {
  const source = databaseErrorSource(error);
  const name = read(source, 'constraint') ?? read(source, 'constraint_name');
  return typeof name === 'string' ? name : null;
}

/** Message a trigger raised, from either driver, or null. */
export function raisedMessage(error: unknown): string | null {
  const source = databaseErrorSource(error);
  return read(source, 'code') === 'P0001' && source !== null ? source.message : null;
}

function databaseErrorSource(error: unknown): Error | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = read(current, 'code');
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return current;
  }
  return null;
}

/** What a driver wrote on its error beside the message. */
function read(error: Error | null, name: string): unknown {
  return error === null ? null : Reflect.get(error, name);
}
