import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';

import {
  EXPENSE_CATEGORIES,
  EXPENSE_MAX_CENTS,
  EXPENSE_SPLITS,
  EXPENSE_TEXT_LIMITS,
} from '#app/domain/expenses/expense.ts';
import { EXPENSE_RHYTHMS } from '#app/domain/expenses/recurring.ts';

import { households, people } from './accounts.ts';
import { atMost, cents, checkWord, instant, within, word } from './columns.ts';
import { groups } from './groups.ts';

/** An expense of a group that comes back. What it says is in its versions; what it booked are expenses. */
export const recurringExpenses = pgTable(
  'recurring_expenses',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id),
    version: integer('version').notNull().default(1),
    authorHouseholdId: text('author_household_id')
      .notNull()
      .references(() => households.id),
    /** The day in Milan on which it is booked next; null: it comes back no more. */
    nextOn: date('next_on', { mode: 'string' }),
    /** The last day that was booked. */
    bookedOn: date('booked_on', { mode: 'string' }),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    /** Who stopped it; null where it ended by itself, after its last day or without who pays. */
    stoppedBy: text('stopped_by').references(() => people.id),
  },
  (t) => [
    index('recurring_expenses_group').on(t.groupId),
    index('recurring_expenses_due')
      .on(t.nextOn)
      .where(sql`ended_at is null`),
    check('recurring_expenses_version_positive', sql`${t.version} > 0`),
    check('recurring_expenses_ended', sql`(${t.nextOn} is null) = (${t.endedAt} is not null)`),
    check('recurring_expenses_stopped', sql`${t.stoppedBy} is null or ${t.endedAt} is not null`),
    check('recurring_expenses_forward', sql`${t.nextOn} > ${t.bookedOn}`),
  ],
);

/** What an expense that comes back said from a moment on; append-only. */
export const recurringVersions = pgTable(
  'recurring_versions',
  {
    recurringId: text('recurring_id')
      .notNull()
      .references(() => recurringExpenses.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    category: word('category', EXPENSE_CATEGORIES).notNull(),
    note: text('note').notNull().default(''),
    totalCents: cents('total_cents').notNull(),
    split: word('split', EXPENSE_SPLITS).notNull(),
    every: word('every', EXPENSE_RHYTHMS).notNull(),
    firstOn: date('first_on', { mode: 'string' }).notNull(),
    untilOn: date('until_on', { mode: 'string' }),
    byPersonId: text('by_person_id')
      .notNull()
      .references(() => people.id),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recurringId, t.version] }),
    checkWord('recurring_versions_category_known', t.category),
    checkWord('recurring_versions_split_known', t.split),
    checkWord('recurring_versions_every_known', t.every),
    check('recurring_versions_title_said', sql`${t.title} <> ''`),
    check('recurring_versions_title_length', atMost(t.title, EXPENSE_TEXT_LIMITS.title)),
    check('recurring_versions_note_length', atMost(t.note, EXPENSE_TEXT_LIMITS.note)),
    check('recurring_versions_total_bounded', within(t.totalCents, 1, EXPENSE_MAX_CENTS)),
    check('recurring_versions_until_later', sql`${t.untilOn} >= ${t.firstOn}`),
  ],
);

/** Who pays and who takes part in a version; the shares are counted anew at each occurrence. */
export const recurringParts = pgTable(
  'recurring_parts',
  {
    recurringId: text('recurring_id').notNull(),
    version: integer('version').notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    paidCents: cents('paid_cents').notNull(),
    takesPart: boolean('takes_part').notNull(),
    /** Shares, basis points or cents, as the split says; null where it needs none. */
    figure: bigint('figure', { mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.recurringId, t.version, t.householdId] }),
    foreignKey({
      name: 'recurring_parts_version_fk',
      columns: [t.recurringId, t.version],
      foreignColumns: [recurringVersions.recurringId, recurringVersions.version],
    }),
    check(
      'recurring_parts_not_negative',
      sql`${t.paidCents} >= 0 and coalesce(${t.figure}, 0) >= 0`,
    ),
  ],
);
