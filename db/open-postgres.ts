import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';

import type { Db } from './client.ts';
import { findMigrationsFolder } from './migrations-folder.ts';
import type { OpenDatabase } from './open.ts';
import { clientOf, clientOn } from './postgres-client.ts';
import { PostgresPool, type DatabaseEars } from './postgres-pool.ts';
import {
  PAGE_LIMITS,
  PostgresSession,
  type DriverTypes,
  type PostgresLimits,
} from './postgres-session.ts';
import * as schema from './schema.ts';

/** Any constant will do: it only keeps two starting processes from migrating at once. */
const MIGRATION_LOCK = 7_201_733;
/** A start may wait for another one that migrates, however long that takes. */
const MIGRATION_LIMITS: PostgresLimits = { connectMs: 10_000, statementMs: 0 };

/** Opens a PostgreSQL database and migrates it under an advisory lock. */
export async function openPostgres(
  databaseUrl: string,
  options: { readonly ears?: DatabaseEars; readonly limits?: PostgresLimits } = {},
): Promise<OpenDatabase> {
  await migrateUnderLock(databaseUrl);
  const types: DriverTypes = { parsers: {}, serializers: {} };
  const pool = new PostgresPool({
    url: databaseUrl,
    limits: options.limits ?? PAGE_LIMITS,
    settings: { application_name: 'cortile' },
    types,
    ears: options.ears ?? {},
  });
  return {
    db: drizzle(clientOn(pool, types), { schema }) as unknown as Db,
    kind: 'postgres',
    close: () => pool.close(),
  };
}

async function migrateUnderLock(databaseUrl: string): Promise<void> {
  const types: DriverTypes = { parsers: {}, serializers: {} };
  const settings = { application_name: 'cortile-migrations' };
  const session = await PostgresSession.open({
    url: databaseUrl,
    limits: MIGRATION_LIMITS,
    settings,
    types,
  });
  try {
    await session.say(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    const db = drizzle(clientOf(session, types));
    await migrate(db, { migrationsFolder: findMigrationsFolder() });
    await session.say(`select pg_advisory_unlock(${MIGRATION_LOCK})`);
  } finally {
    await session.end();
  }
}
