import { fail, type Result } from '#app/domain/result.ts';
import { freeSeatsOf, whoGetsIn } from '#app/domain/spaces/events.ts';
import {
  type EntryRow,
  type EventRow,
  findEvent,
  listEntries,
  lockEvents,
  updateEntry,
} from '#db/queries/spaces/events.ts';
import { listOperatorsOfSpace } from '#db/queries/spaces/visits.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyAll } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { eventAddress } from './describe-event.ts';

/** An event whose lock is held, with who comes and who waits. */
export type EventCommand = {
  readonly unit: Unit;
  readonly event: EventRow;
  readonly entries: readonly EntryRow[];
};

/**
 * The frame of whatever changes an event: one after the other for each (EVT3). After it free seats go
 * to who waits, and the pages of all whom it concerns are drawn anew.
 */
export function commandEvent<T, Code extends string>(
  ctx: ServiceContext,
  { eventId }: { readonly eventId: string },
  work: (command: EventCommand) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'event.not_found'>> {
  return transactOnce<T, Code | 'event.not_found'>(ctx, async (unit) => {
    await lockEvents(unit.tx, { eventIds: [eventId] });
    const event = await findEvent(unit.tx, { eventId });
    if (!event) return fail('event.not_found');
    const entries = await listEntries(unit.tx, { eventIds: [eventId] });
    const done = await work({ unit, event, entries });
    if (done.ok) {
      await serveWaiting(ctx, unit, { eventId });
      await publishEvent(ctx, unit, event, entries);
    }
    return done;
  });
}

/** Gives free seats to who waits, in order, whoever fits, and tells them (EVT4). */
async function serveWaiting(
  ctx: ServiceContext,
  unit: Unit,
  { eventId }: { readonly eventId: string },
): Promise<void> {
  const now = ctx.now();
  const event = await findEvent(unit.tx, { eventId });
  if (!event || event.state !== 'planned' || event.startsAt <= now) return;
  const entries = await listEntries(unit.tx, { eventIds: [eventId] });
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const queue = waiting.map(({ id, people, since }) => ({ id, seats: people, since }));
  const ids = whoGetsIn(freeSeatsOf(event), queue, now);
  for (const entryId of ids) await updateEntry(unit.tx, { entryId, change: { state: 'in' } });
  const served = waiting.filter(({ id }) => ids.includes(id));
  await notifyAll(
    ctx,
    unit,
    served.map(({ id, householdId, people }) => ({
      audience: { householdIds: [householdId], includesActor: true },
      notice: {
        eventKey: `space-event:${eventId}:place:${id}`,
        kind: 'event_place',
        params: { ...factsOf(event, now), people },
        href: eventAddress(eventId),
      },
    })),
  );
}

/** What sentences about an event say of it. */
export function factsOf(
  event: Pick<EventRow, 'titleIt' | 'startsAt' | 'spaceName'>,
  now: Date,
): Readonly<Record<string, string>> {
  return {
    title: event.titleIt,
    space: event.spaceName,
    at: event.startsAt.toISOString(),
    told: now.toISOString(),
  };
}

/** The pages of the space's operators, and of households that were or are at the event, are drawn anew. */
export async function publishEvent(
  ctx: ServiceContext,
  unit: Unit,
  { id: eventId, spaceId }: Pick<EventRow, 'id' | 'spaceId'>,
  before: readonly EntryRow[] = [],
): Promise<void> {
  const changed = { id: `space-event:${eventId}`, version: ctx.now().getTime() };
  for (const personId of await listOperatorsOfSpace(unit.tx, { spaceId })) {
    unit.publish({ topic: `user:${personId}`, ...changed });
  }
  const entries = [...before, ...(await listEntries(unit.tx, { eventIds: [eventId] }))];
  for (const householdId of new Set(entries.map((entry) => entry.householdId))) {
    unit.publish({ topic: `household:${householdId}`, ...changed });
  }
}
