import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { QUANTITY_BASES, UNITS } from '#app/domain/catalogue/units.ts';
import { ORDER_ORIGINS } from '#app/domain/orders/buyer.ts';
import {
  CANCEL_REASONS,
  CONFIRMATION_STATES,
  ORDER_STATES,
} from '#app/domain/orders/order-state.ts';
import { ABSENCE_RULES } from '#app/domain/orders/absence-rule.ts';
import { CALL_OFF_WORDS_MAX } from '#app/domain/orders/calling-off.ts';
import { MAX_PERIODS } from '#app/domain/orders/periods.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';

import { dependants, households, people } from './accounts.ts';
import { services } from './catalogue.ts';
import {
  atMost,
  cents,
  checkMunicipio,
  checkWord,
  instant,
  municipio,
  within,
  word,
} from './columns.ts';
import { editions } from './editions.ts';
import { groups } from './groups.ts';
import { providers } from './providers.ts';
import { offers, requests } from './requests.ts';

/**
 * A purchase: a group's, of an offer it accepted, or one household's, from a service's price list or of
 * seats in an edition.
 * What was agreed (price, title, times, terms) is a snapshot (security M16); `priceVersion` grows each time a drop-out changes the price, and every household is asked again.
 */
export const orders = pgTable(
  'orders',
  {
    id: text('id').primaryKey(),
    origin: word('origin', ORDER_ORIGINS).notNull(),
    /** Of an order from an offer: its request, whose group buys, and what the offer said. */
    requestId: text('request_id').references(() => requests.id),
    groupId: text('group_id').references(() => groups.id),
    offerId: text('offer_id').references(() => offers.id),
    offerRevision: integer('offer_revision'),
    /** Of an order of one household: what it bought of whom, and of seats which edition. */
    serviceId: text('service_id').references(() => services.id),
    buyerHouseholdId: text('buyer_household_id').references(() => households.id),
    editionId: text('edition_id').references(() => editions.id),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    title: text('title').notNull(),
    category: word('category', CATEGORY_IDS).notNull(),
    municipio: municipio('municipio').notNull(),
    timetable: jsonb('timetable').$type<Timetable>().notNull(),
    terms: text('terms').notNull(),
    status: word('status', ORDER_STATES).notNull(),
    splitMethod: word('split_method', SIMPLE_SPLIT_KINDS).notNull(),
    /** What the accepted offer asks for dates that somebody misses (ATT1). */
    absenceRule: word('absence_rule', ABSENCE_RULES).notNull().default('always'),
    quantity: integer('quantity').notNull(),
    quantityBasis: word('quantity_basis', QUANTITY_BASES).notNull(),
    unit: word('unit', UNITS).notNull(),
    unitPriceCents: cents('unit_price_cents').notNull(),
    totalCents: cents('total_cents').notNull(),
    priceVersion: integer('price_version').notNull().default(1),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    completedAt: instant('completed_at'),
    cancelledAt: instant('cancelled_at'),
    /** When its households were reminded of its first date (RMD1). */
    remindedAt: instant('reminded_at'),
    /** Why it ended before its time, in whose words (OFF1); nobody's where the clock ended it. */
    calledOffReason: word('called_off_reason', CANCEL_REASONS),
    calledOffWords: text('called_off_words'),
    calledOffBy: text('called_off_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('orders_request_unique').on(t.requestId),
    index('orders_group').on(t.groupId),
    index('orders_buyer_household').on(t.buyerHouseholdId),
    index('orders_service').on(t.serviceId),
    index('orders_edition').on(t.editionId),
    index('orders_provider').on(t.providerId),
    checkWord('orders_origin_known', t.origin),
    check(
      'orders_origin_parts',
      sql`case ${t.origin}
        when 'offer' then num_nulls(${t.requestId}, ${t.groupId}, ${t.offerId}, ${t.offerRevision}) = 0
          and num_nonnulls(${t.serviceId}, ${t.buyerHouseholdId}) = 0
        else num_nulls(${t.serviceId}, ${t.buyerHouseholdId}) = 0
          and num_nonnulls(${t.requestId}, ${t.groupId}, ${t.offerId}, ${t.offerRevision}) = 0 end`,
    ),
    check('orders_edition_of_seats', sql`(${t.origin} = 'seat') = (${t.editionId} is not null)`),
    checkWord('orders_category_known', t.category),
    checkMunicipio('orders_municipio_known', t.municipio),
    check('orders_timetable_known', sql`${t.timetable} ->> 'kind' in ('open', 'weekly', 'dates')`),
    checkWord('orders_status_known', t.status),
    checkWord('orders_called_off_reason_known', t.calledOffReason),
    check(
      'orders_called_off_said',
      sql`(${t.status} <> 'cancelled' or ${t.calledOffReason} is not null) and (${t.calledOffReason} is not null or num_nonnulls(${t.calledOffWords}, ${t.calledOffBy}) = 0)`,
    ),
    check(
      'orders_called_off_words',
      sql`${t.calledOffWords} <> '' and ${atMost(t.calledOffWords, CALL_OFF_WORDS_MAX)}`,
    ),
    checkWord('orders_split_known', t.splitMethod),
    checkWord('orders_basis_known', t.quantityBasis),
    checkWord('orders_absence_rule_known', t.absenceRule),
    check(
      'orders_absence_rule_fits',
      sql`${t.absenceRule} = 'always' or (${t.quantityBasis} = 'per_beneficiary' and ${t.splitMethod} = 'per_beneficiary')`,
    ),
    checkWord('orders_unit_known', t.unit),
    check('orders_total_not_negative', sql`${t.totalCents} >= 0`),
  ],
);

/**
 * A stretch of an order that is closed and paid by itself: the whole of it, or one calendar month of
 * a service that goes on (PER1). `weight` is its part of the price among those of the order (PER2).
 */
export const orderPeriods = pgTable(
  'order_periods',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    weight: integer('weight').notNull(),
    /** What one unit costs in it, where an amendment planned it anew (AMD5); null: as the order says. */
    unitPriceCents: cents('unit_price_cents'),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by').references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.number] }),
    check('order_periods_number', within(t.number, 1, MAX_PERIODS)),
    check('order_periods_days', sql`${t.startsOn} <= ${t.endsOn}`),
    check('order_periods_price', sql`${t.unitPriceCents} >= 0`),
    check('order_periods_weight', sql`${t.weight} >= 0`),
    check('order_periods_closed_by', sql`${t.closedBy} is null or ${t.closedAt} is not null`),
  ],
);

