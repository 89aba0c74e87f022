import { and, count, desc, eq, isNull, ne } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { notifications } from '#db/schema/notifications.ts';

/** How many notices a person has not read; silent ones do not count. */
export async function countUnread(db: DbOrTx, params: { personId: string }): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, params.personId),
        isNull(notifications.readAt),
        ne(notifications.level, 'silent'),
      ),
    );
  return row?.unread ?? 0;
}

/** A notice about to be written. */
export type NewNotice = typeof notifications.$inferInsert;

/** Writes notices; a person already told of the event is left out of the ids returned. */
export async function insertNotices(db: DbOrTx, rows: readonly NewNotice[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const written = await db
    .insert(notifications)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ personId: notifications.personId });
  return written.map((row) => row.personId);
}

/** A person's notices, newest first; silent ones are for the pages they concern, not for a list. */
export async function listNotices(db: DbOrTx, params: { personId: string; limit: number }) {
  return db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      level: notifications.level,
      params: notifications.params,
      href: notifications.href,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(and(eq(notifications.personId, params.personId), ne(notifications.level, 'silent')))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(params.limit);
}

/** Marks one notice, or all of them, as read by their owner. */
export async function markNoticesRead(
  db: DbOrTx,
  params: { personId: string; noticeId: string | null; now: Date },
): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: params.now })
    .where(
      and(
        eq(notifications.personId, params.personId),
        isNull(notifications.readAt),
        ...(params.noticeId === null ? [] : [eq(notifications.id, params.noticeId)]),
      ),
    );
}

/** Where one of a person's notices leads; null when it is not theirs. */
export async function findNotice(db: DbOrTx, params: { personId: string; noticeId: string }) {
  const [row] = await db
    .select({ href: notifications.href })
    .from(notifications)
    .where(and(eq(notifications.id, params.noticeId), eq(notifications.personId, params.personId)));
  return row ?? null;
}
