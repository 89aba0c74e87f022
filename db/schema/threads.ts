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

import { MEDIA_TYPES } from '#app/domain/boards/attachments/sniff-media.ts';
import { THREAD_FILE_LIMITS } from '#app/domain/threads/thread-files.ts';
import { MESSAGE_KINDS, MESSAGE_MAX_LENGTH, THREAD_KINDS } from '#app/domain/threads/thread.ts';

import { households, people } from './accounts.ts';
import { atMost, bytes, checkWord, instant, word } from './columns.ts';
import { expenses } from './expenses.ts';
import { nearbyProposals, nearbySeats } from './matching.ts';
import { orders } from './orders.ts';

/**
 * What people say to each other about an order, an expense of their group, or a proposal of the match. Numbers grow by one in each thread; a message that
 * its author took back keeps its place and loses its text and files. A text may be empty beside files.
 */
export const threadMessages = pgTable(
  'thread_messages',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id').references(() => orders.id, { onDelete: 'cascade' }),
    expenseId: text('expense_id').references(() => expenses.id, { onDelete: 'cascade' }),
    proposalId: text('proposal_id').references(() => nearbyProposals.id, { onDelete: 'cascade' }),
    kind: word('kind', MESSAGE_KINDS).notNull(),
    number: integer('number').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    /** The household the author spoke for; null: for the provider. */
    householdId: text('household_id').references(() => households.id),
    text: text('text').notNull(),
    /** Of the form it came with: the same form sent twice is one message. */
    formKey: text('form_key').notNull(),
    sentAt: instant('sent_at').notNull(),
    deletedAt: instant('deleted_at'),
    /** When the city took it out of what is read (MAT17). */
    hiddenAt: instant('hidden_at'),
  },
  (t) => [
    uniqueIndex('thread_messages_number_unique').on(t.orderId, t.kind, t.number),
    uniqueIndex('thread_messages_expense_number_unique').on(t.expenseId, t.number),
    uniqueIndex('thread_messages_proposal_number_unique').on(t.proposalId, t.number),
    // In a proposal only who has a seat in it was ever heard (MAT12).
    foreignKey({
      name: 'thread_messages_seat_fk',
      columns: [t.proposalId, t.householdId],
      foreignColumns: [nearbySeats.proposalId, nearbySeats.householdId],
    }).onDelete('cascade'),
    uniqueIndex('thread_messages_form_unique').on(t.authorId, t.formKey),
    index('thread_messages_author').on(t.authorId, t.sentAt),
    checkWord('thread_messages_kind_known', t.kind),
    check('thread_messages_number_positive', sql`${t.number} > 0`),
    check('thread_messages_text_length', atMost(t.text, MESSAGE_MAX_LENGTH)),
    check('thread_messages_taken_back_is_empty', sql`${t.deletedAt} is null or ${t.text} = ''`),
    check(
      'thread_messages_group_has_households',
      sql`${t.kind} = 'provider' or ${t.householdId} is not null`,
    ),
    check(
      'thread_messages_of_one_thing',
      sql`(${t.kind} = 'expense') = (${t.expenseId} is not null)
        and (${t.kind} = 'nearby') = (${t.proposalId} is not null)
        and (${t.kind} in ('expense', 'nearby')) = (${t.orderId} is null)`,
    ),
  ],
);

/** Whom a message names with @, and as what it was written: the words stay, whatever somebody is called. */
export const threadMentions = pgTable(
  'thread_mentions',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => threadMessages.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.personId, t.name] }),
    index('thread_mentions_person').on(t.personId),
  ],
);

/** A file that came with a message. The bytes were checked and cleaned before they came here (B15). */
export const threadFiles = pgTable(
  'thread_files',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => threadMessages.id, { onDelete: 'cascade' }),
    /** Place among the files of its message. */
    place: integer('place').notNull(),
    name: text('name').notNull(),
    mediaType: word('media_type', MEDIA_TYPES).notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    content: bytes('content').notNull(),
  },
  (t) => [
    uniqueIndex('thread_files_place_unique').on(t.messageId, t.place),
    checkWord('thread_files_type_known', t.mediaType),
    check(
      'thread_files_place_bounded',
      sql`${t.place} between 1 and ${sql.raw(String(THREAD_FILE_LIMITS.filesPerMessage))}`,
    ),
    check('thread_files_size_bounded', sql`${t.sizeBytes} between 1 and 5242880`),
    check('thread_files_size_true', sql`${t.sizeBytes} = length(${t.content})`),
  ],
);

/** Up to which message a person has read a thread. */
export const threadReads = pgTable(
  'thread_reads',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    kind: word('kind', THREAD_KINDS).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    upTo: integer('up_to').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.kind, t.personId] }),
    index('thread_reads_person').on(t.personId),
    checkWord('thread_reads_kind_known', t.kind),
    check('thread_reads_up_to_not_negative', sql`${t.upTo} >= 0`),
  ],
);

/** Up to which message a person has read what is said about an expense. */
export const expenseReads = pgTable(
  'expense_reads',
  {
    expenseId: text('expense_id')
      .notNull()
      .references(() => expenses.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    upTo: integer('up_to').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.expenseId, t.personId] }),
    index('expense_reads_person').on(t.personId),
    check('expense_reads_up_to_not_negative', sql`${t.upTo} >= 0`),
  ],
);

/** Up to which message a person has read what is said in a proposal. */
export const nearbyReads = pgTable(
  'nearby_reads',
  {
    proposalId: text('proposal_id')
      .notNull()
      .references(() => nearbyProposals.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    upTo: integer('up_to').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.personId] }),
    index('nearby_reads_person').on(t.personId),
    check('nearby_reads_up_to_not_negative', sql`${t.upTo} >= 0`),
  ],
);
