import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';

import { people } from './accounts.ts';
import { instant } from './columns.ts';
import { groups } from './groups.ts';

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value),
});

/**
 * A live plan of a group. `lastSequence` numbers the batches of its log: whoever appends raises it
 * in the same statement, so two processes can never write the same number. `totalBytes` counts the
 * snapshot and the log after it (security Y3).
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
