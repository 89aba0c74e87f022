import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { EXPENSE_MAX_CENTS } from '#app/domain/expenses/expense.ts';
import { FUND_MOVES, FUND_TEXT_LIMITS } from '#app/domain/expenses/fund.ts';

import { households, people } from './accounts.ts';
import { atMost, cents, checkWord, instant, word } from './columns.ts';
import { groups } from './groups.ts';
import { orders } from './orders.ts';
import { transactions } from './wallet.ts';

/** The common fund of a group. What is in it is its ledger account; closed at zero it opens again. */
export const groupFunds = pgTable(
  'group_funds',
  {
    groupId: text('group_id')
      .primaryKey()
      .references(() => groups.id),
    purpose: text('purpose').notNull(),
    /** The household that has the money. */
    keeperHouseholdId: text('keeper_household_id')
      .notNull()
      .references(() => households.id),
    /** Place of the last movement that counted. */
    lastPosition: integer('last_position').notNull().default(0),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => people.id),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by').references(() => people.id),
  },
  (t) => [
    check('group_funds_purpose_length', atMost(t.purpose, FUND_TEXT_LIMITS.purpose)),
    check('group_funds_purpose_said', sql`${t.purpose} <> ''`),
    check('group_funds_closed_by', sql`(${t.closedAt} is null) = (${t.closedBy} is null)`),
  ],
);

/**
 * A movement of a common fund, as it was said. It is booked, and has its place among the others, when
 * it counts (X11); what was taken back stays, with the ledger's own reversal.
 */
export const fundMoves = pgTable(
  'fund_moves',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groupFunds.groupId),
    kind: word('kind', FUND_MOVES).notNull(),
    /** Whose money went in or out; null for what the fund paid. */
    householdId: text('household_id').references(() => households.id),
    /** Of what is set aside for an order, or comes back from it. */
    orderId: text('order_id').references(() => orders.id),
    amountCents: cents('amount_cents').notNull(),
    movedOn: date('moved_on', { mode: 'string' }).notNull(),
    /** What was paid for; empty for what went in or out. */
    what: text('what').notNull().default(''),
    saidAt: instant('said_at').notNull(),
    saidBy: text('said_by')
      .notNull()
      .references(() => people.id),
    position: integer('position'),
    countedAt: instant('counted_at'),
    countedBy: text('counted_by').references(() => people.id),
    transactionId: text('transaction_id').references(() => transactions.id),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by').references(() => people.id),
  },
  (t) => [
    index('fund_moves_group').on(t.groupId, t.saidAt),
    index('fund_moves_order').on(t.orderId),
    uniqueIndex('fund_moves_position_unique').on(t.groupId, t.position),
    uniqueIndex('fund_moves_transaction_unique').on(t.transactionId),
    checkWord('fund_moves_kind_known', t.kind),
    check(
      'fund_moves_amount_bounded',
      sql`${t.amountCents} > 0 and (${t.orderId} is not null or ${t.amountCents} <= ${sql.raw(String(EXPENSE_MAX_CENTS))})`,
    ),
    check(
      'fund_moves_whose',
      sql`(${t.kind} in ('put_in', 'taken_out')) = (${t.householdId} is not null)`,
    ),
    check(
      'fund_moves_of_order',
      sql`(${t.kind} in ('to_order', 'from_order')) = (${t.orderId} is not null)`,
    ),
    check('fund_moves_what_said', sql`(${t.kind} = 'paid') = (${t.what} <> '')`),
    check('fund_moves_what_length', atMost(t.what, FUND_TEXT_LIMITS.what)),
    check(
      'fund_moves_counted_whole',
      sql`num_nonnulls(${t.position}, ${t.countedAt}, ${t.countedBy}, ${t.transactionId}) in (0, 4)`,
    ),
    check('fund_moves_undone_by', sql`(${t.undoneAt} is null) = (${t.undoneBy} is null)`),
  ],
);
