import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';

import { MEDIA_TYPES } from '#app/domain/boards/attachments/sniff-media.ts';
import { ACTIVITY_KINDS } from '#app/domain/boards/history/activity.ts';

import { people } from './accounts.ts';
import { bytes, instant, checkWord, word } from './columns.ts';
import { groups } from './groups.ts';

/**
 * A live plan of a group. `lastSequence` numbers the batches of its log: whoever appends raises it
 * in the same statement, so two processes can never write the same number. `totalBytes` counts the
 * snapshot and the log after it (security Y3). Up to `describedSequence` the log is told in words in
 * `board_activity`.
 */
export const boards = pgTable(
  'boards',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    lastSequence: bigint('last_sequence', { mode: 'number' }).notNull().default(0),
    totalBytes: integer('total_bytes').notNull().default(0),
    describedSequence: bigint('described_sequence', { mode: 'number' }).notNull().default(0),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    index('boards_group').on(t.groupId),
    check('boards_sequence_positive', sql`${t.lastSequence} >= 0`),
  ],
);

/**
 * The log of a board: one row for each committed batch. `payload` is the list of entries as it
 * travels (docs/protocol.md); `authors` holds the person behind each entry, from the session.
 */
export const boardUpdates = pgTable(
  'board_updates',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    payload: bytes('payload').notNull(),
    authors: jsonb('authors').$type<readonly (string | null)[]>().notNull(),
    committedAt: instant('committed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boardId, t.sequence] })],
);

/** The document as of `sequence`: the log after it is all that a newcomer still needs. */
export const boardSnapshots = pgTable(
  'board_snapshots',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    state: bytes('state').notNull(),
    takenAt: instant('taken_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boardId, t.sequence] })],
);

/**
 * Who writes under a Yjs client id on a board: the first person who used it, for ever, so that
 * nobody can write in somebody else's name. Null: the system (demo, templates).
 */
export const boardClients = pgTable(
  'board_clients',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    clientId: bigint('client_id', { mode: 'number' }).notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [primaryKey({ columns: [t.boardId, t.clientId] })],
);

/**
 * What people did on a board, one row for each thing worth telling; written together with the
 * snapshot that covers it, so that telling it never replays the whole log.
 */
export const boardActivity = pgTable(
  'board_activity',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    /** Place among the things of one batch. */
    position: integer('position').notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
    at: instant('at').notNull(),
    kind: word('kind', ACTIVITY_KINDS).notNull(),
    cardId: text('card_id'),
    /** What the sentence needs: a title, a column, a day. Never more than a line. */
    detail: jsonb('detail').$type<Readonly<Record<string, string>>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.boardId, t.sequence, t.position] }),
    index('board_activity_card').on(t.boardId, t.cardId),
    index('board_activity_person').on(t.personId),
    checkWord('board_activity_kind_known', t.kind),
  ],
);

/**
 * Where a person stopped reading a board: `seenSequence` is the end of the visit before this one,
 * `latestSequence` what this visit has shown.
 */
export const boardVisits = pgTable(
  'board_visits',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    seenSequence: bigint('seen_sequence', { mode: 'number' }).notNull(),
    latestSequence: bigint('latest_sequence', { mode: 'number' }).notNull(),
    visitedAt: instant('visited_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.boardId, t.personId] }),
    index('board_visits_person').on(t.personId),
    check('board_visits_ordered', sql`${t.seenSequence} <= ${t.latestSequence}`),
  ],
);

/** Up to which batch of a board's log people were told of the comments in it; no row: of none. */
export const boardTalks = pgTable(
  'board_talks',
  {
    boardId: text('board_id')
      .primaryKey()
      .references(() => boards.id, { onDelete: 'cascade' }),
    toldSequence: bigint('told_sequence', { mode: 'number' }).notNull(),
  },
  (t) => [check('board_talks_sequence_positive', sql`${t.toldSequence} >= 0`)],
);

/** Comments people were told of: one that is taken away and put back is told of once. */
export const boardToldComments = pgTable(
  'board_told_comments',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    commentId: text('comment_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boardId, t.commentId] })],
);

/** Whom a comment names with @, and as what it was written: the words stay, whatever somebody is called. */
export const boardMentions = pgTable(
  'board_mentions',
  {
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    cardId: text('card_id').notNull(),
    commentId: text('comment_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.boardId, t.commentId, t.personId] }),
    index('board_mentions_card').on(t.boardId, t.cardId),
    index('board_mentions_person').on(t.personId),
  ],
);

/** A file on a card. The bytes were checked and cleaned before they came here (security B15). */
export const boardAttachments = pgTable(
  'board_attachments',
  {
    id: text('id').primaryKey(),
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    cardId: text('card_id').notNull(),
    name: text('name').notNull(),
    mediaType: word('media_type', MEDIA_TYPES).notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    content: bytes('content').notNull(),
    createdBy: text('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('board_attachments_card').on(t.boardId, t.cardId),
    index('board_attachments_creator').on(t.createdBy),
    checkWord('board_attachments_type_known', t.mediaType),
    check('board_attachments_size_bounded', sql`${t.sizeBytes} between 1 and 5242880`),
    check('board_attachments_size_true', sql`${t.sizeBytes} = length(${t.content})`),
  ],
);
