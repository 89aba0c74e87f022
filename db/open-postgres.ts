import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

import type { Db } from './client.ts';
import { findMigrationsFolder } from './migrations-folder.ts';
import type { OpenDatabase } from './open.ts';
import * as schema from './schema.ts';

/** Any constant will do: it only keeps two starting processes from migrating at once. */
const MIGRATION_LOCK = 7_201_733;

/** Opens a PostgreSQL database and migrates it under an advisory lock. */
export async function openPostgres(databaseUrl: string): Promise<OpenDatabase> {
  await migrateUnderLock(databaseUrl);
  const client = postgres(databaseUrl, {
    max: 10,
    onnotice: () => undefined,
    connection: { application_name: 'cortile', statement_timeout: 15_000 },
  });
  const db = drizzle(client, { schema });
  return {
    db: db as unknown as Db,
    kind: 'postgres',
    close: () => client.end({ timeout: 5 }),
  };
}

async function migrateUnderLock(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: findMigrationsFolder() });
    await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
