import { z } from 'zod';

import {
  idField,
  lineField,
  looseLine,
  loosePhone,
  looseText,
  looseWhole,
  neededText,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';
import { isDay } from '#app/domain/boards/document/stored-values.ts';
import { isMunicipio, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  EVENT_LIMITS,
  EVENT_TOPICS,
  type EventTimes,
  type EventTopic,
} from '#app/domain/spaces/events.ts';

const LAST_VERSION = 999_999;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const TIME_LETTERS = 8;

const day = z.string('field.required').min(1, 'field.required').refine(isDay, 'field.not_a_day');

/** A time of the clock as its field sends it, in minutes of the day. */
const clock = z
  .string('field.required')
  .min(1, 'field.required')
  .max(TIME_LETTERS, 'event.not_a_time')
  .transform((text, context) => {
    const [, hours, minutes] = TIME.exec(text) ?? [];
    if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
    context.addIssue({ code: 'custom', message: 'event.not_a_time' });
    return z.NEVER;
  });

/** An event as its form sends it; `readEvent` reads its texts. */
export const eventSchema = z.object({
  topic: z.enum(EVENT_TOPICS, 'field.required'),
  titleIt: lineField(EVENT_LIMITS.title),
  descriptionIt: neededText(EVENT_LIMITS.description),
  titleEn: looseLine(EVENT_LIMITS.title).default(''),
  descriptionEn: looseText(EVENT_LIMITS.description).default(''),
  day,
  from: clock,
  to: clock,
  place: looseLine(EVENT_LIMITS.place).default(''),
  seats: looseWhole(1, EVENT_LIMITS.seats),
  dates: wholeNumber(1, EVENT_LIMITS.dates).default(1),
  version: wholeNumber(0, LAST_VERSION).default(0),
  spaceId: idField.optional(),
});

/** An event as its form says it: what is left empty is not said. */
export function readEvent(form: z.infer<typeof eventSchema>): Result<
  EventTimes & {
    readonly topic: EventTopic;
    readonly titleIt: string;
    readonly titleEn: string | null;
    readonly descriptionIt: string;
    readonly descriptionEn: string | null;
    readonly place: string | null;
    readonly seats: number | null;
  },
  'event.english_half'
> {
  const { topic, titleIt, descriptionIt, titleEn, descriptionEn, place, seats } = form;
  if ((titleEn === '') !== (descriptionEn === '')) return fail('event.english_half');
  return ok({
    topic,
    titleIt,
    descriptionIt,
    titleEn: titleEn === '' ? null : titleEn,
    descriptionEn: descriptionEn === '' ? null : descriptionEn,
    day: form.day,
    startMinute: form.from,
    endMinute: form.to,
    place: place === '' ? null : place,
    seats,
  });
}

/** What the desk of an event is asked. */
export const eventDeskSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('cancel'),
      scope: z.enum(['one', 'rest'], 'field.required').default('one'),
      words: neededText(EVENT_LIMITS.words),
    }),
    z.object({ intent: z.literal('came'), came: wholeNumber(0, EVENT_LIMITS.came) }),
  ],
  'field.invalid',
);

const coming = {
  people: wholeNumber(1, EVENT_LIMITS.people),
  phone: loosePhone(EVENT_LIMITS.phone).default(''),
};

/** What the page of an event is asked by a household. */
export const goToEventSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('register'), ...coming }),
    z.object({ intent: z.literal('change'), ...coming }),
    z.object({ intent: z.literal('leave') }),
  ],
  'field.invalid',
);

/** Which field of a form a refusal is said beside. */
const FIELD: Readonly<Record<string, string>> = {
  'event.ends_too_early': 'to',
  'event.in_the_past': 'day',
  'event.too_far': 'day',
  'event.seats_taken': 'seats',
  'event.english_half': 'titleEn',
  'event.no_room': 'people',
};

/** The field a refusal is said beside; undefined when it is of the form as a whole. */
export function eventField(code: string): string | undefined {
  return FIELD[code];
}

/** Which events a list shows; null: all. */
export type EventsQuery = {
  readonly municipio: Municipio | null;
  readonly topic: EventTopic | null;
};

/** Reads an address; what is none of ours is not asked for. */
export function readEventsQuery(params: URLSearchParams): EventsQuery {
  const municipio = Number(params.get('municipio'));
  const topic = params.get('topic');
  return {
    municipio: isMunicipio(municipio) ? municipio : null,
    topic: EVENT_TOPICS.find((each) => each === topic) ?? null,
  };
}
