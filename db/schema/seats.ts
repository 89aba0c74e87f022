import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { CLAIM_STATES, MOST_SEATS_AT_ONCE } from '#app/domain/bookings/seats.ts';
import { CHOICE_STATES, WAITING_STATES } from '#app/domain/bookings/waiting.ts';

import { households, people } from './accounts.ts';
import { services } from './catalogue.ts';
import { checkWord, instant, isOneOf, within, word } from './columns.ts';
import { editions } from './editions.ts';
import { orders } from './orders.ts';

/**
 * Somebody who waits for seats of a service, in any of some editions: its place is the instant at which
 * it asked, whichever edition it is served in (WAI4).
 */
export const waitingEntries = pgTable(
  'waiting_entries',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    seats: integer('seats').notNull(),
    /** Who the seats are for; none where it is the household itself. */
    dependantIds: text('dependant_ids').array().notNull(),
    state: word('state', WAITING_STATES).notNull(),
    since: instant('since').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('waiting_entries_one')
      .on(t.serviceId, t.householdId)
      .where(isOneOf('state', ['waiting', 'offered'])),
    checkWord('waiting_entries_state_known', t.state),
    check('waiting_entries_seats', within(t.seats, 1, MOST_SEATS_AT_ONCE)),
    check(
      'waiting_entries_ended',
      sql`(${t.state} in ('waiting', 'offered')) = (${t.endedAt} is null)`,
    ),
  ],
);

/** An edition that somebody waits for. */
export const waitingChoices = pgTable(
  'waiting_choices',
  {
    entryId: text('entry_id')
      .notNull()
      .references(() => waitingEntries.id, { onDelete: 'cascade' }),
    editionId: text('edition_id')
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    state: word('state', CHOICE_STATES).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.editionId] }),
    index('waiting_choices_edition').on(t.editionId),
    checkWord('waiting_choices_state_known', t.state),
  ],
);

/**
 * Seats a household has taken of an edition. What lives (all but `ended`) is counted in the edition by a
 * trigger; a hold or an offer that ran out lives until whoever comes next, or the job, ends it.
 */
export const seatClaims = pgTable(
  'seat_claims',
  {
    id: text('id').primaryKey(),
    editionId: text('edition_id')
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    seats: integer('seats').notNull(),
    state: word('state', CLAIM_STATES).notNull(),
    until: instant('until'),
    orderId: text('order_id').references(() => orders.id),
    /** Who waited and was offered these seats. */
    entryId: text('entry_id').references(() => waitingEntries.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('seat_claims_edition').on(t.editionId),
    uniqueIndex('seat_claims_order').on(t.orderId),
    uniqueIndex('seat_claims_one_open')
      .on(t.editionId, t.householdId)
      .where(isOneOf('state', ['held', 'offered'])),
    index('seat_claims_until')
      .on(t.until)
      .where(isOneOf('state', ['held', 'offered'])),
    checkWord('seat_claims_state_known', t.state),
    check('seat_claims_seats', within(t.seats, 1, MOST_SEATS_AT_ONCE)),
    check(
      'seat_claims_until_said',
      sql`(${t.state} in ('held', 'offered')) = (${t.until} is not null)`,
    ),
    check('seat_claims_bought', sql`${t.state} <> 'bought' or ${t.orderId} is not null`),
    check('seat_claims_offered', sql`${t.state} <> 'offered' or ${t.entryId} is not null`),
  ],
);
