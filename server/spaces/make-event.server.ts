import { ok, type Result } from '#app/domain/result.ts';
import {
  type EventTimes,
  type EventTimesCode,
  type EventTopic,
  spansOfSeries,
} from '#app/domain/spaces/events.ts';
import { insertEvents } from '#db/queries/spaces/events.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { publishEvent } from './command-event.server.ts';
import { requireEventDesk } from './event-standing.server.ts';

/** An event as its operator types it. */
export type EventInput = EventTimes & {
  readonly topic: EventTopic;
  readonly titleIt: string;
  readonly titleEn: string | null;
  readonly descriptionIt: string;
  readonly descriptionEn: string | null;
  readonly place: string | null;
  readonly seats: number | null;
};

/** Why no event was made. */
export type MakeEventCode = EventTimesCode | 'desk.not_found';

/** An operator makes an event of the space, once or on several weekly dates (EVT1, EVT2). Gives the first. */
export function makeEvent(
  ctx: ServiceContext,
  input: EventInput & { readonly spaceId: string; readonly dates: number },
): Promise<Result<{ readonly eventId: string }, MakeEventCode>> {
  const { spaceId, dates, day, startMinute, endMinute, ...said } = input;
  return transactOnce<{ readonly eventId: string }, MakeEventCode>(ctx, async (unit) => {
    const operator = await requireEventDesk(ctx, unit.tx, {
      spaceId,
      otherwise: 'desk.not_found',
    });
    if (!operator.ok) return operator;
    const now = ctx.now();
    const spans = spansOfSeries({ day, startMinute, endMinute }, dates, now);
    if (!spans.ok) return spans;
    const eventId = ctx.newId();
    const seriesId = dates > 1 ? ctx.newId() : null;
    const rows = spans.value.map((span, index) => ({
      id: index === 0 ? eventId : ctx.newId(),
      spaceId,
      seriesId,
      ...said,
      ...span,
      state: 'planned' as const,
      createdBy: operator.value.personId,
      createdAt: now,
    }));
    await insertEvents(unit.tx, rows);
    await recordAudit(ctx, unit, {
      action: 'event.make',
      subjectKind: 'space_event',
      subjectId: eventId,
      details: { spaceId, dates, seats: said.seats },
    });
    await publishEvent(ctx, unit, { id: eventId, spaceId });
    return ok({ eventId });
  });
}
