import type { Locale } from '#app/domain/accounts/profile.ts';
import type { DeskEventCard, EventCard } from '#app/contracts/spaces/event-views.ts';
import type { EventRow } from '#db/queries/spaces/events.ts';

/** A row as a card, in the reader's language where the event has it. */
export function toEventCard(row: EventRow, locale: Locale): EventCard {
  return {
    id: row.id,
    topic: row.topic,
    title: (locale === 'en' ? row.titleEn : null) ?? row.titleIt,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: row.place,
    space: {
      slug: row.spaceSlug,
      name: row.spaceName,
      address: row.spaceAddress,
      municipio: row.municipio,
    },
    seats: row.seats,
    takenSeats: row.takenSeats,
    waiting: row.waiting,
    isCancelled: row.state === 'cancelled',
  };
}

/** A row as those who hold the event see it. */
export function toDeskEvent(row: EventRow, locale: Locale, now: Date): DeskEventCard {
  return {
    ...toEventCard(row, locale),
    version: row.version,
    hasBegun: row.startsAt <= now,
    came: row.came,
    isInSeries: row.seriesId !== null,
  };
}

/** Where an event is, for a map and a calendar. */
export function placeOfEvent(row: {
  readonly place: string | null;
  readonly spaceName: string;
  readonly spaceAddress: string;
}): string {
  return `${row.place ?? `${row.spaceName}, ${row.spaceAddress}`}, Milano`;
}

/** Where everybody reads of an event. */
export function eventAddress(eventId: string): string {
  return `/spaces/events/${eventId}`;
}
