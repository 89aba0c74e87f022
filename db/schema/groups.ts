import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { households, people } from './accounts.ts';
import { instant } from './columns.ts';

/** Households with a common need. */
export const groups = pgTable(
  'groups',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    municipio: integer('municipio').notNull(),
    agreement: text('agreement').notNull(),
    splitMethod: text('split_method').notNull().default('per_household'),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    check(
      'groups_kind_known',
      sql`${t.kind} in ('tenants', 'families', 'coworkers', 'neighbours')`,
    ),
    check('groups_municipio_known', sql`${t.municipio} between 1 and 9`),
    check('groups_split_known', sql`${t.splitMethod} in ('per_household', 'per_beneficiary')`),
  ],
);

/** A household in a group. `leftAt` is set when it left or was removed; history is kept. */
export const memberships = pgTable(
  'memberships',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    joinedAt: instant('joined_at').notNull(),
    agreedAt: instant('agreed_at').notNull(),
    leftAt: instant('left_at'),
    lastVisitAt: instant('last_visit_at'),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.householdId] }),
    index('memberships_household').on(t.householdId),
    check('memberships_role_known', sql`${t.role} in ('organiser', 'member', 'viewer')`),
  ],
);

/**
 * An adult of a household that an organiser removed from a group: neither household nor adult comes
 * back by a link, until an organiser lets the household back in. Who left has no row here.
 */
export const groupRemovals = pgTable(
  'group_removals',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    removedAt: instant('removed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.householdId, t.personId] }),
    index('group_removals_person').on(t.personId),
    index('group_removals_household').on(t.householdId),
  ],
);

/** An invite link: the token is stored only as its SHA-256. */
export const invites = pgTable(
  'invites',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    role: text('role').notNull().default('member'),
    maxUses: integer('max_uses').notNull(),
    uses: integer('uses').notNull().default(0),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('invites_token_hash_unique').on(t.tokenHash),
    index('invites_group').on(t.groupId),
    check('invites_role_known', sql`${t.role} in ('member', 'viewer')`),
    check('invites_uses_bounded', sql`${t.uses} between 0 and ${t.maxUses}`),
  ],
);
