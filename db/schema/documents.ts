import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import { DOCUMENT_KINDS, type IssuedLine } from '#app/domain/payments/document.ts';

import { cents, checkWord, instant, word } from './columns.ts';
import { orderDues } from './order-dues.ts';
import { providers } from './providers.ts';
import { transactions } from './wallet.ts';

/** The last number of a provider's documents in a year; moved by the trigger that numbers them alone. */
export const documentCounters = pgTable(
  'document_counters',
  {
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.providerId, t.year] })],
);

/**
 * Receipts and credit notes as they were issued (DOC1): what they say is a copy, never changed after.
 * `number` is given by a trigger, without gaps per provider and year.
 */
export const documents = pgTable(
  'documents',
  {
    id: text('id').primaryKey(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    year: integer('year').notNull(),
    number: integer('number').notNull().default(0),
    kind: word('kind', DOCUMENT_KINDS).notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** The day its money was paid, or of a credit note its own (DOC7): the year it counts in. */
    paidOn: date('paid_on', { mode: 'string' }).notNull(),
    /** The receipt that a credit note takes back. */
    correctsId: text('corrects_id').references((): AnyPgColumn => documents.id),
    /** The money that came, or went back. */
    transactionId: text('transaction_id')
      .notNull()
      .references(() => transactions.id),
    orderId: text('order_id').notNull(),
    period: integer('period').notNull(),
    householdId: text('household_id').notNull(),
    reference: text('reference').notNull(),
    amountCents: cents('amount_cents').notNull(),
    providerName: text('provider_name').notNull(),
    providerTaxCode: text('provider_tax_code'),
    householdName: text('household_name').notNull(),
    title: text('title').notNull(),
    category: word('category', CATEGORY_IDS).notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    /** For whom, and what paid it: read by its own household alone (R4). */
    lines: jsonb('lines').$type<readonly IssuedLine[]>().notNull(),
  },
  (t) => [
    foreignKey({
      name: 'documents_due_fk',
      columns: [t.orderId, t.period, t.householdId],
      foreignColumns: [orderDues.orderId, orderDues.period, orderDues.householdId],
    }),
    uniqueIndex('documents_number_unique').on(t.providerId, t.year, t.number),
    uniqueIndex('documents_transaction_unique').on(t.transactionId),
    uniqueIndex('documents_corrects_unique').on(t.correctsId),
    index('documents_household').on(t.householdId, t.paidOn),
    checkWord('documents_kind_known', t.kind),
    checkWord('documents_category_known', t.category),
    check(
      'documents_paid_before',
      sql`${t.paidOn} <= (${t.issuedAt} at time zone 'Europe/Rome')::date`,
    ),
    check('documents_amount_positive', sql`${t.amountCents} > 0`),
    check('documents_corrects', sql`(${t.kind} = 'credit_note') = (${t.correctsId} is not null)`),
  ],
);
