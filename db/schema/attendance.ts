import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { ABSENCE_REASON_MAX, MARKS } from '#app/domain/orders/attendance.ts';
import { CONTEST_STATES, CONTEST_TEXT_MAX } from '#app/domain/orders/contests.ts';
import { ORDER_SIDES } from '#app/domain/orders/session-change.ts';

import { dependants, people } from './accounts.ts';
import { atMost, checkWord, instant, word } from './columns.ts';
import { orderSessions } from './order-sessions.ts';
import { orderHouseholds } from './orders.ts';

/** Who is meant on which date of an order: a dependant, or the household itself (`null`). */
const whoAndWhen = () => ({
  orderId: text('order_id').notNull(),
  /** Number of the date. */
  number: integer('number').notNull(),
  householdId: text('household_id').notNull(),
  dependantId: text('dependant_id').references(() => dependants.id),
});

/**
 * What is marked of one beneficiary on one date. Never changed: another mark takes its place, and
 * this one stays as what was before it.
 */
export const attendanceMarks = pgTable(
  'attendance_marks',
  {
    id: text('id').primaryKey(),
    ...whoAndWhen(),
    mark: word('mark', MARKS).notNull(),
    /** The household showed its code of the date. */
    isByCode: boolean('is_by_code').notNull().default(false),
    markedAt: instant('marked_at').notNull(),
    markedBy: text('marked_by')
      .notNull()
      .references(() => people.id),
    replacedAt: instant('replaced_at'),
  },
  (t) => [
    foreignKey({
      name: 'attendance_marks_session',
      columns: [t.orderId, t.number],
      foreignColumns: [orderSessions.orderId, orderSessions.number],
    }).onDelete('cascade'),
    foreignKey({
      name: 'attendance_marks_part',
      columns: [t.orderId, t.householdId],
      foreignColumns: [orderHouseholds.orderId, orderHouseholds.householdId],
    }).onDelete('cascade'),
    uniqueIndex('attendance_marks_one_stands')
      .on(t.orderId, t.number, t.householdId, sql`coalesce(${t.dependantId}, '')`)
      .where(sql`replaced_at is null`),
    checkWord('attendance_marks_mark_known', t.mark),
  ],
);

/** A household says before a date that somebody does not come to it; taken back, they come after all. */
export const saidAbsences = pgTable(
  'said_absences',
  {
    id: text('id').primaryKey(),
    ...whoAndWhen(),
    /** When the date was to begin as it was said: of a date that moved since it says nothing. */
    startsAt: instant('starts_at').notNull(),
    saidAt: instant('said_at').notNull(),
    saidBy: text('said_by')
      .notNull()
      .references(() => people.id),
    takenBackAt: instant('taken_back_at'),
    /** Why they do not come, if the household likes to say. */
    reason: text('reason'),
  },
  (t) => [
    foreignKey({
      name: 'said_absences_session',
      columns: [t.orderId, t.number],
      foreignColumns: [orderSessions.orderId, orderSessions.number],
    }).onDelete('cascade'),
    foreignKey({
      name: 'said_absences_part',
      columns: [t.orderId, t.householdId],
      foreignColumns: [orderHouseholds.orderId, orderHouseholds.householdId],
    }).onDelete('cascade'),
    uniqueIndex('said_absences_one_stands')
      .on(t.orderId, t.number, t.householdId, sql`coalesce(${t.dependantId}, '')`)
      .where(sql`taken_back_at is null`),
    check('said_absences_before', sql`${t.saidAt} < ${t.startsAt}`),
    check('said_absences_reason', sql`${t.reason} <> ''`),
    check('said_absences_reason_length', atMost(t.reason, ABSENCE_REASON_MAX)),
  ],
);

/**
 * A household's "it is not so" about a mark. Provider and organiser decide: one proposes what is to
 * be marked, the other agrees; or the household takes it back.
 */
export const markContests = pgTable(
  'mark_contests',
  {
    markId: text('mark_id')
      .primaryKey()
      .references(() => attendanceMarks.id, { onDelete: 'cascade' }),
    sentence: text('sentence').notNull(),
    state: word('state', CONTEST_STATES).notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => people.id),
    proposedMark: word('proposed_mark', MARKS),
    proposedSide: word('proposed_side', ORDER_SIDES),
    proposedBy: text('proposed_by').references(() => people.id),
    endedAt: instant('ended_at'),
    /** Who agreed, or took it back. */
    endedBy: text('ended_by').references(() => people.id),
  },
  (t) => [
    index('mark_contests_open')
      .on(t.madeAt)
      .where(sql`state = 'open'`),
    checkWord('mark_contests_state_known', t.state),
    checkWord('mark_contests_mark_known', t.proposedMark),
    checkWord('mark_contests_side_known', t.proposedSide),
    check('mark_contests_sentence', sql`${t.sentence} <> ''`),
    check('mark_contests_sentence_length', atMost(t.sentence, CONTEST_TEXT_MAX)),
    check(
      'mark_contests_proposal',
      sql`num_nonnulls(${t.proposedMark}, ${t.proposedSide}, ${t.proposedBy}) in (0, 3)`,
    ),
    check(
      'mark_contests_ended',
      sql`(${t.state} = 'open') = (${t.endedAt} is null) and (${t.endedAt} is null) = (${t.endedBy} is null)
        and (${t.state} <> 'agreed' or ${t.proposedMark} is not null)`,
    ),
  ],
);
