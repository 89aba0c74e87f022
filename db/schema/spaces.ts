import { jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { SPACE_STATES } from '#app/domain/spaces/opening.ts';

import { people } from './accounts.ts';
import { checkWord, checkMunicipio, municipio, word } from './columns.ts';

/** Opening hours of one weekday (1 = Monday); times are `HH:MM` in Europe/Rome. */
export type OpeningHours = { weekday: number; opens: string; closes: string };

/** A physical desk of the city. */
export const spaces = pgTable(
  'spaces',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    municipio: municipio('municipio').notNull(),
    status: word('status', SPACE_STATES).notNull(),
    descriptionIt: text('description_it').notNull(),
    descriptionEn: text('description_en').notNull(),
    functions: text('functions').array().notNull(),
    hours: jsonb('hours').$type<OpeningHours[]>().notNull(),
    phone: text('phone').notNull(),
  },
  (t) => [
    uniqueIndex('spaces_slug_unique').on(t.slug),
    checkMunicipio('spaces_municipio_known', t.municipio),
    checkWord('spaces_status_known', t.status),
  ],
);

/** A person who helps citizens at a space. */
export const deskOperators = pgTable(
  'desk_operators',
  {
    spaceId: text('space_id')
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.personId] })],
);
