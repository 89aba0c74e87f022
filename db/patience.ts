import { sql } from 'drizzle-orm';

import type { Tx } from './client.ts';

/**
 * Gives the statements of one transaction more time than a page may take: imports, compaction,
 * erasure. The session listens to this statement, too (`wantedPatienceMs`). On the embedded
 * database it says nothing: there is no limit.
 */
export async function allowMs(tx: Tx, statementMs: number): Promise<void> {
  await tx.execute(sql.raw(`set local statement_timeout = ${Math.round(statementMs)}`));
}

/** Milliseconds a statement asks for with `set local statement_timeout`; 0 is no limit; else null. */
export function wantedPatienceMs(statement: string): number | null {
  const found = /^\s*set local statement_timeout\s*=\s*(\d+)\s*;?\s*$/i.exec(statement);
  return found?.[1] === undefined ? null : Number(found[1]);
}
