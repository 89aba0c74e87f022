import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

import { PURCHASE_STATES, PURCHASE_WORDS_MAX } from '#app/domain/purchases/purchase.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';

import { people } from './accounts.ts';
import { checkWord, instant, isOneOf, word } from './columns.ts';
import { orders } from './orders.ts';

/**
 * What a household that buys alone asked of the provider, and what was answered, until both agree on
 * the time (BUY5). The time asked for is the order's own; a time that the provider proposes stands
 * here until the household takes it.
 */
export const purchases = pgTable(
  'purchases',
  {
    orderId: text('order_id')
      .primaryKey()
      .references(() => orders.id, { onDelete: 'cascade' }),
    state: word('state', PURCHASE_STATES).notNull(),
    note: text('note').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    /** Until when whoever is waited for answers. */
    answerBy: instant('answer_by').notNull(),
    proposedTimetable: jsonb('proposed_timetable').$type<Timetable>(),
    proposedStartsOn: date('proposed_starts_on', { mode: 'string' }),
    proposedEndsOn: date('proposed_ends_on', { mode: 'string' }),
    /** The provider's words beside its answer; empty for none. */
    answer: text('answer').notNull().default(''),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    index('purchases_to_answer')
      .on(t.answerBy)
      .where(isOneOf('state', ['asked', 'proposed'])),
    checkWord('purchases_state_known', t.state),
    check(
      'purchases_words_short',
      sql`char_length(${t.note}) <= ${sql.raw(String(PURCHASE_WORDS_MAX))} and char_length(${t.answer}) <= ${sql.raw(String(PURCHASE_WORDS_MAX))}`,
    ),
    check(
      'purchases_proposal_whole',
      sql`num_nonnulls(${t.proposedTimetable}, ${t.proposedStartsOn}, ${t.proposedEndsOn}) in (0, 3)
        and (${t.state} <> 'proposed' or ${t.proposedTimetable} is not null)`,
    ),
    check(
      'purchases_proposed_days',
      sql`${t.proposedEndsOn} is null or ${t.proposedEndsOn} >= ${t.proposedStartsOn}`,
    ),
  ],
);
