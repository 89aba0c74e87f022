import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { cents, instant } from './columns.ts';
import { providers } from './providers.ts';

/** A service a provider offers; searchable only when it and its provider are validated (R5). */
export const services = pgTable(
  'services',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'cascade' }),
    typeKey: text('type_key').notNull(),
    category: text('category').notNull(),
    titleIt: text('title_it').notNull(),
    titleEn: text('title_en').notNull(),
    descriptionIt: text('description_it').notNull(),
    descriptionEn: text('description_en').notNull(),
    keywords: text('keywords').notNull().default(''),
    unit: text('unit').notNull(),
    minQuantity: integer('min_quantity').notNull().default(1),
    isShareable: boolean('is_shareable').notNull(),
    priceKind: text('price_kind').notNull(),
    fundingIt: text('funding_it'),
    fundingEn: text('funding_en'),
    minAge: integer('min_age'),
    maxAge: integer('max_age'),
    municipi: integer('municipi').array().notNull(),
    status: text('status').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('services_slug_unique').on(t.slug),
    index('services_provider').on(t.providerId),
    index('services_category').on(t.category, t.status),
    check('services_price_kind_known', sql`${t.priceKind} in ('paid', 'free', 'funded')`),
    check('services_funded_named', sql`${t.priceKind} <> 'funded' or ${t.fundingIt} is not null`),
    check(
      'services_status_known',
      sql`${t.status} in ('draft', 'submitted', 'to_correct', 'validated', 'suspended')`,
    ),
  ],
);

/** One cell of a price list: persons band x quantity band -> price of one unit (rule P1). */
export const servicePrices = pgTable(
  'service_prices',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    personsMin: integer('persons_min').notNull(),
    personsMax: integer('persons_max').notNull(),
    quantityMin: integer('quantity_min').notNull(),
    quantityMax: integer('quantity_max'),
    unitPriceCents: cents('unit_price_cents').notNull(),
    validFrom: date('valid_from', { mode: 'string' }),
    validTo: date('valid_to', { mode: 'string' }),
  },
  (t) => [
    index('service_prices_service').on(t.serviceId),
    check('service_prices_not_negative', sql`${t.unitPriceCents} >= 0`),
    check(
      'service_prices_persons',
      sql`${t.personsMin} >= 1 and ${t.personsMax} >= ${t.personsMin}`,
    ),
  ],
);
