import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, lt, sql } from 'drizzle-orm';

import type { EventTopic } from '#app/domain/spaces/events.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { eventEntries, spaceEvents } from '#db/schema/space-events.ts';
import { spaces } from '#db/schema/spaces.ts';

const EVENT = {
  ...getTableColumns(spaceEvents),
  spaceSlug: spaces.slug,
  spaceName: spaces.name,
  spaceAddress: spaces.address,
  spacePhone: spaces.phone,
  municipio: spaces.municipio,
  waiting: sql<number>`(select count(*) from ${eventEntries} w
    where w.event_id = ${spaceEvents.id} and w.state = 'waiting')`.mapWith(Number),
};

function selectEvents(db: DbOrTx) {
  return db.select(EVENT).from(spaceEvents).innerJoin(spaces, eq(spaces.id, spaceEvents.spaceId));
}

/** An event with its space, and how many households wait for it. */
export type EventRow = Awaited<ReturnType<typeof selectEvents>>[number];

/** A household at an event, or waiting for it. */
export type EntryRow = typeof eventEntries.$inferSelect;

/** One event; null when there is none. */
export async function findEvent(db: DbOrTx, params: { eventId: string }): Promise<EventRow | null> {
  const [row] = await selectEvents(db).where(eq(spaceEvents.id, params.eventId));
  return row ?? null;
}

/** Has everybody else who changes some events wait; two who want the same take their locks alike. */
export async function lockEvents(tx: Tx, params: { eventIds: readonly string[] }): Promise<void> {
  await tx
    .select({ id: spaceEvents.id })
    .from(spaceEvents)
    .where(inArray(spaceEvents.id, [...params.eventIds]))
    .orderBy(asc(spaceEvents.id))
    .for('update');
}

/** Events to come, the next first: of the city, a Municipio, a topic or one space. Cancelled ones are left out. */
export async function listComingEvents(
  db: DbOrTx,
  params: {
    now: Date;
    municipio: number | null;
    topic: EventTopic | null;
    spaceSlug: string | null;
    limit: number;
  },
): Promise<readonly EventRow[]> {
  const { now, municipio, topic, spaceSlug, limit } = params;
  return selectEvents(db)
    .where(
      and(
        gt(spaceEvents.endsAt, now),
        eq(spaceEvents.state, 'planned'),
        municipio === null ? undefined : sql`${spaces.municipio} = ${municipio}`,
        topic === null ? undefined : eq(spaceEvents.topic, topic),
        spaceSlug === null ? undefined : eq(spaces.slug, spaceSlug),
      ),
    )
    .orderBy(asc(spaceEvents.startsAt), asc(spaceEvents.id))
    .limit(limit);
}

/** Events of some spaces that end from an instant on, the next first. */
export async function listEventsOfSpaces(
  db: DbOrTx,
  params: { spaceIds: readonly string[]; now: Date; limit: number },
): Promise<readonly EventRow[]> {
  if (params.spaceIds.length === 0) return [];
  return selectEvents(db)
    .where(
      and(inArray(spaceEvents.spaceId, [...params.spaceIds]), gte(spaceEvents.endsAt, params.now)),
    )
    .orderBy(asc(spaceEvents.startsAt), asc(spaceEvents.id))
    .limit(params.limit);
}

/** Events of some spaces that ended before an instant, the last first. */
export async function listPastEventsOfSpaces(
  db: DbOrTx,
  params: { spaceIds: readonly string[]; now: Date; limit: number },
): Promise<readonly EventRow[]> {
  if (params.spaceIds.length === 0) return [];
  return selectEvents(db)
    .where(
      and(inArray(spaceEvents.spaceId, [...params.spaceIds]), lt(spaceEvents.endsAt, params.now)),
    )
    .orderBy(desc(spaceEvents.startsAt), asc(spaceEvents.id))
    .limit(params.limit);
}

/** Dates of a series from an instant on that are still planned, the first first. */
export async function listRestOfSeries(
  db: DbOrTx,
  params: { seriesId: string; from: Date },
): Promise<readonly EventRow[]> {
  return selectEvents(db)
    .where(
      and(
        eq(spaceEvents.seriesId, params.seriesId),
        eq(spaceEvents.state, 'planned'),
        gte(spaceEvents.startsAt, params.from),
      ),
    )
    .orderBy(asc(spaceEvents.startsAt), asc(spaceEvents.id));
}

/** Writes new events. */
export async function insertEvents(
  tx: Tx,
  rows: readonly (typeof spaceEvents.$inferInsert)[],
): Promise<void> {
  await tx.insert(spaceEvents).values([...rows]);
}

/** Changes an event and counts its version; the caller holds its lock. */
export async function updateEvent(
  tx: Tx,
  params: { eventId: string; change: Partial<typeof spaceEvents.$inferInsert> },
): Promise<void> {
  await tx
    .update(spaceEvents)
    .set({ ...params.change, version: sql`${spaceEvents.version} + 1` })
    .where(eq(spaceEvents.id, params.eventId));
}

/** Who is in or waits at some events, in the order in which they asked. */
export async function listEntries(
  db: DbOrTx,
  params: { eventIds: readonly string[] },
): Promise<readonly EntryRow[]> {
  if (params.eventIds.length === 0) return [];
  return db
    .select()
    .from(eventEntries)
    .where(
      and(
        inArray(eventEntries.eventId, [...params.eventIds]),
        inArray(eventEntries.state, ['in', 'waiting']),
      ),
    )
    .orderBy(asc(eventEntries.since), asc(eventEntries.id));
}

/** The same of one event with the names its operators read. */
export function listNamedEntries(db: DbOrTx, params: { eventId: string }) {
  return db
    .select({
      id: eventEntries.id,
      householdName: households.name,
      personName: people.name,
      people: eventEntries.people,
      phone: eventEntries.phone,
      state: eventEntries.state,
      since: eventEntries.since,
    })
    .from(eventEntries)
    .innerJoin(households, eq(households.id, eventEntries.householdId))
    .leftJoin(people, eq(people.id, eventEntries.askedBy))
    .where(
      and(eq(eventEntries.eventId, params.eventId), inArray(eventEntries.state, ['in', 'waiting'])),
    )
    .orderBy(asc(eventEntries.since), asc(eventEntries.id));
}

/** Writes a household that comes or waits; the caller holds the lock of the event. */
export async function insertEntry(tx: Tx, row: typeof eventEntries.$inferInsert): Promise<void> {
  await tx.insert(eventEntries).values(row);
}

/** Changes an entry; the caller holds the lock of the event. */
export async function updateEntry(
  tx: Tx,
  params: { entryId: string; change: Partial<typeof eventEntries.$inferInsert> },
): Promise<void> {
  await tx.update(eventEntries).set(params.change).where(eq(eventEntries.id, params.entryId));
}

/** Planned events a household comes to, between two instants, the first first. */
export async function listEventsOfHousehold(
  db: DbOrTx,
  params: { householdId: string; from: Date; until: Date },
) {
  return db
    .select({ ...EVENT, people: eventEntries.people })
    .from(eventEntries)
    .innerJoin(spaceEvents, eq(spaceEvents.id, eventEntries.eventId))
    .innerJoin(spaces, eq(spaces.id, spaceEvents.spaceId))
    .where(
      and(
        eq(eventEntries.householdId, params.householdId),
        eq(eventEntries.state, 'in'),
        eq(spaceEvents.state, 'planned'),
        gt(spaceEvents.endsAt, params.from),
        lt(spaceEvents.startsAt, params.until),
      ),
    )
    .orderBy(asc(spaceEvents.startsAt), asc(spaceEvents.id));
}
