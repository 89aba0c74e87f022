import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';

import { dependants, people } from './accounts.ts';
import { atMost, instant } from './columns.ts';
import { orderHouseholds, orders } from './orders.ts';

/**
 * What a household lets the provider know to deliver one order: where, whom to call, what to mind.
 * Removed when the order's time is over (domain rule DS1).
 */
export const orderSheets = pgTable(
  'order_sheets',
  {
    orderId: text('order_id').notNull(),
    householdId: text('household_id').notNull(),
    place: text('place').notNull(),
    phone: text('phone').notNull(),
    goodToKnow: text('good_to_know').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => people.id),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.householdId] }),
    foreignKey({
      name: 'order_sheets_part_fk',
      columns: [t.orderId, t.householdId],
      foreignColumns: [orderHouseholds.orderId, orderHouseholds.householdId],
    }).onDelete('cascade'),
    index('order_sheets_household').on(t.householdId, t.updatedAt),
    check('order_sheets_place_length', atMost(t.place, SHEET_LIMITS.place)),
    check('order_sheets_phone_length', atMost(t.phone, SHEET_LIMITS.phone)),
    check('order_sheets_good_to_know_length', atMost(t.goodToKnow, SHEET_LIMITS.goodToKnow)),
  ],
);

/** A beneficiary whom the household names on its sheet, each by a yes of its own. */
export const orderSheetBeneficiaries = pgTable(
  'order_sheet_beneficiaries',
  {
    orderId: text('order_id').notNull(),
    householdId: text('household_id').notNull(),
    dependantId: text('dependant_id')
      .notNull()
      .references(() => dependants.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.householdId, t.dependantId] }),
    foreignKey({
      name: 'order_sheet_beneficiaries_sheet_fk',
      columns: [t.orderId, t.householdId],
      foreignColumns: [orderSheets.orderId, orderSheets.householdId],
    }).onDelete('cascade'),
  ],
);

/** Whom and where households find at the provider for one order. */
export const orderContacts = pgTable(
  'order_contacts',
  {
    orderId: text('order_id')
      .primaryKey()
      .references(() => orders.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    phone: text('phone').notNull(),
    place: text('place').notNull(),
    /** Who comes or teaches, as the provider wants to be read; may be empty. */
    carer: text('carer').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => people.id),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    check('order_contacts_name_length', atMost(t.name, SHEET_LIMITS.name)),
    check('order_contacts_phone_length', atMost(t.phone, SHEET_LIMITS.phone)),
    check('order_contacts_place_length', atMost(t.place, SHEET_LIMITS.place)),
    check('order_contacts_carer_length', atMost(t.carer, SHEET_LIMITS.carer)),
    check('order_contacts_reachable', sql`${t.name} <> '' and ${t.phone} <> ''`),
  ],
);
