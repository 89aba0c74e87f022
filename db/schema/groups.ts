import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { GROUP_KINDS } from '#app/domain/groups/kinds.ts';
import { GROUP_ROLES, INVITE_ROLES } from '#app/domain/groups/policy.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';

import { households, people } from './accounts.ts';
import { instant, checkWord, checkMunicipio, municipio, word } from './columns.ts';

/** Households with a common need. */
export const groups = pgTable(
  'groups',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    kind: word('kind', GROUP_KINDS).notNull(),
    municipio: municipio('municipio').notNull(),
    agreement: text('agreement').notNull(),
    splitMethod: word('split_method', SIMPLE_SPLIT_KINDS).notNull().default('per_household'),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    checkWord('groups_kind_known', t.kind),
    checkMunicipio('groups_municipio_known', t.municipio),
    checkWord('groups_split_known', t.splitMethod),
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
    role: word('role', GROUP_ROLES).notNull(),
    joinedAt: instant('joined_at').notNull(),
    agreedAt: instant('agreed_at').notNull(),
    leftAt: instant('left_at'),
    lastVisitAt: instant('last_visit_at'),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.householdId] }),
    index('memberships_household').on(t.householdId),
    checkWord('memberships_role_known', t.role),
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
    role: word('role', INVITE_ROLES).notNull().default('member'),
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
    checkWord('invites_role_known', t.role),
    check('invites_uses_bounded', sql`${t.uses} between 0 and ${t.maxUses}`),
  ],
);
