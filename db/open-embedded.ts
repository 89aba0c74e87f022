import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';

import type { Db } from './client.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { findMigrationsFolder } from './migrations-folder.ts';
import type { OpenDatabase } from './open.ts';

/** What the migrations ask of a database. */
export const EXTENSIONS = { pg_trgm, unaccent };

/**
 * Opens the embedded database (PostgreSQL compiled to WebAssembly) in a folder.
 * Two processes on one folder lose rows silently, so the folder is locked first.
 */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  await mkdir(dataDir, { recursive: true });
  const lock = await lockDataFolder(dataDir);
  try {
    const client = await PGlite.create({
      dataDir: path.join(dataDir, 'pglite'),
      extensions: EXTENSIONS,
      relaxedDurability: false,
    });
    const opened = await embeddedFrom(client);
    return {
      ...opened,
      close: async () => {
        await client.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A database whose tables are those of the newest migration. */
export async function embeddedFrom(client: PGlite): Promise<OpenDatabase> {
  const db = drizzle(client);
  await migrate(db, { migrationsFolder: findMigrationsFolder() });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one type for both drivers: they differ in what a raw statement gives (rowsOf)
  return { db: db as unknown as Db, kind: 'embedded', close: () => client.close() };
}
