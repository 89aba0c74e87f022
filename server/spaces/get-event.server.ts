import type { EventView, OwnEntryView } from '#app/contracts/spaces/event-views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { placeOf } from '#app/domain/bookings/waiting.ts';
import { calendarFile } from '#app/domain/orders/calendar-file.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { checkOpen } from '#app/domain/spaces/events.ts';
import {
  type EntryRow,
  type EventRow,
  findEvent,
  listEntries,
  listRestOfSeries,
} from '#db/queries/spaces/events.ts';
import type { ServiceContext } from '#server/context.ts';

import { eventAddress, placeOfEvent, toEventCard } from './describe-event.ts';

/** One event; open to everybody, and to a household with where it stands itself (EVT3). */
export async function getEvent(
  ctx: ServiceContext,
  { eventId, locale }: { readonly eventId: string; readonly locale: Locale },
): Promise<Result<EventView, 'event.not_found'>> {
  const row = await findEvent(ctx.db, { eventId });
  if (!row) return fail('event.not_found');
  const now = ctx.now();
  const { seriesId } = row;
  const [entries, dates] = await Promise.all([
    listEntries(ctx.db, { eventIds: [eventId] }),
    seriesId === null ? [] : listRestOfSeries(ctx.db, { seriesId, from: now }),
  ]);
  return ok({
    ...toEventCard(row, locale),
    description: (locale === 'en' ? row.descriptionEn : null) ?? row.descriptionIt,
    phone: row.spacePhone,
    cancelWords: row.cancelWords,
    isOpen: checkOpen(row, now).ok,
    own: ownOf(ctx, entries),
    otherDates: dates
      .filter(({ id }) => id !== eventId)
      .map(({ id, startsAt }) => ({ id, startsAt: startsAt.toISOString() })),
  });
}

function ownOf({ actor }: ServiceContext, entries: readonly EntryRow[]): OwnEntryView | null {
  if (actor.kind !== 'person' || actor.householdId === null) return null;
  const own = entries.find(({ householdId }) => householdId === actor.householdId);
  if (!own || own.state === 'left') return null;
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const { state, people, phone } = own;
  return { state, people, phone, waitingPlace: placeOf(own.id, waiting) };
}

/** An event as a file for a calendar program (SES9); open to everybody. */
export async function exportEvent(
  ctx: ServiceContext,
  input: { readonly eventId: string; readonly locale: Locale; readonly origin: string },
): Promise<Result<string, 'event.not_found'>> {
  const row = await findEvent(ctx.db, { eventId: input.eventId });
  if (!row || row.state === 'cancelled') return fail('event.not_found');
  const event = toCalendarEvent(row, input);
  return ok(calendarFile({ events: [event], now: ctx.now() }));
}

function toCalendarEvent(
  row: EventRow,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
) {
  return {
    // The same event as in the feed of an agenda.
    key: `space-event-${row.id}`,
    title: toEventCard(row, locale).title,
    text: `${row.spaceName}, ${row.spacePhone}`,
    place: placeOfEvent(row),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    url: `${origin}${eventAddress(row.id)}`,
  };
}
