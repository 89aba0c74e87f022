import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

import type { Db } from './client.ts';
import { migratePostgres } from './migrate-postgres.ts';
import type { OpenDatabase } from './open.ts';
import * as schema from './schema.ts';

/** Opens a PostgreSQL database and brings its schema up to date ({@link migratePostgres}). */
export async function openPostgres(
  databaseUrl: string,
  options: { readonly migrationDatabaseUrl?: string | null } = {},
): Promise<OpenDatabase> {
  const { migrationDatabaseUrl = null } = options;
  await migratePostgres({ databaseUrl, migrationDatabaseUrl });
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
