import type { DbOrTx } from '#db/client.ts';
import { auditLog } from '#db/schema/city.ts';

/** Appends a row to the audit log. */
export async function insertAudit(db: DbOrTx, row: typeof auditLog.$inferInsert): Promise<void> {
  await db.insert(auditLog).values(row);
}
