import type { DbOrTx } from './client.ts';

/**
 * Runs a statement whose text never changes: PostgreSQL parses and plans it once for each
 * connection, which is more than half of the time of a small write.
 * @param name only says to the driver that the text is worth keeping
 */
export async function executePrepared(
  db: DbOrTx,
  name: string,
  query: { sql: string; params: unknown[] },
): Promise<unknown[]> {
  const prepared = db._.session.prepareQuery(query, undefined, name, false);
  return rowsOf(await prepared.execute());
}

/** Rows of a raw statement: PGlite answers `{ rows }`, postgres.js an array. */
export function rowsOf(result: unknown): unknown[] {
  if (Array.isArray(result)) return result;
  return (result as { rows: unknown[] }).rows;
}
