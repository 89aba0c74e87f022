import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { NOTICE_KINDS, NOTICE_LEVELS } from '#app/domain/notifications/levels.ts';

import { people } from './accounts.ts';
import { instant, checkWord, word } from './columns.ts';

/** A notice for one person; one per event (`eventKey`), worded in the reader's language. */
export const notifications = pgTable(
  'notifications',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    eventKey: text('event_key').notNull(),
    kind: word('kind', NOTICE_KINDS).notNull(),
    level: word('level', NOTICE_LEVELS).notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    href: text('href').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
    resolvedAt: instant('resolved_at'),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.personId, t.eventKey),
    index('notifications_person').on(t.personId, t.createdAt),
    checkWord('notifications_kind_known', t.kind),
    checkWord('notifications_level_known', t.level),
  ],
);
