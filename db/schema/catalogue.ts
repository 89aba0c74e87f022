import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { CAPS } from '#app/domain/caps.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { PRICE_KINDS } from '#app/domain/catalogue/prices.ts';
import { UNITS } from '#app/domain/catalogue/units.ts';
import { SHEET_STATES } from '#app/domain/catalogue/validation-state.ts';

import { people } from './accounts.ts';
import { cents, checkWord, checkWords, instant, within, word, words } from './columns.ts';
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
    category: word('category', CATEGORY_IDS).notNull(),
    titleIt: text('title_it').notNull(),
    titleEn: text('title_en').notNull(),
    descriptionIt: text('description_it').notNull(),
    descriptionEn: text('description_en').notNull(),
    keywords: text('keywords').notNull().default(''),
    unit: word('unit', UNITS).notNull(),
    minQuantity: integer('min_quantity').notNull().default(1),
    isShareable: boolean('is_shareable').notNull(),
    priceKind: word('price_kind', PRICE_KINDS).notNull(),
    fundingIt: text('funding_it'),
    fundingEn: text('funding_en'),
    minAge: integer('min_age'),
    maxAge: integer('max_age'),
    municipi: integer('municipi').array().notNull(),
    /** Where it is done; empty until its provider says so. */
    places: words('places', SERVICE_PLACES).notNull().default([]),
    /** Where the provider is, one gets in with a wheelchair. */
    isAccessible: boolean('is_accessible').notNull().default(false),
    status: word('status', SHEET_STATES).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('services_slug_unique').on(t.slug),
    index('services_provider').on(t.providerId),
    index('services_category').on(t.category, t.status),
    index('services_type').on(t.category, t.typeKey, t.id),
    checkWord('services_category_known', t.category),
    checkWord('services_unit_known', t.unit),
    checkWords('services_places_known', t.places, SERVICE_PLACES),
    check(
      'services_accessible_somewhere',
      sql`not ${t.isAccessible} or 'provider' = any(${t.places})`,
    ),
    checkWord('services_price_kind_known', t.priceKind),
    check('services_funded_named', sql`${t.priceKind} <> 'funded' or ${t.fundingIt} is not null`),
    checkWord('services_status_known', t.status),
  ],
);

/** A service somebody keeps to find it again (SAV1). */
export const savedServices = pgTable(
  'saved_services',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'cascade' }),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.serviceId] })],
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
    check('service_prices_capped', within(t.unitPriceCents, 0, CAPS.unitPriceCents)),
    check(
      'service_prices_persons',
      sql`${t.personsMin} >= 1 and ${t.personsMax} >= ${t.personsMin}`,
    ),
  ],
);
