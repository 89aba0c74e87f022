import { sql } from 'drizzle-orm';

import type { Db } from '#db/client.ts';

/** What a refused command may leave: that it was tried. */
const TRACES = [
  // Wrong guesses of links and passwords are counted.
  'rate_limits',
  // A refused command is remembered under its key, so that its retry is refused too (M4).
  'idempotency_keys',
];

/** Number and hash of the rows of every table, by its name. */
export type Fingerprint = ReadonlyMap<string, string>;

/** Reads every row of every table there is, whether the application knows the table or not. */
export async function fingerprint(db: Db): Promise<Fingerprint> {
  const tables = await rowsOf(
    db,
    sql`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const names = tables.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const unknown = TRACES.filter((trace) => !names.includes(trace));
  if (unknown.length > 0) throw new Error(`no such table: ${unknown.join(', ')}`);
  const marks = names.filter((name) => !TRACES.includes(name)).map(markOf);
  const rows = await rowsOf(db, sql.join(marks, sql` union all `));
  return new Map(rows.map(({ name = '', mark = '' }) => [name, mark]));
}

function markOf(name: string) {
  const hash = sql`coalesce(md5(string_agg(t::text, '|' order by t::text)), '')`;
  return sql`select ${name}::text as name, count(*) || ':' || ${hash} as mark
             from ${sql.identifier(name)} t`;
}

/** Both drivers give rows, each in its own wrapping. */
async function rowsOf(db: Db, query: ReturnType<typeof sql>) {
  const result: unknown = await db.execute(query);
  const rows = Array.isArray(result) ? result : (result as { rows: unknown }).rows;
  return rows as { name?: string; mark?: string }[];
}

/** Names of the tables that are not as they were. */
export function changedTables(before: Fingerprint, after: Fingerprint): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}
