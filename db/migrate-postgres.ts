import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';

import { mustHave } from '#app/domain/must-have.ts';

import { appRoleGrants } from './app-role-grants.ts';
import { findMigrationsFolder } from './migrations-folder.ts';

/** Any constant will do: it only keeps two starting processes from migrating at once. */
const MIGRATION_LOCK = 7_201_733;
/** A start that reaches no server says so soon. */
const CONNECT_S = 10;

/** Addresses of one database: the application's, and its owner's where that is another role. */
export type PostgresAddresses = {
  readonly databaseUrl: string;
  readonly migrationDatabaseUrl: string | null;
};

/** The tables belong to another role and are behind the application. */
export class SchemaBehindError extends Error {
  constructor() {
    super(
      'The database is older than the application, and DATABASE_URL is not the role that owns it: ' +
        'set MIGRATION_DATABASE_URL, or run "npm run db:migrate" with it first.',
    );
    this.name = 'SchemaBehindError';
  }
}

/**
 * Brings the schema up to date under an advisory lock. With an owner's address the owner migrates,
 * and the application's role then gets its rights, none of them on what the ledger holds
 * (docs/decisions/019). Without one, the application migrates what it owns; what it does not own it
 * only checks.
 * @throws {SchemaBehindError} when it would have to migrate another role's tables.
 */
export async function migratePostgres(addresses: PostgresAddresses): Promise<void> {
  const { databaseUrl, migrationDatabaseUrl } = addresses;
  const client = connect(migrationDatabaseUrl ?? databaseUrl);
  try {
    if (migrationDatabaseUrl === null && (await isGuest(client))) return await checkSchema(client);
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: findMigrationsFolder() });
    if (migrationDatabaseUrl !== null) await grantTo(client, await roleOf(databaseUrl));
    await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await client.end({ timeout: 5 });
  }
}

function connect(url: string): Sql {
  return postgres(url, { max: 1, connect_timeout: CONNECT_S, onnotice: () => undefined });
}

/** Whether our tables are there and belong to a role that is not ours to act as. */
async function isGuest(client: Sql): Promise<boolean> {
  const [row] = await client<{ isOwner: boolean }[]>`
    select pg_has_role(current_user, relowner, 'USAGE') as "isOwner"
    from pg_class where oid = to_regclass('public.postings')`;
  return row !== undefined && !row.isOwner;
}

async function checkSchema(client: Sql): Promise<void> {
  const wanted = readMigrationFiles({ migrationsFolder: findMigrationsFolder() });
  const [row] = await client<{ latest: string | null }[]>`
    select max(created_at) as latest from drizzle.__drizzle_migrations`;
  if (Number(row?.latest ?? 0) < (wanted.at(-1)?.folderMillis ?? 0)) throw new SchemaBehindError();
}

async function roleOf(databaseUrl: string): Promise<string> {
  const client = connect(databaseUrl);
  try {
    const [row] = await client<{ role: string }[]>`select current_user as role`;
    return mustHave(row, 'the role of a connection').role;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Nothing is granted to the owner itself: it may do everything as it is. */
async function grantTo(client: Sql, role: string): Promise<void> {
  await client.begin(async (tx) => {
    const tables = await tx<{ name: string; isOwned: boolean }[]>`
      select tablename as name, ${role} = current_user as "isOwned"
      from pg_tables where schemaname = 'public' order by tablename`;
    if (tables.some(({ isOwned }) => isOwned)) return;
    for (const statement of appRoleGrants(
      role,
      tables.map(({ name }) => name),
    )) {
      await tx.unsafe(statement);
    }
  });
}
