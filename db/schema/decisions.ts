import { sql } from 'drizzle-orm';
import {
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

import { GROUP_DECISION_KINDS, type GroupProposal } from '#app/domain/decisions/group-decision.ts';
import { DECISION_STATES, VOTE_CHOICES } from '#app/domain/requests/decision.ts';
import { FUND_RULES } from '#app/domain/wallet/fund-share.ts';

import { households, people } from './accounts.ts';
import { cents, checkWord, instant, word } from './columns.ts';
import { groupFunds } from './funds.ts';
import { groups } from './groups.ts';
import { orderPeriods, orders } from './orders.ts';
import { transactions } from './wallet.ts';

/** A vote of a group about its shared money: what is proposed never changes. */
export const groupDecisions = pgTable(
  'group_decisions',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id),
    kind: word('kind', GROUP_DECISION_KINDS).notNull(),
    /** The order that the fund would pay for. */
    orderId: text('order_id').references(() => orders.id),
    proposal: jsonb('proposal').$type<GroupProposal['proposal']>().notNull(),
    quorum: integer('quorum').notNull(),
    /** Households asked, fixed when the vote began (D2); it never changes. */
    electorate: text('electorate').array().notNull(),
    closesAt: instant('closes_at').notNull(),
    status: word('status', DECISION_STATES).notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('group_decisions_group').on(t.groupId, t.createdAt),
    uniqueIndex('group_decisions_one_open')
      .on(t.groupId, t.kind, sql`coalesce(order_id, '')`)
      .where(sql`status = 'open'`),
    checkWord('group_decisions_kind_known', t.kind),
    checkWord('group_decisions_status_known', t.status),
    check('group_decisions_of_order', sql`(${t.kind} = 'fund_order') = (${t.orderId} is not null)`),
    check(
      'group_decisions_quorum_fits',
      sql`${t.quorum} between 1 and cardinality(${t.electorate})`,
    ),
    check('group_decisions_closed', sql`(${t.status} = 'open') = (${t.closedAt} is null)`),
  ],
);

/** One household, one vote; changeable until the decision closes (D1). */
export const groupVotes = pgTable(
  'group_votes',
  {
    decisionId: text('decision_id')
      .notNull()
      .references(() => groupDecisions.id),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    choice: word('choice', VOTE_CHOICES).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    castAt: instant('cast_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.householdId] }),
    checkWord('group_votes_choice_known', t.choice),
  ],
);

/** How a group usually divides: what the decision that holds now proposed (S10). */
export const groupSplits = pgTable(
  'group_splits',
  {
    groupId: text('group_id')
      .primaryKey()
      .references(() => groups.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => groupDecisions.id),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [uniqueIndex('group_splits_decision_unique').on(t.decisionId)],
);

/** That a group's common fund pays for an order, up to so much: what the group decided (V9). */
export const orderFunds = pgTable(
  'order_funds',
  {
    orderId: text('order_id')
      .primaryKey()
      .references(() => orders.id),
    groupId: text('group_id')
      .notNull()
      .references(() => groupFunds.groupId),
    decisionId: text('decision_id')
      .notNull()
      .references(() => groupDecisions.id),
    limitCents: cents('limit_cents').notNull(),
    rule: word('rule', FUND_RULES).notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    index('order_funds_group').on(t.groupId),
    uniqueIndex('order_funds_decision_unique').on(t.decisionId),
    checkWord('order_funds_rule_known', t.rule),
    check('order_funds_limit_positive', sql`${t.limitCents} > 0`),
  ],
);

/** What a fund owes the provider for a period of an order, and what came of it (X16). */
export const fundDues = pgTable(
  'fund_dues',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orderFunds.orderId),
    period: integer('period').notNull(),
    /** What was captured for the period; a trigger keeps it by the allocations. */
    dueCents: cents('due_cents').notNull().default(0),
    receivedCents: cents('received_cents').notNull().default(0),
    receivedAt: instant('received_at'),
    receivedBy: text('received_by').references(() => people.id),
    transactionId: text('transaction_id').references(() => transactions.id),
    /** What the provider knows it by. */
    paymentReference: text('payment_reference').notNull(),
    /** Day on which the fund's keeper says that it paid; null when it does not say so. */
    saidOn: date('said_on', { mode: 'string' }),
    saidAt: instant('said_at'),
    saidBy: text('said_by').references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.period] }),
    foreignKey({
      name: 'fund_dues_period_fk',
      columns: [t.orderId, t.period],
      foreignColumns: [orderPeriods.orderId, orderPeriods.number],
    }),
    uniqueIndex('fund_dues_reference_unique').on(t.paymentReference),
    uniqueIndex('fund_dues_transaction_unique').on(t.transactionId),
    check('fund_dues_reference_shape', sql`${t.paymentReference} ~ '^RF[0-9]{14}$'`),
    check(
      'fund_dues_said_whole',
      sql`num_nonnulls(${t.saidOn}, ${t.saidAt}, ${t.saidBy}) in (0, 3)`,
    ),
    check('fund_dues_amounts', sql`${t.receivedCents} in (0, ${t.dueCents})`),
    check(
      'fund_dues_received_booked',
      sql`(${t.receivedCents} > 0) = (${t.transactionId} is not null)`,
    ),
  ],
);
