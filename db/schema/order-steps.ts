import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { OBJECTION_STATES } from '#app/domain/orders/objections.ts';
import { STEP_KINDS } from '#app/domain/orders/steps.ts';

import { households, people } from './accounts.ts';
import { checkWord, instant, word } from './columns.ts';
import { orderPeriods, orders } from './orders.ts';

/**
 * What the provider says of an order: begun, over, money of a household received. Each is shown to
 * the households it concerns; money to its own household alone.
 */
export const orderSteps = pgTable(
  'order_steps',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    kind: word('kind', STEP_KINDS).notNull(),
    /** Whose money came in; null for steps of the service. */
    householdId: text('household_id').references(() => households.id),
    /** Which period was closed or paid; null for steps of the whole service. */
    period: integer('period'),
    at: instant('at').notNull(),
    by: text('by')
      .notNull()
      .references(() => people.id),
    takenBackAt: instant('taken_back_at'),
    takenBackBy: text('taken_back_by').references(() => people.id),
  },
  (t) => [
    index('order_steps_order').on(t.orderId, t.at),
    uniqueIndex('order_steps_one_stands')
      .on(t.orderId, t.kind, sql`coalesce(household_id, '')`, sql`coalesce(period, 0)`)
      .where(sql`taken_back_at is null`),
    foreignKey({
      name: 'order_steps_period_fk',
      columns: [t.orderId, t.period],
      foreignColumns: [orderPeriods.orderId, orderPeriods.number],
    }).onDelete('cascade'),
    checkWord('order_steps_kind_known', t.kind),
    check(
      'order_steps_money_of_household',
      sql`(${t.kind} = 'cash_received') = (${t.householdId} is not null)`,
    ),
    check(
      'order_steps_of_period',
      sql`(${t.kind} in ('period_closed', 'cash_received')) = (${t.period} is not null)`,
    ),
    check('order_steps_taken_back', sql`(${t.takenBackAt} is null) = (${t.takenBackBy} is null)`),
  ],
);

/** A household's "it is not so" about a step, with its own words. */
export const orderObjections = pgTable(
  'order_objections',
  {
    stepId: text('step_id')
      .notNull()
      .references(() => orderSteps.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    sentence: text('sentence').notNull(),
    state: word('state', OBJECTION_STATES).notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => people.id),
    madeAt: instant('made_at').notNull(),
    endedBy: text('ended_by').references(() => people.id),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.stepId, t.householdId] }),
    checkWord('order_objections_state_known', t.state),
    check('order_objections_sentence', sql`char_length(${t.sentence}) between 1 and 300`),
    check('order_objections_end', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
  ],
);
