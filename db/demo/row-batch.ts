import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable, PgInsertValue } from 'drizzle-orm/pg-core';

import { batchesOf } from '#db/batches.ts';
import type { Tx } from '#db/client.ts';

/** Rows of one table, ready to be written in few statements. */
export type RowBatch = { readonly count: number; insert(tx: Tx): Promise<void> };

export function rowBatch<T extends PgTable>(
  table: T,
  rows: readonly InferInsertModel<T>[],
): RowBatch {
  return {
    count: rows.length,
    async insert(tx) {
      for (const part of batchesOf(rows)) {
        await tx.insert(table).values([...part] as PgInsertValue<T>[]);
      }
    },
  };
}
