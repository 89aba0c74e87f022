import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { people } from './accounts.ts';
import { instant } from './columns.ts';

/** A notice for one person; one per event (`eventKey`), worded in the reader's language. */
export const notifications = pgTable(
  'notifications',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    eventKey: text('event_key').notNull(),
    kind: text('kind').notNull(),
    level: text('level').notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    href: text('href').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
    resolvedAt: instant('resolved_at'),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.personId, t.eventKey),
    index('notifications_person').on(t.personId, t.createdAt),
    check('notifications_level_known', sql`${t.level} in ('needs_yes', 'news', 'silent')`),
  ],
);
