import type { Db } from './client.ts';
import type { DatabaseListener } from './postgres-pool.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgres } from './open-postgres.ts';

/** A ready database: migrated, with the means to close it. */
export type OpenDatabase = {
  readonly db: Db;
  readonly kind: 'embedded' | 'postgres';
  /** Releases connections, files and locks. */
  close(): Promise<void>;
};

/** Where the data lives: a PostgreSQL address, or a folder for the embedded database. */
export type DatabaseLocation = {
  databaseUrl: string | null;
  /** The owner of the PostgreSQL database, where that is not the application's role. */
  migrationDatabaseUrl: string | null;
  dataDir: string;
};

/**
 * Opens the database the settings name and brings its schema up to date.
 * @throws {DataFolderInUseError} when another process holds the embedded folder.
 */
export async function openDatabase(
  location: DatabaseLocation,
  listener: DatabaseListener = {},
): Promise<OpenDatabase> {
  return location.databaseUrl === null
    ? openEmbedded(location.dataDir)
    : openPostgres(location.databaseUrl, { ...location, listener });
}
