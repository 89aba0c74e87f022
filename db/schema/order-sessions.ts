import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import {
  CHANGE_KINDS,
  CHANGE_REASON_MAX,
  CHANGE_STATES,
  ORDER_SIDES,
} from '#app/domain/orders/session-change.ts';
import { SESSION_STATES } from '#app/domain/orders/sessions.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';

import { people } from './accounts.ts';
import { atMost, checkWord, instant, word } from './columns.ts';
import { orders } from './orders.ts';

/**
 * A date of an order. Born with the order, so that households say yes to dates they see; it counts
 * once all have confirmed. A trigger keeps planned ones within the order's days.
 */
export const orderSessions = pgTable(
  'order_sessions',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Where it was before it first moved; null while it stands as it was agreed. */
    movedFrom: instant('moved_from'),
    state: word('state', SESSION_STATES).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.number] }),
    index('order_sessions_time').on(t.startsAt),
    checkWord('order_sessions_state_known', t.state),
    check('order_sessions_number', sql`${t.number} between 1 and 400`),
    check(
      'order_sessions_length',
      sql`${t.endsAt} > ${t.startsAt} and ${t.endsAt} <= ${t.startsAt} + interval '25 hours'`,
    ),
  ],
);

/** A change of dates one side proposes; the other answers it. One at a time for an order. */
export const orderSessionChanges = pgTable(
  'order_session_changes',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    side: word('side', ORDER_SIDES).notNull(),
    kind: word('kind', CHANGE_KINDS).notNull(),
    /** The session that moves, alone or with those after it; null for a timetable. */
    number: integer('number'),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    timetable: jsonb('timetable').$type<Timetable>(),
    /** Why, in the words of whoever proposes; null for none. */
    reason: text('reason'),
    state: word('state', CHANGE_STATES).notNull(),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => people.id),
    proposedAt: instant('proposed_at').notNull(),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
    /** Of what was accepted: how many dates it moved or added, and where session `number` stood before. */
    changedDates: integer('changed_dates'),
    stoodAt: instant('stood_at'),
  },
  (t) => [
    index('order_session_changes_order').on(t.orderId, t.proposedAt),
    foreignKey({
      name: 'order_session_changes_session',
      columns: [t.orderId, t.number],
      foreignColumns: [orderSessions.orderId, orderSessions.number],
    }),
    uniqueIndex('order_session_changes_one_open')
      .on(t.orderId)
      .where(sql`state = 'open'`),
    checkWord('order_session_changes_side_known', t.side),
    checkWord('order_session_changes_kind_known', t.kind),
    checkWord('order_session_changes_state_known', t.state),
    check(
      'order_session_changes_shape',
      sql`case when ${t.kind} = 'timetable'
        then ${t.timetable} is not null and num_nonnulls(${t.number}, ${t.startsAt}, ${t.endsAt}) = 0
        else ${t.timetable} is null and num_nulls(${t.number}, ${t.startsAt}, ${t.endsAt}) = 0
          and ${t.endsAt} > ${t.startsAt} end`,
    ),
    check(
      'order_session_changes_reason',
      sql`${t.reason} <> '' and ${atMost(t.reason, CHANGE_REASON_MAX)}`,
    ),
    check(
      'order_session_changes_done',
      sql`case when ${t.changedDates} is null then ${t.stoodAt} is null
        else ${t.state} = 'accepted' and ${t.changedDates} between 1 and 400
          and (${t.stoodAt} is null) = (${t.number} is null) end`,
    ),
    check('order_session_changes_answer', sql`(${t.state} = 'open') = (${t.answeredAt} is null)`),
  ],
);
