import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { SHEET_STATES } from '#app/domain/catalogue/validation-state.ts';
import { PROVIDER_KINDS } from '#app/domain/providers/kinds.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';
import { TEMPLATE_LIMITS } from '#app/domain/providers/offer-template.ts';
import { PROVIDER_ROLES } from '#app/domain/providers/policy.ts';

import { people } from './accounts.ts';
import { atMost, checkWord, checkWords, instant, word, words } from './columns.ts';

/** An organisation the city may qualify to offer services (rule R5). */
export const providers = pgTable(
  'providers',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: word('kind', PROVIDER_KINDS).notNull(),
    descriptionIt: text('description_it').notNull(),
    descriptionEn: text('description_en').notNull(),
    municipi: integer('municipi').array().notNull(),
    /** Spoken with those it helps; all write Italian. */
    languages: words('languages', SPOKEN_LANGUAGES).notNull().default(['it']),
    status: word('status', SHEET_STATES).notNull(),
    foundedYear: integer('founded_year'),
    email: text('email').notNull(),
    phone: text('phone').notNull(),
    /** As it stands on receipts; null until it is known. */
    taxCode: text('tax_code'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('providers_slug_unique').on(t.slug),
    // Null until the city has validated it: a draft keeps a code from nobody (QUA10).
    uniqueIndex('providers_tax_code_unique').on(t.taxCode),
    check('providers_tax_code_shape', sql`${t.taxCode} ~ '^[0-9]{11}$'`),
    checkWord('providers_kind_known', t.kind),
    checkWords('providers_languages_known', t.languages, SPOKEN_LANGUAGES),
    checkWord('providers_status_known', t.status),
  ],
);

/** A person who works for a provider. */
export const providerStaff = pgTable(
  'provider_staff',
  {
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: word('role', PROVIDER_ROLES).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.providerId, t.personId] }),
    checkWord('provider_staff_role_known', t.role),
  ],
);

/** What a provider says in its offers again and again: conditions under a name of its own (OFT1). */
export const offerTemplates = pgTable(
  'offer_templates',
  {
    id: text('id').primaryKey(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    terms: text('terms').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('offer_templates_provider').on(t.providerId),
    check('offer_templates_title_length', atMost(t.title, TEMPLATE_LIMITS.title)),
    check('offer_templates_terms_length', atMost(t.terms, TEMPLATE_LIMITS.terms)),
    check('offer_templates_not_empty', sql`${t.title} <> '' and ${t.terms} <> ''`),
  ],
);
