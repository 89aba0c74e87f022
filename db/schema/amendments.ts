import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import {
  AMENDMENT_ANSWERS,
  AMENDMENT_KINDS,
  AMENDMENT_STATES,
} from '#app/domain/orders/amendments.ts';

import { dependants, households, people } from './accounts.ts';
import { cents, checkWord, instant, word } from './columns.ts';
import { orderPeriods, orders } from './orders.ts';

/**
 * A household leaves an order, or comes in, from a period on that has not begun. One is open for an
 * order at a time; what it changes is planned anew when all that must have said yes. A trigger keeps
 * what was asked, and that nothing takes effect once the first changed period has begun.
 */
export const orderAmendments = pgTable(
  'order_amendments',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    kind: word('kind', AMENDMENT_KINDS).notNull(),
    /** Who comes in or goes. */
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    fromPeriod: integer('from_period').notNull(),
    state: word('state', AMENDMENT_STATES).notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    askedAt: instant('asked_at').notNull(),
    answerBy: instant('answer_by').notNull(),
    /** The unit price of the first changed period, before and after. */
    priceBeforeCents: cents('price_before_cents').notNull(),
    priceAfterCents: cents('price_after_cents').notNull(),
    /** Somebody comes in, or fewer stay than the provider offered for (AMD5). */
    mustProviderAgree: boolean('must_provider_agree').notNull(),
    providerAgreedAt: instant('provider_agreed_at'),
    providerAgreedBy: text('provider_agreed_by').references(() => people.id),
    endedAt: instant('ended_at'),
    /** Null where time ended it. */
    endedBy: text('ended_by').references(() => people.id),
  },
  (t) => [
    index('order_amendments_order').on(t.orderId, t.askedAt),
    uniqueIndex('order_amendments_one_open')
      .on(t.orderId)
      .where(sql`state = 'open'`),
    index('order_amendments_due')
      .on(t.answerBy)
      .where(sql`state = 'open'`),
    foreignKey({
      name: 'order_amendments_period_fk',
      columns: [t.orderId, t.fromPeriod],
      foreignColumns: [orderPeriods.orderId, orderPeriods.number],
    }).onDelete('cascade'),
    checkWord('order_amendments_kind_known', t.kind),
    checkWord('order_amendments_state_known', t.state),
    check('order_amendments_time', sql`${t.answerBy} > ${t.askedAt}`),
    check('order_amendments_end', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    check(
      'order_amendments_agreed',
      sql`(${t.providerAgreedAt} is null) = (${t.providerAgreedBy} is null)
        and (${t.state} <> 'done' or not ${t.mustProviderAgree} or ${t.providerAgreedAt} is not null)`,
    ),
  ],
);

/** For which of its dependants a household wants to come in; none: for itself. */
export const orderAmendmentDependants = pgTable(
  'order_amendment_dependants',
  {
    amendmentId: text('amendment_id')
      .notNull()
      .references(() => orderAmendments.id, { onDelete: 'cascade' }),
    dependantId: text('dependant_id')
      .notNull()
      .references(() => dependants.id),
  },
  (t) => [primaryKey({ columns: [t.amendmentId, t.dependantId] })],
);

/** What a household would pay for the later periods, before and after, and what it says to that. */
export const orderAmendmentParts = pgTable(
  'order_amendment_parts',
  {
    amendmentId: text('amendment_id')
      .notNull()
      .references(() => orderAmendments.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    beforeCents: cents('before_cents').notNull(),
    afterCents: cents('after_cents').notNull(),
    cashBeforeCents: cents('cash_before_cents').notNull(),
    cashAfterCents: cents('cash_after_cents').notNull(),
    answer: word('answer', AMENDMENT_ANSWERS).notNull(),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.amendmentId, t.householdId] }),
    index('order_amendment_parts_household').on(t.householdId),
    checkWord('order_amendment_parts_answer_known', t.answer),
    check(
      'order_amendment_parts_amounts',
      sql`${t.cashBeforeCents} between 0 and ${t.beforeCents} and ${t.cashAfterCents} between 0 and ${t.afterCents}`,
    ),
    check(
      'order_amendment_parts_answered',
      sql`(${t.answer} in ('yes', 'no')) = (${t.answeredAt} is not null)
        and (${t.answeredAt} is null) = (${t.answeredBy} is null)`,
    ),
    // Whoever pays more is asked: nobody pays more without its own yes.
    check(
      'order_amendment_parts_asked',
      sql`${t.answer} <> 'not_asked' or (${t.afterCents} <= ${t.beforeCents} and ${t.cashAfterCents} <= ${t.cashBeforeCents})`,
    ),
  ],
);
