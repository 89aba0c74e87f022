import { drizzle } from 'drizzle-orm/postgres-js';

import type { Db } from './client.ts';
import { migratePostgres } from './migrate-postgres.ts';
import type { OpenDatabase } from './open.ts';
import { clientOn } from './postgres-client.ts';
import { PostgresPool, type DatabaseListener } from './postgres-pool.ts';
import { PAGE_LIMITS, type DriverTypes, type PostgresLimits } from './postgres-session.ts';

/** Opens a PostgreSQL database and brings its schema up to date ({@link migratePostgres}). */
export async function openPostgres(
  databaseUrl: string,
  options: {
    readonly migrationDatabaseUrl?: string | null;
    readonly listener?: DatabaseListener;
    readonly limits?: PostgresLimits;
  } = {},
): Promise<OpenDatabase> {
  const { migrationDatabaseUrl = null } = options;
  await migratePostgres({ databaseUrl, migrationDatabaseUrl });
  const types: DriverTypes = { parsers: {}, serializers: {} };
  const pool = new PostgresPool({
    url: databaseUrl,
    limits: options.limits ?? PAGE_LIMITS,
    settings: { application_name: 'cortile' },
    types,
    listener: options.listener ?? {},
  });
  return {
    // Without the schema: its relational queries, unused here, would be built anew for every transaction.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one type for both drivers: they differ in what a raw statement gives (rowsOf)
    db: drizzle(clientOn(pool, types)) as unknown as Db,
    kind: 'postgres',
    close: () => pool.close(),
  };
}
