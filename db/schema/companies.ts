import { integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { COMPANY_ROLES, PLAN_KINDS } from '#app/domain/companies/policy.ts';

import { people } from './accounts.ts';
import { cents, checkWord, word } from './columns.ts';

/** An employer with a benefit plan. */
export const companies = pgTable(
  'companies',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    planKind: word('plan_kind', PLAN_KINDS).notNull(),
    yearlyLimitCents: cents('yearly_limit_cents').notNull(),
    yearlyLimitWithChildrenCents: cents('yearly_limit_with_children_cents').notNull(),
  },
  (t) => [
    uniqueIndex('companies_slug_unique').on(t.slug),
    checkWord('companies_plan_known', t.planKind),
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
    role: word('role', COMPANY_ROLES).notNull(),
    year: integer('year').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.companyId, t.personId, t.year] }),
    checkWord('company_employees_role_known', t.role),
  ],
);
