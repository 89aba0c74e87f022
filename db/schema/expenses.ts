import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import {
  EXPENSE_CATEGORIES,
  EXPENSE_MAX_CENTS,
  EXPENSE_SPLITS,
  EXPENSE_TEXT_LIMITS,
} from '#app/domain/expenses/expense.ts';
import { EXPENSE_STEPS } from '#app/domain/expenses/history.ts';

import { households, people } from './accounts.ts';
import { atMost, cents, checkWord, instant, word } from './columns.ts';
import { groups } from './groups.ts';
import { orders } from './orders.ts';
import { recurringExpenses } from './recurring-expenses.ts';
import { transactions } from './wallet.ts';

const mostCents = sql.raw(String(EXPENSE_MAX_CENTS));

/**
 * A payment between two households of a group, as both say it. It is booked when its receiver says
 * that it came; what was said and taken back stays, with the ledger's own reversal.
 */
export const claimPayments = pgTable(
  'claim_payments',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id),
    fromHouseholdId: text('from_household_id')
      .notNull()
      .references(() => households.id),
    toHouseholdId: text('to_household_id')
      .notNull()
      .references(() => households.id),
    amountCents: cents('amount_cents').notNull(),
    /** The day the money went over, as the first of the two says. */
    paidOn: date('paid_on', { mode: 'string' }).notNull(),
    createdAt: instant('created_at').notNull(),
    saidPaidAt: instant('said_paid_at'),
    saidPaidBy: text('said_paid_by').references(() => people.id),
    saidReceivedAt: instant('said_received_at'),
    saidReceivedBy: text('said_received_by').references(() => people.id),
    transactionId: text('transaction_id').references(() => transactions.id),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by').references(() => people.id),
  },
  (t) => [
    index('claim_payments_group').on(t.groupId, t.createdAt),
    check('claim_payments_two_households', sql`${t.fromHouseholdId} <> ${t.toHouseholdId}`),
    check('claim_payments_amount_bounded', sql`${t.amountCents} between 1 and ${mostCents}`),
    check(
      'claim_payments_somebody_said',
      sql`${t.saidPaidAt} is not null or ${t.saidReceivedAt} is not null`,
    ),
    check(
      'claim_payments_said_by',
      sql`(${t.saidPaidAt} is null) = (${t.saidPaidBy} is null) and (${t.saidReceivedAt} is null) = (${t.saidReceivedBy} is null) and (${t.undoneAt} is null) = (${t.undoneBy} is null)`,
    ),
    check(
      'claim_payments_booked_when_received',
      sql`(${t.transactionId} is null) = (${t.saidReceivedAt} is null)`,
    ),
    // Once both said it, it stands (X5).
    check(
      'claim_payments_undone_by_one',
      sql`${t.undoneAt} is null or ${t.saidPaidAt} is null or ${t.saidReceivedAt} is null`,
    ),
  ],
);

/** An expense of a group. What it says is in its versions, of which `version` is the one that holds. */
export const expenses = pgTable(
  'expenses',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id),
    version: integer('version').notNull().default(1),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    authorHouseholdId: text('author_household_id')
      .notNull()
      .references(() => households.id),
    /** The order that one household paid for others. */
    orderId: text('order_id').references(() => orders.id),
    /** What it is an occurrence of, and of which day; booked once for each (X13). */
    recurringId: text('recurring_id').references(() => recurringExpenses.id),
    occursOn: date('occurs_on', { mode: 'string' }),
    createdAt: instant('created_at').notNull(),
    deletedAt: instant('deleted_at'),
    /** The payment that made everybody even, since when nobody changes the expense (X6). */
    closedByPaymentId: text('closed_by_payment_id').references(() => claimPayments.id),
  },
  (t) => [
    index('expenses_group').on(t.groupId),
    uniqueIndex('expenses_order_unique')
      .on(t.orderId)
      .where(sql`deleted_at is null`),
    uniqueIndex('expenses_occurrence_unique').on(t.recurringId, t.occursOn),
    check('expenses_occurrence_whole', sql`(${t.recurringId} is null) = (${t.occursOn} is null)`),
    index('expenses_closed_by').on(t.closedByPaymentId),
    check('expenses_version_positive', sql`${t.version} > 0`),
  ],
);

/** What an expense said from a moment on; append-only (X4). */
export const expenseVersions = pgTable(
  'expense_versions',
  {
    expenseId: text('expense_id')
      .notNull()
      .references(() => expenses.id),
    version: integer('version').notNull(),
    step: word('step', EXPENSE_STEPS).notNull(),
    title: text('title').notNull(),
    category: word('category', EXPENSE_CATEGORIES).notNull(),
    spentOn: date('spent_on', { mode: 'string' }).notNull(),
    note: text('note').notNull().default(''),
    totalCents: cents('total_cents').notNull(),
    split: word('split', EXPENSE_SPLITS).notNull(),
    byPersonId: text('by_person_id')
      .notNull()
      .references(() => people.id),
    at: instant('at').notNull(),
    /** What it booked; of a deletion the reversal. */
    transactionId: text('transaction_id')
      .notNull()
      .references(() => transactions.id),
  },
  (t) => [
    primaryKey({ columns: [t.expenseId, t.version] }),
    checkWord('expense_versions_step_known', t.step),
    checkWord('expense_versions_category_known', t.category),
    checkWord('expense_versions_split_known', t.split),
    check('expense_versions_title_said', sql`${t.title} <> ''`),
    check('expense_versions_title_length', atMost(t.title, EXPENSE_TEXT_LIMITS.title)),
    check('expense_versions_note_length', atMost(t.note, EXPENSE_TEXT_LIMITS.note)),
    check('expense_versions_total_bounded', sql`${t.totalCents} between 1 and ${mostCents}`),
    check('expense_versions_first_is_added', sql`(${t.version} = 1) = (${t.step} = 'added')`),
  ],
);

/** What a household paid and owes of a version; both sum to its total (X2). Append-only. */
export const expenseParts = pgTable(
  'expense_parts',
  {
    expenseId: text('expense_id').notNull(),
    version: integer('version').notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    paidCents: cents('paid_cents').notNull(),
    shareCents: cents('share_cents').notNull(),
    /** Shares, basis points or cents, as the split says; null where it needs none. */
    figure: bigint('figure', { mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.expenseId, t.version, t.householdId] }),
    index('expense_parts_household').on(t.householdId),
    foreignKey({
      name: 'expense_parts_version_fk',
      columns: [t.expenseId, t.version],
      foreignColumns: [expenseVersions.expenseId, expenseVersions.version],
    }),
    check(
      'expense_parts_not_negative',
      sql`${t.paidCents} >= 0 and ${t.shareCents} >= 0 and coalesce(${t.figure}, 0) >= 0`,
    ),
  ],
);
