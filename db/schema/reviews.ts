import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import {
  REPORT_REASONS,
  REVIEW_ANSWERS,
  REVIEW_LIMITS,
  REVIEW_STATES,
} from '#app/domain/reviews/review.ts';

import { people } from './accounts.ts';
import { services } from './catalogue.ts';
import { atMost, checkWord, instant, word } from './columns.ts';
import { orderHouseholds } from './orders.ts';
import { providers } from './providers.ts';

/** What a household that received a service says of it: one of each order (REV1). */
export const reviews = pgTable(
  'reviews',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').notNull(),
    householdId: text('household_id').notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    /** The service of the catalogue it bought; null where an offer was taken. */
    serviceId: text('service_id').references(() => services.id),
    asAgreed: word('as_agreed', REVIEW_ANSWERS).notNull(),
    onTime: word('on_time', REVIEW_ANSWERS).notNull(),
    withCare: word('with_care', REVIEW_ANSWERS).notNull(),
    again: word('again', REVIEW_ANSWERS).notNull(),
    /** In the household's own words; empty for none. */
    words: text('words').notNull(),
    state: word('state', REVIEW_STATES).notNull().default('published'),
    writtenBy: text('written_by')
      .notNull()
      .references(() => people.id),
    writtenAt: instant('written_at').notNull(),
    changedAt: instant('changed_at'),
    /** What the provider answered, once. */
    reply: text('reply'),
    repliedBy: text('replied_by').references(() => people.id),
    repliedAt: instant('replied_at'),
    /** Why an officer hid it; kept after it is shown again. */
    hiddenReason: text('hidden_reason'),
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    uniqueIndex('reviews_one_of_order').on(t.orderId, t.householdId),
    foreignKey({
      name: 'reviews_of_household_in_order',
      columns: [t.orderId, t.householdId],
      foreignColumns: [orderHouseholds.orderId, orderHouseholds.householdId],
    }),
    index('reviews_provider').on(t.providerId, t.writtenAt),
    index('reviews_service').on(t.serviceId, t.writtenAt),
    checkWord('reviews_as_agreed_known', t.asAgreed),
    checkWord('reviews_on_time_known', t.onTime),
    checkWord('reviews_with_care_known', t.withCare),
    checkWord('reviews_again_known', t.again),
    checkWord('reviews_state_known', t.state),
    check('reviews_words_length', atMost(t.words, REVIEW_LIMITS.words)),
    check('reviews_reply_length', atMost(t.reply, REVIEW_LIMITS.reply)),
    check('reviews_reason_length', atMost(t.hiddenReason, REVIEW_LIMITS.reason)),
    check(
      'reviews_reply_whole',
      sql`num_nonnulls(${t.reply}, ${t.repliedBy}, ${t.repliedAt}) in (0, 3) and ${t.reply} <> ''`,
    ),
    check('reviews_decided', sql`(${t.decidedAt} is null) = (${t.decidedBy} is null)`),
    check(
      'reviews_hidden_why',
      sql`${t.state} <> 'hidden' or coalesce(${t.hiddenReason}, '') <> ''`,
    ),
  ],
);

/** Who says that a review should not be read, and why (REV5): each person once of each review. */
export const reviewReports = pgTable(
  'review_reports',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    reason: word('reason', REPORT_REASONS).notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
    /** When an officer had decided about the review. */
    closedAt: instant('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.personId] }),
    index('review_reports_open')
      .on(t.at)
      .where(sql`closed_at is null`),
    checkWord('review_reports_reason_known', t.reason),
    check('review_reports_words_length', atMost(t.words, REVIEW_LIMITS.report)),
  ],
);
