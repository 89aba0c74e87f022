import { and, desc, eq, inArray } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { auditLog } from '#db/schema/city.ts';

/** Appends a row to the audit log. */
export async function insertAudit(db: DbOrTx, row: typeof auditLog.$inferInsert): Promise<void> {
  await db.insert(auditLog).values(row);
}

/** Appends a row unless the log has one of that id. */
export async function insertAuditOnce(
  db: DbOrTx,
  row: typeof auditLog.$inferInsert,
): Promise<void> {
  await db.insert(auditLog).values(row).onConflictDoNothing();
}

/** When an action on a thing was last written down; null when it never was. */
export async function findLastAudit(
  db: DbOrTx,
  params: { subjectKind: string; subjectId: string; action: string },
): Promise<Date | null> {
  const [row] = await db
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectKind, params.subjectKind),
        eq(auditLog.subjectId, params.subjectId),
        eq(auditLog.action, params.action),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(1);
  return row?.at ?? null;
}

/** Actions of one kind on some things, newest first, with who did each; null for nobody of ours. */
export function listAudits(
  db: DbOrTx,
  params: {
    subjectKind: string;
    subjectIds: readonly string[];
    action: string;
    limit: number;
  },
) {
  return db
    .select({
      subjectId: auditLog.subjectId,
      at: auditLog.at,
      by: people.name,
      details: auditLog.details,
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorPersonId))
    .where(
      and(
        eq(auditLog.subjectKind, params.subjectKind),
        inArray(auditLog.subjectId, [...params.subjectIds]),
        eq(auditLog.action, params.action),
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(params.limit);
}

/** All that was written down of one thing, newest first, with who did it; null for nobody of ours. */
export function listAuditsOf(
  db: DbOrTx,
  params: { subjectKind: string; subjectId: string; limit: number },
) {
  return db
    .select({
      action: auditLog.action,
      at: auditLog.at,
      by: people.name,
      details: auditLog.details,
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorPersonId))
    .where(
      and(eq(auditLog.subjectKind, params.subjectKind), eq(auditLog.subjectId, params.subjectId)),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(params.limit);
}
