import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

import {
  ENTRY_STATES,
  EVENT_LIMITS,
  EVENT_STATES,
  EVENT_TOPICS,
} from '#app/domain/spaces/events.ts';

import { households, people } from './accounts.ts';
import { atMost, checkWord, instant, isOneOf, within, word } from './columns.ts';
import { spaces } from './spaces.ts';

/**
 * Something a space holds for everybody, on one date; dates of a series share `seriesId`. `takenSeats`
 * is kept by a trigger from `event_entries`; its CHECK is what no two households at once get past (EVT3).
 */
export const spaceEvents = pgTable(
  'space_events',
  {
    id: text('id').primaryKey(),
    spaceId: text('space_id')
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    seriesId: text('series_id'),
    topic: word('topic', EVENT_TOPICS).notNull(),
    titleIt: text('title_it').notNull(),
    /** Both English texts or none: without them English readers are given the Italian ones. */
    titleEn: text('title_en'),
    descriptionIt: text('description_it').notNull(),
    descriptionEn: text('description_en'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Where it is, when that is not the space itself. */
    place: text('place'),
    /** Null: without a limit. */
    seats: integer('seats'),
    takenSeats: integer('taken_seats').notNull().default(0),
    state: word('state', EVENT_STATES).notNull(),
    cancelWords: text('cancel_words'),
    cancelledBy: text('cancelled_by').references(() => people.id, { onDelete: 'set null' }),
    cancelledAt: instant('cancelled_at'),
    /** How many people came; null until it is written. */
    came: integer('came'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('space_events_start').on(t.startsAt),
    index('space_events_space').on(t.spaceId, t.startsAt),
    index('space_events_series').on(t.seriesId),
    checkWord('space_events_topic_known', t.topic),
    checkWord('space_events_state_known', t.state),
    check(
      'space_events_texts',
      sql`${t.titleIt} <> '' and ${atMost(t.titleIt, EVENT_LIMITS.title)} and ${t.descriptionIt} <> '' and ${atMost(t.descriptionIt, EVENT_LIMITS.description)}`,
    ),
    check(
      'space_events_english',
      sql`(${t.titleEn} is null) = (${t.descriptionEn} is null) and ${atMost(t.titleEn, EVENT_LIMITS.title)} and ${atMost(t.descriptionEn, EVENT_LIMITS.description)}`,
    ),
    check('space_events_place_length', atMost(t.place, EVENT_LIMITS.place)),
    check('space_events_times', sql`${t.startsAt} < ${t.endsAt}`),
    check('space_events_seats', within(t.seats, 1, EVENT_LIMITS.seats)),
    check(
      'space_events_not_oversold',
      sql`${t.takenSeats} >= 0 and ${t.takenSeats} <= coalesce(${t.seats}, ${t.takenSeats})`,
    ),
    check(
      'space_events_cancel_said',
      sql`(${t.state} = 'cancelled') = (${t.cancelWords} is not null) and (${t.state} = 'cancelled') = (${t.cancelledAt} is not null) and ${atMost(t.cancelWords, EVENT_LIMITS.words)}`,
    ),
    check(
      'space_events_came',
      sql`${t.came} is null or (${t.state} = 'planned' and ${within(t.came, 0, EVENT_LIMITS.came)})`,
    ),
  ],
);

/** A household at an event: in, or waiting since an instant; a row that left stays as it ended. */
export const eventEntries = pgTable(
  'event_entries',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => spaceEvents.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    people: integer('people').notNull(),
    /** Only for the operators of the space; empty where none was given. */
    phone: text('phone').notNull(),
    state: word('state', ENTRY_STATES).notNull(),
    since: instant('since').notNull(),
    askedBy: text('asked_by').references(() => people.id, { onDelete: 'set null' }),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('event_entries_one')
      .on(t.eventId, t.householdId)
      .where(isOneOf('state', ['in', 'waiting'])),
    index('event_entries_household').on(t.householdId),
    checkWord('event_entries_state_known', t.state),
    check('event_entries_people', within(t.people, 1, EVENT_LIMITS.people)),
    check('event_entries_phone_length', atMost(t.phone, EVENT_LIMITS.phone)),
    check('event_entries_ended', sql`(${t.state} = 'left') = (${t.endedAt} is not null)`),
  ],
);
