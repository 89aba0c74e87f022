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
): Promise<Row[]> {
  const prepared = db._.session.prepareQuery(query, undefined, name, false);
  return rowsOf(await prepared.execute());
}

/** A row of a raw statement; what its columns hold is for the caller to read. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of a raw statement: PGlite answers `{ rows }`, postgres.js an array. */
export function rowsOf(result: unknown): Row[] {
  const rows: unknown = isRow(result) && 'rows' in result ? result['rows'] : result;
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new Error('a statement gave no rows');
  return rows;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
