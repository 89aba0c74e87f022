import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { people } from './accounts.ts';
import { cents } from './columns.ts';

/** An employer with a benefit plan. */
export const companies = pgTable(
  'companies',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    planKind: text('plan_kind').notNull(),
    yearlyLimitCents: cents('yearly_limit_cents').notNull(),
    yearlyLimitWithChildrenCents: cents('yearly_limit_with_children_cents').notNull(),
  },
  (t) => [
    uniqueIndex('companies_slug_unique').on(t.slug),
    check(
      'companies_plan_known',
      sql`${t.planKind} in ('credit', 'reimbursement', 'service_voucher')`,
    ),
  ],
);

/** An employee of a company; HR sees aggregates only (V8). */
export const companyEmployees = pgTable(
  'company_employees',
  {
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    year: integer('year').notNull(),
    creditCents: cents('credit_cents').notNull().default(0),
    usedCents: cents('used_cents').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.companyId, t.personId, t.year] }),
    check('company_employees_role_known', sql`${t.role} in ('employee', 'hr')`),
  ],
);
