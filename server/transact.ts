import type { Tx } from '#db/client.ts';
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

class RolledBack extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('rolled back by an expected failure');
    this.result = result;
  }
}

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
    const live: LiveEvent[] = [];
    const access: AccessEvent[] = [];
    try {
      const result = await ctx.db.transaction(async (tx) => {
        const unit: Unit = {
          tx,
          publish: (event) => live.push(event),
          publishAccess: (event) => access.push(event),
        };
        const outcome = await work(unit);
        if (!outcome.ok) throw new RolledBack(outcome);
        return outcome;
      });
      for (const event of access) ctx.events.access(event);
      for (const event of live) ctx.events.live(event);
      return result;
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Result<T, Code>;
      const code = databaseErrorCode(error);
      if (attempt < MAX_TRIES && code !== null && RETRYABLE.has(code)) continue;
      throw error;
    }
  }
}

/** SQLSTATE of a database error from either driver, or null. */
export function databaseErrorCode(error: unknown): string | null {
  const source = databaseErrorSource(error);
  return typeof source?.['code'] === 'string' ? source['code'] : null;
}

/** Name of the violated constraint from either driver, or null. */
export function violatedConstraint(error: unknown): string | null {
  const source = databaseErrorSource(error);
  const name = source?.['constraint'] ?? source?.['constraint_name'];
  return typeof name === 'string' ? name : null;
}

/** Message a trigger raised, from either driver, or null. */
export function raisedMessage(error: unknown): string | null {
  const source = databaseErrorSource(error);
  return source?.['code'] === 'P0001' && typeof source['message'] === 'string'
    ? source['message']
    : null;
}

function databaseErrorSource(error: unknown): Record<string, unknown> | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    const candidate = current as unknown as Record<string, unknown>;
    if (typeof candidate['code'] === 'string' && /^[0-9A-Z]{5}$/.test(candidate['code'])) {
      return candidate;
    }
  }
  return null;
}
