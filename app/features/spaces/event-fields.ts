import type { DeskEventView } from '#app/contracts/spaces/event-views.ts';
import { addDays, type CalendarDay } from '#app/domain/dates.ts';
import { romeLocal } from '#app/domain/rome-clock.ts';
import type { EventTopic } from '#app/domain/spaces/events.ts';

/** What the form of an event begins with. */
export type EventFields = {
  readonly topic: EventTopic;
  readonly titleIt: string;
  readonly descriptionIt: string;
  readonly titleEn: string;
  readonly descriptionEn: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly seats: string;
};

/** Days from today to the one that stands in the form of a new event. */
const FIRST_IN = 14;

/** What the form of a new event begins with. */
export function newEventFields(today: CalendarDay): EventFields {
  return {
    topic: 'community',
    titleIt: '',
    descriptionIt: '',
    titleEn: '',
    descriptionEn: '',
    day: addDays(today, FIRST_IN),
    from: '17:00',
    to: '19:00',
    place: '',
    seats: '20',
  };
}

/** What the form of an event that is there begins with. */
export function eventFieldsOf(event: DeskEventView): EventFields {
  const [day = '', from = ''] = romeLocal(new Date(event.startsAt)).split('T');
  const [, to = ''] = romeLocal(new Date(event.endsAt)).split('T');
  const { topic, titleIt, descriptionIt } = event;
  return {
    topic,
    titleIt,
    descriptionIt,
    titleEn: event.titleEn ?? '',
    descriptionEn: event.descriptionEn ?? '',
    day,
    from,
    to,
    place: event.place ?? '',
    seats: event.seats === null ? '' : String(event.seats),
  };
}
