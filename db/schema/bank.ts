import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { BANK_LIMITS, ENTRY_STATES } from '#app/domain/payments/bank-entry.ts';
import type { BankColumns } from '#app/domain/payments/bank-table.ts';

import { people } from './accounts.ts';
import { atMost, bytes, cents, checkWord, instant, word } from './columns.ts';
import { providers } from './providers.ts';
import { transactions } from './wallet.ts';

/** A bank's file that a provider had read; of the file itself nothing is kept. */
export const bankFiles = pgTable(
  'bank_files',
  {
    id: text('id').primaryKey(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    contentHash: text('content_hash').notNull(),
    name: text('name').notNull(),
    /** Account the file says it is of; a table does not say. */
    iban: text('iban'),
    readAt: instant('read_at').notNull(),
    readBy: text('read_by')
      .notNull()
      .references(() => people.id),
    /** Money that came, and how much of it no earlier file had; lines of other kinds; unreadable ones. */
    entryCount: integer('entry_count').notNull(),
    newCount: integer('new_count').notNull(),
    otherCount: integer('other_count').notNull(),
    unreadCount: integer('unread_count').notNull(),
  },
  (t) => [
    uniqueIndex('bank_files_content_unique').on(t.providerId, t.contentHash),
    check('bank_files_name_length', atMost(t.name, BANK_LIMITS.nameLetters)),
  ],
);

/** Money that came to a provider's account, until it is booked to a household's due or set aside. */
export const bankEntries = pgTable(
  'bank_entries',
  {
    id: text('id').primaryKey(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    fileId: text('file_id')
      .notNull()
      .references(() => bankFiles.id),
    position: integer('position').notNull(),
    nameHash: text('name_hash').notNull(),
    bookedOn: date('booked_on', { mode: 'string' }).notNull(),
    amountCents: cents('amount_cents').notNull(),
    /** What the payer wrote: it may name people, and is kept only while somebody has to look at it. */
    text: text('text'),
    references: text('payment_references').array().notNull(),
    state: word('state', ENTRY_STATES).notNull(),
    /** The receipt of money it became. */
    transactionId: text('transaction_id').references(() => transactions.id),
    /** The due it was booked to. */
    reference: text('reference'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('bank_entries_name_unique').on(t.providerId, t.nameHash),
    uniqueIndex('bank_entries_transaction_unique').on(t.transactionId),
    index('bank_entries_state').on(t.providerId, t.state),
    index('bank_entries_file').on(t.fileId),
    checkWord('bank_entries_state_known', t.state),
    check('bank_entries_amount_positive', sql`${t.amountCents} > 0`),
    check('bank_entries_text_length', atMost(t.text, BANK_LIMITS.textLetters)),
    check(
      'bank_entries_booked',
      sql`(${t.state} = 'booked') = (${t.transactionId} is not null) and (${t.transactionId} is null) = (${t.reference} is null)`,
    ),
    check(
      'bank_entries_decided',
      sql`(${t.state} = 'open') = (${t.decidedAt} is null) and (${t.decidedAt} is null) = (${t.decidedBy} is null)`,
    ),
  ],
);

/** Which columns a provider's bank writes what in: chosen once. */
export const bankColumns = pgTable('bank_columns', {
  providerId: text('provider_id')
    .primaryKey()
    .references(() => providers.id),
  columns: jsonb('columns').$type<BankColumns>().notNull(),
  setAt: instant('set_at').notNull(),
  setBy: text('set_by')
    .notNull()
    .references(() => people.id),
});

/** A table whose columns are still to be chosen; then, or after a day, it is gone. */
export const bankDrafts = pgTable('bank_drafts', {
  providerId: text('provider_id')
    .primaryKey()
    .references(() => providers.id),
  name: text('name').notNull(),
  content: bytes('content').notNull(),
  sentAt: instant('sent_at').notNull(),
  sentBy: text('sent_by')
    .notNull()
    .references(() => people.id),
});
