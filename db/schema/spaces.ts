import { sql } from 'drizzle-orm';
import {
  check,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { SPACE_STATES } from '#app/domain/spaces/opening.ts';
import {
  VISIT_LIMITS,
  VISIT_OUTCOMES,
  VISIT_REASONS,
  VISIT_STATES,
} from '#app/domain/spaces/visits.ts';

import { people } from './accounts.ts';
import { atMost, checkMunicipio, checkWord, instant, municipio, within, word } from './columns.ts';

/** Opening hours of one weekday (1 = Monday); times are `HH:MM` in Europe/Rome. */
export type OpeningHours = { weekday: number; opens: string; closes: string };

/** A physical desk of the city. */
export const spaces = pgTable(
  'spaces',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    municipio: municipio('municipio').notNull(),
    status: word('status', SPACE_STATES).notNull(),
    descriptionIt: text('description_it').notNull(),
    descriptionEn: text('description_en').notNull(),
    functions: text('functions').array().notNull(),
    hours: jsonb('hours').$type<OpeningHours[]>().notNull(),
    phone: text('phone').notNull(),
  },
  (t) => [
    uniqueIndex('spaces_slug_unique').on(t.slug),
    checkMunicipio('spaces_municipio_known', t.municipio),
    checkWord('spaces_status_known', t.status),
  ],
);

/** A person who helps citizens at a space. */
export const deskOperators = pgTable(
  'desk_operators',
  {
    spaceId: text('space_id')
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.personId] })],
);

/**
 * A person who came to a desk: a number of the day, and no name. `endedAt` is when the visit ended, or
 * when nobody answered the call.
 */
export const spaceVisits = pgTable(
  'space_visits',
  {
    id: text('id').primaryKey(),
    spaceId: text('space_id')
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    number: integer('number').notNull(),
    reason: word('reason', VISIT_REASONS).notNull(),
    state: word('state', VISIT_STATES).notNull(),
    outcome: word('outcome', VISIT_OUTCOMES),
    /** Where the person was sent; only with that outcome. */
    sentTo: text('sent_to'),
    arrivedAt: instant('arrived_at').notNull(),
    calledAt: instant('called_at'),
    /** Who received the person, or is doing so. */
    calledBy: text('called_by').references(() => people.id, { onDelete: 'set null' }),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('space_visits_number_unique').on(t.spaceId, t.day, t.number),
    // An operator has one person at the desk.
    uniqueIndex('space_visits_one_at_a_desk')
      .on(t.calledBy)
      .where(sql`state = 'called'`),
    checkWord('space_visits_reason_known', t.reason),
    checkWord('space_visits_state_known', t.state),
    checkWord('space_visits_outcome_known', t.outcome),
    check('space_visits_number_range', within(t.number, 1, VISIT_LIMITS.number)),
    check('space_visits_sent_to_length', atMost(t.sentTo, VISIT_LIMITS.sentTo)),
    check(
      'space_visits_times',
      sql`${t.calledAt} >= ${t.arrivedAt} and ${t.endedAt} >= coalesce(${t.calledAt}, ${t.arrivedAt})`,
    ),
    check('space_visits_outcome_at_end', sql`(${t.state} = 'ended') = (${t.outcome} is not null)`),
    check(
      'space_visits_ended_when_over',
      sql`(${t.state} in ('ended', 'left')) = (${t.endedAt} is not null)`,
    ),
    check(
      'space_visits_called_when_received',
      sql`(${t.state} = 'waiting' and ${t.calledAt} is null) or ${t.state} = 'left' or (${t.state} in ('called', 'ended') and ${t.calledAt} is not null)`,
    ),
    check(
      'space_visits_where_when_sent',
      sql`(coalesce(${t.outcome}, '') = 'sent_on') = (${t.sentTo} is not null)`,
    ),
  ],
);
