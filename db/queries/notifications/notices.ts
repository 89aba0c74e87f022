import { and, count, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults } from '#db/schema/accounts.ts';
import { notifications } from '#db/schema/notifications.ts';

/** A person's notices; silent ones are for the pages they concern, not for a list or a count. */
function isOf({ personId }: { personId: string }) {
  return and(eq(notifications.personId, personId), ne(notifications.level, 'silent'));
}

/** How many notices a person has not read: the new ones (NTC4). */
export async function countUnread(db: DbOrTx, params: { personId: string }): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notifications)
    .where(and(isOf(params), isNull(notifications.readAt)));
  return row?.unread ?? 0;
}

/** More than anybody leaves unread; the rest is looked at after these. */
const UNREAD_LOOKED_AT = 200;

/** The notices a person has not read, as far as they say what they are about; the newest first. */
export function listUnread(db: DbOrTx, params: { personId: string }) {
  const { id, kind, eventKey, href } = notifications;
  return db
    .select({ id, kind, eventKey, href })
    .from(notifications)
    .where(and(isOf(params), isNull(notifications.readAt)))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(UNREAD_LOOKED_AT);
}

/** A notice about to be written. */
export type NewNotice = typeof notifications.$inferInsert;

/** Writes notices, and gives those written: a person already told of the event has none. */
export async function insertNotices(db: DbOrTx, rows: readonly NewNotice[]) {
  if (rows.length === 0) return [];
  return db
    .insert(notifications)
    .values([...rows])
    .onConflictDoNothing()
    .returning({
      noticeId: notifications.id,
      personId: notifications.personId,
      eventKey: notifications.eventKey,
    });
}

/**
 * Has the notice that some people have not read yet, of an event whose key begins so, count on: it is
 * new again, with these facts. Gives those who had one.
 */
export async function countOnNotices(
  db: DbOrTx,
  params: {
    personIds: readonly string[];
    kind: NewNotice['kind'];
    prefix: string;
    by: number;
    facts: Readonly<Record<string, string | number>>;
    now: Date;
  },
): Promise<string[]> {
  const { personIds, kind, prefix, by, facts, now } = params;
  const { params: known } = notifications;
  const counted = sql`jsonb_build_object('count', coalesce((${known}->>'count')::int, 0) + ${by}::int)`;
  const rows = await db
    .update(notifications)
    .set({
      params: sql`${known} || ${JSON.stringify(facts)}::text::jsonb || ${counted}`,
      createdAt: now,
    })
    .where(
      and(
        inArray(notifications.personId, [...personIds]),
        eq(notifications.kind, kind),
        isNull(notifications.readAt),
        sql`starts_with(${notifications.eventKey}, ${prefix})`,
      ),
    )
    .returning({ personId: notifications.personId });
  return rows.map(({ personId }) => personId);
}

/** A person's latest notices and, however old, all that are new (NTC4); newest first. */
export async function listNotices(db: DbOrTx, params: { personId: string; limit: number }) {
  const latest = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(isOf(params))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(params.limit);
  return db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      eventKey: notifications.eventKey,
      params: notifications.params,
      href: notifications.href,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(and(isOf(params), or(isNull(notifications.readAt), inArray(notifications.id, latest))))
    .orderBy(desc(notifications.createdAt), desc(notifications.id));
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

/** Marks notices whose event's key begins so as read by their owner; false when none was unread. */
export async function markNoticesReadUnder(
  db: DbOrTx,
  params: { personId: string; prefix: string; now: Date },
): Promise<boolean> {
  const marked = await db
    .update(notifications)
    .set({ readAt: params.now })
    .where(
      and(
        eq(notifications.personId, params.personId),
        isNull(notifications.readAt),
        sql`starts_with(${notifications.eventKey}, ${params.prefix})`,
      ),
    )
    .returning({ id: notifications.id });
  return marked.length > 0;
}

/** Where a notice of somebody leads, and of which event it is; null when it is of none of them. */
export async function findNotice(
  db: DbOrTx,
  params: { personIds: readonly string[]; noticeId: string },
) {
  const { id, personId, eventKey, href } = notifications;
  const [row] = await db
    .select({ eventKey, href })
    .from(notifications)
    .where(and(eq(id, params.noticeId), inArray(personId, [...params.personIds])));
  return row ?? null;
}

/** Has people of some households read what they were told of some events: something newer says it. */
export async function markEventsRead(
  db: DbOrTx,
  params: { householdIds: readonly string[]; eventKeys: readonly string[]; now: Date },
): Promise<void> {
  const adults = db
    .select({ id: householdAdults.personId })
    .from(householdAdults)
    .where(inArray(householdAdults.householdId, [...params.householdIds]));
  await db
    .update(notifications)
    .set({ readAt: params.now })
    .where(
      and(
        inArray(notifications.personId, adults),
        inArray(notifications.eventKey, [...params.eventKeys]),
        isNull(notifications.readAt),
      ),
    );
}
