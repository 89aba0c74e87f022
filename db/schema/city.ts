import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

import { CITY_PERMISSIONS } from '#app/domain/city/policy.ts';

import { people } from './accounts.ts';
import { instant, checkWord, word } from './columns.ts';

/** A permission of a city officer: qualification, programmes, spaces or reports. */
export const cityOfficers = pgTable(
  'city_officers',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    permission: word('permission', CITY_PERMISSIONS).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.permission] }),
    checkWord('city_officers_permission_known', t.permission),
  ],
);

/** What changed, who did it, when (R3); append-only by trigger. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    actorPersonId: text('actor_person_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    details: jsonb('details').$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  (t) => [index('audit_log_subject').on(t.subjectKind, t.subjectId)],
);
