import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { CAPS } from '#app/domain/caps.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { BENEFIT_KINDS } from '#app/domain/companies/grants.ts';

import { people } from './accounts.ts';
import { cents, instant, checkWord, within, word } from './columns.ts';
import { companyEmployees } from './companies.ts';
import { orders } from './orders.ts';
import { accounts } from './wallet.ts';

/**
 * What one employee may spend untaxed in a year over all credits, of whichever company (V4). The
 * limit follows from the year and from what the employee declared; the database holds credits to it.
 */
export const benefitYears = pgTable(
  'benefit_years',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    year: integer('year').notNull(),
    hasChildren: boolean('has_children').notNull().default(false),
    limitCents: cents('limit_cents').notNull(),
    declaredAt: instant('declared_at'),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.year] }),
    check('benefit_years_limit_not_negative', sql`${t.limitCents} >= 0`),
  ],
);

/**
 * One grant of a company to an employee: a credit, or a voucher for one whole service (V3, V4).
 * What is left of it is the balance of its ledger account.
 */
export const benefits = pgTable(
  'benefits',
  {
    id: text('id').primaryKey(),
    kind: word('kind', BENEFIT_KINDS).notNull(),
    companyId: text('company_id').notNull(),
    personId: text('person_id').notNull(),
    year: integer('year').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    amountCents: cents('amount_cents').notNull(),
    /** Of a service voucher: the one kind of service it is for. */
    category: word('category', CATEGORY_IDS),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    isSuspended: boolean('is_suspended').notNull().default(false),
    grantedBy: text('granted_by').references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'benefits_employee',
      columns: [t.companyId, t.personId, t.year],
      foreignColumns: [
        companyEmployees.companyId,
        companyEmployees.personId,
        companyEmployees.year,
      ],
    }),
    foreignKey({
      name: 'benefits_year',
      columns: [t.personId, t.year],
      foreignColumns: [benefitYears.personId, benefitYears.year],
    }),
    uniqueIndex('benefits_account_unique').on(t.accountId),
    index('benefits_person').on(t.personId, t.year),
    index('benefits_company').on(t.companyId, t.year),
    index('benefits_expiry').on(t.expiresOn),
    checkWord('benefits_kind_known', t.kind),
    checkWord('benefits_category_known', t.category),
    check('benefits_amount_within', within(t.amountCents, 1, CAPS.benefitCents)),
    check('benefits_days_in_order', sql`${t.startsOn} <= ${t.expiresOn}`),
    check(
      'benefits_service_named',
      sql`(${t.kind} = 'service_voucher') = (${t.category} is not null)`,
    ),
  ],
);

/**
 * An employee's own choice to use credits of a year beyond its limit on one order (V4): without this
 * row the database refuses it.
 */
export const limitCrossings = pgTable(
  'limit_crossings',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    personId: text('person_id').notNull(),
    year: integer('year').notNull(),
    agreedAt: instant('agreed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.personId, t.year] }),
    foreignKey({
      name: 'limit_crossings_year',
      columns: [t.personId, t.year],
      foreignColumns: [benefitYears.personId, benefitYears.year],
    }),
  ],
);
