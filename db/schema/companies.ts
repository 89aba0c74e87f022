import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { EMPLOYMENT_ASK_STATES, EMPLOYMENT_LIMITS } from '#app/domain/companies/employment-ask.ts';
import { JOIN_CODE_LENGTH, JOIN_CODE_LETTERS } from '#app/domain/companies/join-code.ts';
import { COMPANY_ROLES, PLAN_KINDS } from '#app/domain/companies/policy.ts';
import { STAFF_LIST_LIMITS } from '#app/domain/companies/staff-list.ts';

import { people } from './accounts.ts';
import { atMost, cents, checkWord, instant, isOneOf, within, word } from './columns.ts';

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
    /** By which employees ask to be let into the plan (EMP1); null until human resources make one. */
    joinCode: text('join_code'),
  },
  (t) => [
    uniqueIndex('companies_slug_unique').on(t.slug),
    uniqueIndex('companies_join_code_unique').on(t.joinCode),
    checkWord('companies_plan_known', t.planKind),
    check(
      'companies_join_code_letters',
      sql`${t.joinCode} ~ ${sql.raw(`'^[${JOIN_CODE_LETTERS}]{${JOIN_CODE_LENGTH}}$'`)}`,
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
    role: word('role', COMPANY_ROLES).notNull(),
    year: integer('year').notNull(),
    /** The company's own number for the person; empty where there is none. */
    staffNumber: text('staff_number').notNull().default(''),
    /** Day on which the person came into the plan, in this year or before; null where nobody noted it. */
    joinedOn: date('joined_on', { mode: 'string' }),
    /** Last day at the company; nothing is granted from then on (EMP3). */
    leftOn: date('left_on', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.companyId, t.personId, t.year] }),
    index('company_employees_person').on(t.personId),
    checkWord('company_employees_role_known', t.role),
    check(
      'company_employees_staff_number_length',
      atMost(t.staffNumber, EMPLOYMENT_LIMITS.staffNumber),
    ),
    check(
      'company_employees_left_in_year',
      sql`${t.leftOn} is null or (${t.role} = 'employee' and extract(year from ${t.leftOn}) = ${t.year})`,
    ),
  ],
);

/** A person who asks a company to be known as its employee (EMP2), and what it answered. */
export const employmentAsks = pgTable(
  'employment_asks',
  {
    id: text('id').primaryKey(),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    staffNumber: text('staff_number').notNull(),
    status: word('status', EMPLOYMENT_ASK_STATES).notNull().default('waiting'),
    /** What the person reads with the answer; empty where nothing was written. */
    words: text('words').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('employment_asks_one_waiting')
      .on(t.companyId, t.personId)
      .where(isOneOf('status', ['waiting'])),
    index('employment_asks_company').on(t.companyId, t.createdAt),
    index('employment_asks_person').on(t.personId, t.createdAt),
    checkWord('employment_asks_status_known', t.status),
    check(
      'employment_asks_staff_number_length',
      atMost(t.staffNumber, EMPLOYMENT_LIMITS.staffNumber),
    ),
    check('employment_asks_words_length', atMost(t.words, EMPLOYMENT_LIMITS.words)),
    check(
      'employment_asks_answered_once',
      sql`(${t.status} = 'waiting') = (${t.answeredAt} is null)`,
    ),
  ],
);

/**
 * An address on a company's list of a year (EMP5): whoever has it confirmed comes in at once (EMP6). Taken
 * off the list and put on it again it is the same row, so that nobody is mailed twice.
 */
export const companyInvites = pgTable(
  'company_invites',
  {
    id: text('id').primaryKey(),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
    year: integer('year').notNull(),
    /** In lower case. */
    address: text('address').notNull(),
    /** SHA-256 of the link's secret, which follows from `id` (server/channels/mailer). */
    tokenHash: text('token_hash').notNull(),
    staffNumber: text('staff_number').notNull(),
    createdAt: instant('created_at').notNull(),
    joinedAt: instant('joined_at'),
    takenOffAt: instant('taken_off_at'),
  },
  (t) => [
    uniqueIndex('company_invites_once').on(t.companyId, t.year, t.address),
    uniqueIndex('company_invites_token_hash_unique').on(t.tokenHash),
    check('company_invites_year_sane', within(t.year, 2020, 2200)),
    check(
      'company_invites_address_lower',
      sql`${t.address} = lower(${t.address}) and ${atMost(t.address, STAFF_LIST_LIMITS.address)}`,
    ),
    check(
      'company_invites_staff_number_length',
      atMost(t.staffNumber, EMPLOYMENT_LIMITS.staffNumber),
    ),
    check('company_invites_ends_once', sql`${t.joinedAt} is null or ${t.takenOffAt} is null`),
  ],
);
