import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { JOIN_STATES } from '#app/domain/groups/join-request.ts';
import { GROUP_KINDS } from '#app/domain/groups/kinds.ts';
import {
  JOIN_ORIGINS,
  LISTING_DECISIONS,
  LISTING_HOUSEHOLDS,
  LISTING_WORDS_MAX,
} from '#app/domain/groups/open-group.ts';
import { GROUP_ROLES, INVITE_ROLES } from '#app/domain/groups/policy.ts';
import { CONDUCT_LIMITS, TALK_REASONS } from '#app/domain/matching/conduct.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';

import { households, people } from './accounts.ts';
import {
  atMost,
  checkMunicipio,
  checkWord,
  instant,
  isOneOf,
  municipio,
  within,
  word,
} from './columns.ts';

/** Households with a common need. */
export const groups = pgTable(
  'groups',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    kind: word('kind', GROUP_KINDS).notNull(),
    municipio: municipio('municipio').notNull(),
    description: text('description').notNull().default(''),
    agreement: text('agreement').notNull(),
    /** Counts the agreements the group has had; earlier ones are in `past_agreements`. */
    agreementVersion: integer('agreement_version').notNull().default(1),
    /** Counts edits of name, description and agreement, so that none is written over unseen. */
    version: integer('version').notNull().default(1),
    splitMethod: word('split_method', SIMPLE_SPLIT_KINDS).notNull().default('per_household'),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    checkWord('groups_kind_known', t.kind),
    checkMunicipio('groups_municipio_known', t.municipio),
    checkWord('groups_split_known', t.splitMethod),
    check('groups_versions_count', sql`${t.version} >= 1 and ${t.agreementVersion} >= 1`),
  ],
);

/** An agreement that another one took the place of; who agreed to it may still read it. */
export const pastAgreements = pgTable(
  'past_agreements',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    agreement: text('agreement').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.version] })],
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
    /** Version of the agreement it agreed to; 0: to none yet, an organiser let it in. */
    agreedVersion: integer('agreed_version').notNull().default(1),
    agreedAt: instant('agreed_at'),
    leftAt: instant('left_at'),
    lastVisitAt: instant('last_visit_at'),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.householdId] }),
    index('memberships_household').on(t.householdId),
    checkWord('memberships_role_known', t.role),
    check('memberships_agreed_version', sql`${t.agreedVersion} >= 0`),
    check('memberships_agreed_once', sql`(${t.agreedVersion} = 0) = (${t.agreedAt} is null)`),
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

/**
 * An invite link: the token is stored only as its SHA-256; it follows from the id and the server's
 * secret (server/channels/mailer), so that organisers can be shown the link again.
 */
export const invites = pgTable(
  'invites',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    role: word('role', INVITE_ROLES).notNull().default('member'),
    /** Who comes by it asks, and an organiser lets them in. */
    needsApproval: boolean('needs_approval').notNull().default(false),
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

/** A group that people who do not know it find in the directory; without a row it is not there. */
export const groupListings = pgTable(
  'group_listings',
  {
    groupId: text('group_id')
      .primaryKey()
      .references(() => groups.id, { onDelete: 'cascade' }),
    /** What it says of itself to strangers. */
    words: text('words').notNull(),
    /** How many households it wants to be at most. */
    upTo: integer('up_to').notNull(),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (t) => [
    index('group_listings_opened_by').on(t.openedBy),
    check('group_listings_words_length', atMost(t.words, LISTING_WORDS_MAX)),
    check('group_listings_words_said', sql`${t.words} <> ''`),
    check(
      'group_listings_up_to_bounded',
      within(t.upTo, LISTING_HOUSEHOLDS.least, LISTING_HOUSEHOLDS.most),
    ),
  ],
);

/**
 * Somebody tells the city that a group of the directory should not stand there (OPN5), with what it said
 * then: other words afterwards hide nothing.
 */
export const listingReports = pgTable(
  'listing_reports',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    said: text('said').notNull(),
    reason: word('reason', TALK_REASONS).notNull(),
    words: text('words').notNull(),
    reportedAt: instant('reported_at').notNull(),
    /** What an officer decided about it, and when. */
    decision: word('decision', LISTING_DECISIONS),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    // One of each person waits; after a decision there may be something new to report.
    uniqueIndex('listing_reports_one_open')
      .on(t.groupId, t.personId)
      .where(sql`decided_at is null`),
    index('listing_reports_person').on(t.personId, t.reportedAt),
    checkWord('listing_reports_reason_known', t.reason),
    checkWord('listing_reports_decision_known', t.decision),
    check('listing_reports_words_length', atMost(t.words, CONDUCT_LIMITS.words)),
    check('listing_reports_decided', sql`(${t.decision} is null) = (${t.decidedAt} is null)`),
  ],
);

/** A group that the city took out of the directory: it opens itself again once the city lets it (OPN6). */
export const listingBars = pgTable(
  'listing_bars',
  {
    groupId: text('group_id')
      .primaryKey()
      .references(() => groups.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    since: instant('since').notNull(),
  },
  (t) => [
    check('listing_bars_reason_length', atMost(t.reason, CONDUCT_LIMITS.reason)),
    check('listing_bars_reason_said', sql`${t.reason} <> ''`),
  ],
);

/** A household that asks to be let in, by a link whose group confirms who comes or from the directory. */
export const joinRequests = pgTable(
  'join_requests',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    origin: word('origin', JOIN_ORIGINS).notNull().default('link'),
    /** Null once the link, long over, is purged: a wish outlives it. From the directory there is none. */
    inviteId: text('invite_id').references(() => invites.id, { onDelete: 'set null' }),
    /** What the link gives. */
    role: word('role', INVITE_ROLES).notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    /** Who wrote it. */
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    message: text('message').notNull(),
    status: word('status', JOIN_STATES).notNull().default('waiting'),
    createdAt: instant('created_at').notNull(),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    uniqueIndex('join_requests_one_waiting')
      .on(t.groupId, t.householdId)
      .where(isOneOf('status', ['waiting'])),
    index('join_requests_invite').on(t.inviteId, t.householdId),
    index('join_requests_household').on(t.householdId),
    index('join_requests_person').on(t.personId),
    checkWord('join_requests_role_known', t.role),
    checkWord('join_requests_origin_known', t.origin),
    check(
      'join_requests_directory_has_no_link',
      sql`${t.origin} = 'link' or ${t.inviteId} is null`,
    ),
    checkWord('join_requests_status_known', t.status),
    check(
      'join_requests_answered_once',
      sql`(${t.status} = 'waiting') = (${t.answeredAt} is null)`,
    ),
  ],
);
