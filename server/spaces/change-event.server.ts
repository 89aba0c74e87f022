import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  checkCame,
  checkOpen,
  checkSeatsOf,
  type EventTimesCode,
  isMoved,
  spanOfEvent,
} from '#app/domain/spaces/events.ts';
import { type EntryRow, type EventRow, updateEvent } from '#db/queries/spaces/events.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

import { commandEvent, factsOf } from './command-event.server.ts';
import { eventAddress } from './describe-event.ts';
import { requireEventDesk } from './event-standing.server.ts';
import type { EventInput } from './make-event.server.ts';

/** Why an event was not changed; `event.stale`: somebody else changed it meanwhile. */
export type ChangeEventCode =
  | EventTimesCode
  | 'event.not_found'
  | 'event.cancelled'
  | 'event.begun'
  | 'event.stale'
  | 'event.seats_taken';

/** Why it was not written how many came. */
export type NoteCameCode = 'event.not_found' | 'event.cancelled' | 'event.not_begun';

/**
 * An operator changes one date of an event (EVT6): another time or place is told to all who come or
 * wait (EVT7), more seats go to who waits first (EVT4).
 */
export function changeEvent(
  ctx: ServiceContext,
  input: EventInput & { readonly eventId: string; readonly version: number },
): Promise<Result<true, ChangeEventCode>> {
  const { eventId, version, day, startMinute, endMinute, ...said } = input;
  return commandEvent<true, ChangeEventCode>(ctx, { eventId }, async (command) => {
    const { unit, event, entries } = command;
    const { spaceId } = event;
    const operator = await requireEventDesk(ctx, unit.tx, {
      spaceId,
      otherwise: 'event.not_found',
    });
    if (!operator.ok) return operator;
    const now = ctx.now();
    const open = checkOpen(event, now);
    if (!open.ok) return open;
    if (event.version !== version) return fail('event.stale');
    const span = spanOfEvent({ day, startMinute, endMinute }, now);
    if (!span.ok) return span;
    const enough = checkSeatsOf(said.seats, event.takenSeats);
    if (!enough.ok) return enough;
    const after = { ...event, ...said, ...span.value };
    await updateEvent(unit.tx, { eventId, change: { ...said, ...span.value } });
    if (isMoved(event, after)) await tellMoved(ctx, unit, after, entries);
    await recordAudit(ctx, unit, {
      action: 'event.change',
      subjectKind: 'space_event',
      subjectId: eventId,
      details: { seats: said.seats, startsAt: span.value.startsAt.toISOString() },
    });
    return ok(true);
  });
}

async function tellMoved(
  ctx: ServiceContext,
  unit: Unit,
  event: EventRow,
  entries: readonly EntryRow[],
): Promise<void> {
  await notify(
    ctx,
    unit,
    { householdIds: entries.map(({ householdId }) => householdId), includesActor: true },
    {
      eventKey: `space-event:${event.id}:moved:${event.version}`,
      kind: 'event_moved',
      params: { ...factsOf(event, ctx.now()), place: event.place ?? event.spaceName },
      href: eventAddress(event.id),
    },
  );
}

/** An operator writes how many people came (EVT8). */
export function noteCame(
  ctx: ServiceContext,
  input: { readonly eventId: string; readonly came: number },
): Promise<Result<true, NoteCameCode>> {
  const { eventId, came } = input;
  return commandEvent<true, NoteCameCode>(ctx, { eventId }, async ({ unit, event }) => {
    const { spaceId } = event;
    const operator = await requireEventDesk(ctx, unit.tx, {
      spaceId,
      otherwise: 'event.not_found',
    });
    if (!operator.ok) return operator;
    const may = checkCame(event, ctx.now());
    if (!may.ok) return may;
    await updateEvent(unit.tx, { eventId, change: { came } });
    return ok(true);
  });
}
