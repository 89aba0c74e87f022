import type { EntryState, EventTopic } from '#app/domain/spaces/events.ts';

/** An event of a space as a list shows it, in the reader's language. */
export type EventCard = {
  readonly id: string;
  readonly topic: EventTopic;
  readonly title: string;
  /** Instants, ISO. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Null: at the space itself. */
  readonly place: string | null;
  readonly space: {
    readonly slug: string;
    readonly name: string;
    readonly address: string;
    readonly municipio: number;
  };
  /** Null: without a limit. */
  readonly seats: number | null;
  readonly takenSeats: number;
  /** Households that wait. */
  readonly waiting: number;
  readonly isCancelled: boolean;
};

/** Where a household stands at an event. */
export type OwnEntryView = {
  readonly state: Exclude<EntryState, 'left'>;
  readonly people: number;
  readonly phone: string;
  /** From 1 on; null for who is in. */
  readonly waitingPlace: number | null;
};

/** Everything the page of an event shows; of who comes only the own household. */
export type EventView = EventCard & {
  readonly description: string;
  readonly phone: string;
  readonly cancelWords: string | null;
  /** Whether one may still come or leave. */
  readonly isOpen: boolean;
  readonly own: OwnEntryView | null;
  /** Other dates of its series that are to come. */
  readonly otherDates: readonly { readonly id: string; readonly startsAt: string }[];
};

/** An event as those who hold it see it. */
export type DeskEventCard = EventCard & {
  readonly version: number;
  readonly hasBegun: boolean;
  readonly came: number | null;
  /** Whether later dates of its series are planned. */
  readonly isInSeries: boolean;
};

/** A household that comes to an event, or waits. */
export type EventGuest = {
  readonly id: string;
  readonly householdName: string;
  readonly personName: string | null;
  readonly people: number;
  readonly phone: string;
};

/** Everything the desk shows of one event. */
export type DeskEventView = DeskEventCard & {
  readonly titleIt: string;
  readonly titleEn: string | null;
  readonly descriptionIt: string;
  readonly descriptionEn: string | null;
  readonly cancelWords: string | null;
  readonly laterDates: number;
  readonly coming: readonly EventGuest[];
  readonly waitingList: readonly EventGuest[];
};

/** The events at the desks where a person works. */
export type DeskEventsView = {
  readonly spaces: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  readonly coming: readonly DeskEventCard[];
  readonly past: readonly DeskEventCard[];
};
