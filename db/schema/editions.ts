import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

import { EDITION_LIMITS, EDITION_STATES, OFF_REASONS } from '#app/domain/bookings/edition.ts';
import { CAPS } from '#app/domain/caps.ts';
import { CALL_OFF_WORDS_MAX } from '#app/domain/orders/calling-off.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';

import { people } from './accounts.ts';
import { services } from './catalogue.ts';
import { atMost, cents, checkWord, instant, within, word } from './columns.ts';

/**
 * A service sold as a course: its dates, its seats and what one costs. `takenSeats` is kept by a
 * trigger from `seat_claims`; its CHECK is what no two buyers at once get past (SEA4).
 */
export const editions = pgTable(
  'editions',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    place: text('place').notNull(),
    timetable: jsonb('timetable').$type<Timetable>().notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    seats: integer('seats').notNull(),
    takenSeats: integer('taken_seats').notNull().default(0),
    minSeats: integer('min_seats').notNull(),
    decidesOn: date('decides_on', { mode: 'string' }).notNull(),
    salesEndOn: date('sales_end_on', { mode: 'string' }).notNull(),
    seatPriceCents: cents('seat_price_cents').notNull(),
    minAge: integer('min_age'),
    maxAge: integer('max_age'),
    state: word('state', EDITION_STATES).notNull(),
    offReason: word('off_reason', OFF_REASONS),
    /** The provider's words; empty where the clock called it off. */
    offWords: text('off_words'),
    offBy: text('off_by').references(() => people.id),
    offAt: instant('off_at'),
    /** When a seat last became free; those who wait are served by it (WAI2). */
    freedAt: instant('freed_at'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('editions_service').on(t.serviceId, t.startsOn),
    index('editions_to_decide')
      .on(t.decidesOn)
      .where(sql`state = 'open'`),
    checkWord('editions_state_known', t.state),
    checkWord('editions_off_reason_known', t.offReason),
    check('editions_off_said', sql`(${t.state} = 'called_off') = (${t.offReason} is not null)`),
    check(
      'editions_texts',
      sql`${t.title} <> '' and ${atMost(t.title, EDITION_LIMITS.title)} and ${t.place} <> '' and ${atMost(t.place, EDITION_LIMITS.place)} and ${atMost(t.offWords, CALL_OFF_WORDS_MAX)}`,
    ),
    check('editions_days', sql`${t.startsOn} <= ${t.endsOn}`),
    check('editions_dated', sql`${t.timetable} ->> 'kind' in ('weekly', 'dates')`),
    check('editions_seats', within(t.seats, 1, EDITION_LIMITS.seats)),
    check('editions_not_oversold', sql`${t.takenSeats} between 0 and ${t.seats}`),
    check('editions_minimum', sql`${t.minSeats} between 1 and ${t.seats}`),
    check(
      'editions_days_of_sale',
      sql`${t.decidesOn} < ${t.startsOn} and ${t.salesEndOn} <= ${t.startsOn}`,
    ),
    check('editions_price_capped', within(t.seatPriceCents, 0, CAPS.unitPriceCents)),
    check('editions_ages', sql`${t.minAge} <= ${t.maxAge}`),
  ],
);
