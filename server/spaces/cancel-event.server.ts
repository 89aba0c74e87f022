import { fail, ok, type Result } from '#app/domain/result.ts';
import { checkOpen } from '#app/domain/spaces/events.ts';
import {
  type EventRow,
  findEvent,
  listEntries,
  listRestOfSeries,
  lockEvents,
  updateEvent,
} from '#db/queries/spaces/events.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyAll } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { factsOf, publishEvent } from './command-event.server.ts';
import { eventAddress } from './describe-event.ts';
import { requireEventDesk } from './event-standing.server.ts';

/** Why an event was not cancelled. */
export type CancelEventCode = 'event.not_found' | 'event.cancelled' | 'event.begun';

/** How many dates were cancelled. */
type Cancelled = { readonly dates: number };

/** An operator cancels one date, or it and the later ones of its series, with a sentence (EVT6). */
export function cancelEvent(
  ctx: ServiceContext,
  input: {
    readonly eventId: string;
    readonly scope: 'one' | 'rest';
    readonly words: string;
  },
): Promise<Result<Cancelled, CancelEventCode>> {
  const { eventId, scope, words } = input;
  return transactOnce<Cancelled, CancelEventCode>(ctx, async (unit) => {
    const { tx } = unit;
    const known = await findEvent(tx, { eventId });
    if (!known) return fail('event.not_found');
    const { spaceId } = known;
    const operator = await requireEventDesk(ctx, tx, { spaceId, otherwise: 'event.not_found' });
    if (!operator.ok) return operator;
    const series = await datesOf(unit, known, scope);
    await lockEvents(tx, { eventIds: [eventId, ...series.map(({ id }) => id)] });
    // Read again: whoever held the lock may have changed or cancelled some.
    const event = await findEvent(tx, { eventId });
    if (!event) return fail('event.not_found');
    const open = checkOpen(event, ctx.now());
    if (!open.ok) return open;
    const ids = new Set(series.map(({ id }) => id));
    const dates = (await datesOf(unit, event, scope)).filter(({ id }) => ids.has(id));
    const cancelledAt = ctx.now();
    for (const date of dates) {
      await updateEvent(tx, {
        eventId: date.id,
        change: {
          state: 'cancelled',
          cancelWords: words,
          cancelledBy: operator.value.personId,
          cancelledAt,
        },
      });
      await publishEvent(ctx, unit, date);
    }
    await tellCancelled(ctx, unit, dates, words);
    await recordAudit(ctx, unit, {
      action: 'event.cancel',
      subjectKind: 'space_event',
      subjectId: eventId,
      details: { dates: dates.length },
    });
    return ok({ dates: dates.length });
  });
}

async function datesOf(
  { tx }: Unit,
  event: EventRow,
  scope: 'one' | 'rest',
): Promise<readonly EventRow[]> {
  const { seriesId, startsAt } = event;
  if (scope === 'one' || seriesId === null) return [event];
  return listRestOfSeries(tx, { seriesId, from: startsAt });
}

/** All who come or wait are told once, whatever number of the dates they are at. */
async function tellCancelled(
  ctx: ServiceContext,
  unit: Unit,
  dates: readonly EventRow[],
  words: string,
): Promise<void> {
  const entries = await listEntries(unit.tx, { eventIds: dates.map(({ id }) => id) });
  const now = ctx.now();
  const households = [...new Set(entries.map(({ householdId }) => householdId))];
  await notifyAll(
    ctx,
    unit,
    households.flatMap((householdId) => {
      const own = dates.filter(({ id }) =>
        entries.some((entry) => entry.eventId === id && entry.householdId === householdId),
      );
      const [first] = own;
      if (!first) return [];
      return [
        {
          audience: { householdIds: [householdId], includesActor: true },
          notice: {
            eventKey: `space-event:${first.id}:cancelled`,
            kind: 'event_cancelled' as const,
            params: { ...factsOf(first, now), words, dates: own.length },
            href: eventAddress(first.id),
          },
        },
      ];
    }),
  );
}
