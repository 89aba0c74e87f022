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

import { people } from './accounts.ts';
import { cents, instant } from './columns.ts';
import { orderHouseholds, orderPeriods } from './orders.ts';
import { transactions } from './wallet.ts';

/** What a household owes for one period of an order, in all and in money, and what came of it. */
export const orderDues = pgTable(
  'order_dues',
  {
    orderId: text('order_id').notNull(),
    period: integer('period').notNull(),
    householdId: text('household_id').notNull(),
    shareCents: cents('share_cents').notNull(),
    cashDueCents: cents('cash_due_cents').notNull(),
    /** What the group's fund holds or paid of it; a trigger keeps it by the allocations. */
    fundCents: cents('fund_cents').notNull().default(0),
    /** Its money is asked for: from the last yes on, or once its period is closed (PER7). */
    isAsked: boolean('is_asked').notNull(),
    cashReceivedCents: cents('cash_received_cents').notNull().default(0),
    cashReceivedAt: instant('cash_received_at'),
    cashReceivedBy: text('cash_received_by').references(() => people.id),
    /** Where the ledger has what came. */
    cashTransactionId: text('cash_transaction_id').references(() => transactions.id),
    /** What the provider knows this due by (docs/decisions/018): random, no id of ours. */
    paymentReference: text('payment_reference').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.period, t.householdId] }),
    foreignKey({
      name: 'order_dues_period_fk',
      columns: [t.orderId, t.period],
      foreignColumns: [orderPeriods.orderId, orderPeriods.number],
    }).onDelete('cascade'),
    foreignKey({
      name: 'order_dues_part_fk',
      columns: [t.orderId, t.householdId],
      foreignColumns: [orderHouseholds.orderId, orderHouseholds.householdId],
    }).onDelete('cascade'),
    index('order_dues_part').on(t.orderId, t.householdId),
    uniqueIndex('order_dues_reference_unique').on(t.paymentReference),
    uniqueIndex('order_dues_transaction_unique').on(t.cashTransactionId),
    check('order_dues_reference_shape', sql`${t.paymentReference} ~ '^RF[0-9]{14}$'`),
    check(
      'order_dues_amounts',
      sql`${t.shareCents} >= 0 and ${t.cashDueCents} between 0 and ${t.shareCents} and ${t.cashReceivedCents} between 0 and ${t.cashDueCents}`,
    ),
    check('order_dues_received_asked', sql`${t.isAsked} or ${t.cashReceivedCents} = 0`),
    check(
      'order_dues_received_booked',
      sql`(${t.cashReceivedCents} > 0) = (${t.cashTransactionId} is not null)`,
    ),
  ],
);
