import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable, PgInsertValue } from 'drizzle-orm/pg-core';

import type { Tx } from '#db/client.ts';

/** Rows of one table, ready to be written in few statements. */
export type RowBatch = { readonly count: number; insert(tx: Tx): Promise<void> };

/** PostgreSQL takes 65,535 parameters a statement; the widest table here has 24 columns. */
const ROWS_PER_STATEMENT = 500;

export function rowBatch<T extends PgTable>(
  table: T,
  rows: readonly InferInsertModel<T>[],
): RowBatch {
  return {
    count: rows.length,
    async insert(tx) {
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        const chunk = rows.slice(start, start + ROWS_PER_STATEMENT);
        await tx.insert(table).values(chunk as PgInsertValue<T>[]);
      }
    },
  };
}