/**
 * A household's part in an order: its answer to the current price, and the sums of what it has in
 * the order's periods. A trigger keeps the sums by `order_dues`; nobody writes them.
 */
export const orderHouseholds = pgTable(
  'order_households',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    status: word('status', CONFIRMATION_STATES).notNull(),
    confirmedPriceVersion: integer('confirmed_price_version'),
    shareCents: cents('share_cents').notNull().default(0),
    /** The share before the price last changed, so that people read from what to what. */
    previousShareCents: cents('previous_share_cents'),
    cashDueCents: cents('cash_due_cents').notNull().default(0),
    /** What the group's fund holds or paid of it. */
    fundCents: cents('fund_cents').notNull().default(0),
    /** What it had said yes to in money, before what pays changed (R7). */
    previousCashCents: cents('previous_cash_cents'),
    /** What of the cash due is asked for by now. */
    cashAskedCents: cents('cash_asked_cents').notNull().default(0),
    cashReceivedCents: cents('cash_received_cents').notNull().default(0),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
    /** What its codes for the dates are made from; random, told to nobody. */
    codeSecret: text('code_secret')
      .notNull()
      .default(sql`gen_random_uuid()`),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.householdId] }),
    index('order_households_household').on(t.householdId),
    checkWord('order_households_status_known', t.status),
    check(
      'order_households_amounts',
      sql`${t.shareCents} >= 0 and ${t.cashDueCents} between 0 and ${t.shareCents} and ${t.cashReceivedCents} between 0 and ${t.cashAskedCents} and ${t.cashAskedCents} <= ${t.cashDueCents}`,
    ),
  ],
);

/**
 * One line per period and beneficiary: a dependant, or the household itself. Lines sum to the order's
 * total.
 */
export const orderLines = pgTable(
  'order_lines',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    period: integer('period').notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    dependantId: text('dependant_id').references(() => dependants.id),
    amountCents: cents('amount_cents').notNull(),
    /** What it would be with every date; null while nothing was taken off for absences (ATT5). */
    plannedCents: cents('planned_cents'),
    /** Nobody takes part by it any more: its household left before this period (AMD1). */
    isOff: boolean('is_off').notNull().default(false),
  },
  (t) => [
    index('order_lines_order').on(t.orderId),
    foreignKey({
      name: 'order_lines_period_fk',
      columns: [t.orderId, t.period],
      foreignColumns: [orderPeriods.orderId, orderPeriods.number],
    }).onDelete('cascade'),
    uniqueIndex('order_lines_unique').on(
      t.orderId,
      t.period,
      t.householdId,
      sql`coalesce(${t.dependantId}, '')`,
    ),
    check('order_lines_amount_not_negative', sql`${t.amountCents} >= 0`),
    check('order_lines_off_is_nothing', sql`not ${t.isOff} or ${t.amountCents} = 0`),
    check('order_lines_within_plan', sql`${t.amountCents} <= ${t.plannedCents}`),
  ],
);
