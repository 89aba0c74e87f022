import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { HOLDER_MAX_LENGTH } from '#app/domain/payments/account.ts';

import { people } from './accounts.ts';
import { atMost, cents, instant } from './columns.ts';
import { orderDues } from './order-dues.ts';
import { providers } from './providers.ts';

/** The account families pay a provider into (PAY5); who changed it when is in the audit log. */
export const providerAccounts = pgTable(
  'provider_accounts',
  {
    providerId: text('provider_id')
      .primaryKey()
      .references(() => providers.id, { onDelete: 'cascade' }),
    iban: text('iban').notNull(),
    holder: text('holder').notNull(),
    setAt: instant('set_at').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    check('provider_accounts_holder_length', atMost(t.holder, HOLDER_MAX_LENGTH)),
    check('provider_accounts_holder_not_empty', sql`${t.holder} <> ''`),
  ],
);

/** A household says that it paid what it owes for a period of an order (PAY6), or said so and took it back. */
export const cashAnnouncements = pgTable(
  'cash_announcements',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').notNull(),
    period: integer('period').notNull(),
    householdId: text('household_id').notNull(),
    amountCents: cents('amount_cents').notNull(),
    paidOn: date('paid_on', { mode: 'string' }).notNull(),
    saidAt: instant('said_at').notNull(),
    saidBy: text('said_by')
      .notNull()
      .references(() => people.id),
    takenBackAt: instant('taken_back_at'),
    takenBackBy: text('taken_back_by').references(() => people.id),
  },
  (t) => [
    foreignKey({
      name: 'cash_announcements_due',
      columns: [t.orderId, t.period, t.householdId],
      foreignColumns: [orderDues.orderId, orderDues.period, orderDues.householdId],
    }),
    index('cash_announcements_order').on(t.orderId, t.householdId),
    uniqueIndex('cash_announcements_one_stands')
      .on(t.orderId, t.period, t.householdId)
      .where(sql`taken_back_at is null`),
    check('cash_announcements_amount_positive', sql`${t.amountCents} > 0`),
    check(
      'cash_announcements_not_to_come',
      sql`${t.paidOn} <= (${t.saidAt} at time zone 'Europe/Rome')::date`,
    ),
    check(
      'cash_announcements_taken_back_by',
      sql`(${t.takenBackAt} is null) = (${t.takenBackBy} is null)`,
    ),
  ],
);
