import { randomBytes } from 'node:crypto';

import { eq } from 'drizzle-orm';
import postgres from 'postgres';

import { insertSnapshots } from '#db/queries/boards/history.ts';
import { insertBoard } from '#db/queries/boards/boards.ts';
import { householdAdults, households, people } from '#db/schema/accounts.ts';
import { boards } from '#db/schema/boards.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { createSessions } from '#server/accounts/sessions.ts';

import { boardIdOf, personIdOf } from './workload.ts';

/** Server the databases of the bench are made on; each deployment has one of its own. */
const POSTGRES_URL =
  process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
export const BENCH_SECRET = 'secret of the bench, not of a city';
export const PEOPLE = 600;
const BOARDS = 200;
const CREATED_AT = new Date('2026-11-01T08:00:00Z');

const names = new Set<string>();

/** Makes a database, empty or a copy of another, and gives its address. */
export async function createDatabase(template?: string): Promise<string> {
  const name = `cortile_bench_${randomBytes(6).toString('hex')}`;
  await asAdmin((sql) =>
    sql.unsafe(`create database ${name}${template ? ` template ${nameOf(template)}` : ''}`),
  );
  names.add(name);
  const url = new URL(POSTGRES_URL);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
  const name = nameOf(url);
  await asAdmin((sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  names.delete(name);
}

/** Throws away every database of this run. */
export async function dropAllDatabases(): Promise<void> {
  for (const name of names) {
    await asAdmin((sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  }
  names.clear();
}

/** Version of the PostgreSQL server. */
export async function postgresVersion(): Promise<string> {
  return asAdmin(async (sql) => {
    const [row] = await sql<{ server_version: string }[]>`show server_version`;
    return row?.server_version ?? '?';
  });
}

async function asAdmin<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(POSTGRES_URL, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** A migrated database with a group of 600 people and 200 boards, to be copied; and their cookies. */
export type CortileWorld = { readonly template: string; readonly cookies: readonly string[] };

/** Makes the world once; every deployment gets a copy. */
export async function createCortileWorld(): Promise<CortileWorld> {
  const template = await createDatabase();
  const { db, close } = await openPostgres(template);
  await db.insert(groups).values({
    id: 'group',
    name: 'Condominio di prova',
    kind: 'tenants',
    municipio: 4,
    agreement: 'Ci aiutiamo.',
    createdAt: CREATED_AT,
  });
  const ids = Array.from({ length: PEOPLE }, (_, person) => personIdOf(person));
  await db.insert(people).values(
    ids.map((id) => ({
      id,
      email: `${id}@example.org`,
      name: id,
      passwordHash: 'none',
      createdAt: CREATED_AT,
    })),
  );
  await db
    .insert(households)
    .values(ids.map((id) => ({ id, name: id, municipio: 4 as const, createdAt: CREATED_AT })));
  await db
    .insert(householdAdults)
    .values(ids.map((id) => ({ personId: id, householdId: id, joinedAt: CREATED_AT })));
  await db.insert(memberships).values(
    ids.map((id) => ({
      groupId: 'group',
      householdId: id,
      role: 'member' as const,
      joinedAt: CREATED_AT,
      agreedAt: CREATED_AT,
    })),
  );
  for (let board = 0; board < BOARDS; board += 1) {
    const id = boardIdOf(board);
    await insertBoard(db, { id, groupId: 'group', name: id, createdAt: CREATED_AT });
  }
  const sessions = createSessions(db, {
    isSecure: false,
    secret: BENCH_SECRET,
    now: () => new Date(),
  });
  const cookies: string[] = [];
  for (const id of ids) {
    const { token } = await sessions.create(id);
    cookies.push(sessions.cookieFor(token).split(';')[0] ?? '');
  }
  await close();
  return { template, cookies };
}

/** Stores a board as compaction leaves it: one snapshot, the log before it pruned. */
export async function seedCortileBoards(
  databaseUrl: string,
  seeds: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const { db, close } = await openPostgres(databaseUrl);
  for (const [boardId, state] of seeds) {
    await insertSnapshots(db, [{ boardId, sequence: 1, state, takenAt: CREATED_AT }]);
    await db
      .update(boards)
      .set({ lastSequence: 1, totalBytes: state.length })
      .where(eq(boards.id, boardId));
  }
  await close();
}
