import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { people } from './accounts.ts';
import { instant } from './columns.ts';

/** An organisation the city may qualify to offer services (rule R5). */
export const providers = pgTable(
  'providers',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    descriptionIt: text('description_it').notNull(),
    descriptionEn: text('description_en').notNull(),
    municipi: integer('municipi').array().notNull(),
    status: text('status').notNull(),
    initials: text('initials').notNull(),
    hue: integer('hue').notNull(),
    foundedYear: integer('founded_year'),
    email: text('email').notNull(),
    phone: text('phone').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('providers_slug_unique').on(t.slug),
    check(
      'providers_kind_known',
      sql`${t.kind} in ('cooperative', 'association', 'social_enterprise', 'sports_club', 'municipality')`,
    ),
    check(
      'providers_status_known',
      sql`${t.status} in ('draft', 'submitted', 'to_correct', 'validated', 'suspended')`,
    ),
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
    role: text('role').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.providerId, t.personId] }),
    check('provider_staff_role_known', sql`${t.role} in ('admin', 'operator')`),
  ],
);
