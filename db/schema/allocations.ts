import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { ALLOCATION_STATES, LIVE_ALLOCATION_STATES } from '#app/domain/wallet/allocation-state.ts';

import { households, people } from './accounts.ts';
import { benefits } from './benefits.ts';
import { cents, instant, checkWord, isOneOf, word } from './columns.ts';
import { groupFunds } from './funds.ts';
import { orderLines, orders } from './orders.ts';
import { vouchers } from './wallet.ts';

/** A source of a household's own that a row is of, if it is of one. */
const ownSourceColumns = () => ({
  voucherId: text('voucher_id').references(() => vouchers.id),
  benefitId: text('benefit_id').references(() => benefits.id),
});

/** Part of a source reserved for, then spent on, one order line (V1-V4, V7). */
export const allocations = pgTable(
  'allocations',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    ...ownSourceColumns(),
    /** The common fund of the group, by decision of the group (V9). */
    fundGroupId: text('fund_group_id').references(() => groupFunds.groupId),
    sourceId: text('source_id')
      .generatedAlwaysAs(sql`coalesce(voucher_id, benefit_id, fund_group_id)`)
      .notNull(),
    amountCents: cents('amount_cents').notNull(),
    status: word('status', ALLOCATION_STATES).notNull(),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (t) => [
    index('allocations_order').on(t.orderId),
    index('allocations_source').on(t.sourceId),
    uniqueIndex('allocations_one_live')
      .on(t.lineId, t.sourceId)
      .where(isOneOf('status', LIVE_ALLOCATION_STATES)),
    checkWord('allocations_status_known', t.status),
    check(
      'allocations_one_source',
      sql`num_nonnulls(${t.voucherId}, ${t.benefitId}, ${t.fundGroupId}) = 1`,
    ),
    check('allocations_amount_positive', sql`${t.amountCents} > 0`),
  ],
);

/** A source that its household keeps out of one order (V10); the database refuses it there. */
export const keptSources = pgTable(
  'kept_sources',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    ...ownSourceColumns(),
    sourceId: text('source_id')
      .generatedAlwaysAs(sql`coalesce(voucher_id, benefit_id)`)
      .notNull(),
    keptBy: text('kept_by')
      .notNull()
      .references(() => people.id),
    keptAt: instant('kept_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.householdId, t.sourceId] }),
    index('kept_sources_source').on(t.sourceId),
    check('kept_sources_one_source', sql`num_nonnulls(${t.voucherId}, ${t.benefitId}) = 1`),
  ],
);
