import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';

import { embeddedFrom, EXTENSIONS } from '#db/open-embedded.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { findMigrationsFolder } from '#db/migrations-folder.ts';
import type { OpenDatabase } from '#db/open.ts';

/** Server the PostgreSQL suite runs on; each test file gets a database of its own there. */
export const TEST_POSTGRES_URL =
  process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Tests ask for more at once than people do, on machines that do other things too. */
const PATIENT = { connectMs: 20_000, statementMs: 20_000 };

/** A migrated, empty database for one test file, thrown away by `close`. */
export type TestDatabase = OpenDatabase & {
  /** Address for a second process; null for the embedded database. */
  readonly url: string | null;
};

/** Opens the database of the running Vitest project (`pglite` or `postgres`). */
export async function openTestDatabase(): Promise<TestDatabase> {
  return process.env['TEST_DATABASE'] === 'postgres' ? openTestPostgres() : openTestEmbedded();
}

async function openTestEmbedded(): Promise<TestDatabase> {
  const seedFile = seedPath();
  if (existsSync(seedFile)) {
    return { ...(await openInMemory(new Blob([await readFile(seedFile)]))), url: null };
  }
  const database = await openInMemory();
  const dump = new Uint8Array(await (await database.dump()).arrayBuffer());
  await mkdir(path.dirname(seedFile), { recursive: true });
  const draft = `${seedFile}.${process.pid}`;
  await writeFile(draft, dump);
  await rename(draft, seedFile);
  return { ...database, url: null };
}

/** @param seed a dump of an earlier one, to skip the slow first start. */
async function openInMemory(seed?: Blob): Promise<OpenDatabase & { dump(): Promise<Blob> }> {
  const client = await PGlite.create({
    extensions: EXTENSIONS,
    ...(seed ? { loadDataDir: seed } : {}),
  });
  const opened = await embeddedFrom(client);
  return { ...opened, dump: () => client.dumpDataDir('none') };
}

/** A dump of the migrated empty database, named after the migrations it holds. */
function seedPath(): string {
  const folder = findMigrationsFolder();
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.sql')) hash.update(readFileSync(path.join(folder, name)));
  }
  return path.join(os.tmpdir(), 'cortile-test-seeds', `${hash.digest('hex').slice(0, 16)}.tar`);
}

async function openTestPostgres(): Promise<TestDatabase> {
  const name = `cortile_test_${randomBytes(6).toString('hex')}`;
  const admin = postgres(TEST_POSTGRES_URL, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(TEST_POSTGRES_URL);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href, { limits: PATIENT });
  return {
    ...database,
    url: url.href,
    close: async () => {
      await database.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
