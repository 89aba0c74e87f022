import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  type AnyPgColumn,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { CAPS } from '#app/domain/caps.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { UNITS } from '#app/domain/catalogue/units.ts';
import { AGE_BANDS, ALL_TIMES, REACHES, SHARING } from '#app/domain/matching/need.ts';
import { CONDUCT_LIMITS, TALK_DECISIONS, TALK_REASONS } from '#app/domain/matching/conduct.ts';
import { NEED_STATES } from '#app/domain/matching/proposal.ts';

import { households, people } from './accounts.ts';
import { services } from './catalogue.ts';
import {
  atMost,
  cents,
  checkMunicipio,
  checkWord,
  instant,
  isOneOf,
  municipio,
  within,
  word,
} from './columns.ts';
import { groups } from './groups.ts';

/**
 * What some households could share, put together by the match (MAT4). It is there while its needs are
 * open; once all said yes their group takes its place. One in which something was said is kept after
 * its end, to be read (MAT14).
 */
export const nearbyProposals = pgTable(
  'nearby_proposals',
  {
    id: text('id').primaryKey(),
    typeKey: text('type_key').notNull(),
    place: municipio('place').notNull(),
    times: integer('times').notNull(),
    perHouseholdCents: cents('per_household_cents').notNull(),
    /** By whose list the price is. */
    serviceId: text('service_id').references(() => services.id, { onDelete: 'set null' }),
    /** Counts what became of it: a yes is to what somebody saw (MAT8). */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** When nobody was in it any more. */
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('nearby_proposals_type').on(t.typeKey),
    index('nearby_proposals_ended').on(t.endedAt),
    checkMunicipio('nearby_proposals_place', t.place),
    check('nearby_proposals_times', within(t.times, 1, ALL_TIMES)),
    check('nearby_proposals_price', within(t.perHouseholdCents, 0, CAPS.unitPriceCents)),
  ],
);

/** What a household looks for, to share it with others it does not know. */
export const nearbyNeeds = pgTable(
  'nearby_needs',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    /** Who wrote it, and writes its card once there is a group. */
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    typeKey: text('type_key').notNull(),
    category: word('category', CATEGORY_IDS).notNull(),
    unit: word('unit', UNITS).notNull(),
    ageBand: word('age_band', AGE_BANDS).notNull(),
    municipio: municipio('municipio').notNull(),
    reach: word('reach', REACHES).notNull(),
    times: integer('times').notNull(),
    least: integer('least').notNull(),
    most: integer('most').notNull(),
    maxCents: cents('max_cents').notNull(),
    state: word('state', NEED_STATES).notNull().default('open'),
    proposalId: text('proposal_id').references((): AnyPgColumn => nearbyProposals.id),
    saidYesAt: instant('said_yes_at'),
    /** The group that came of it. */
    groupId: text('group_id').references(() => groups.id, { onDelete: 'cascade' }),
    changesOn: date('changes_on', { mode: 'string' }).notNull(),
    changes: integer('changes').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('nearby_needs_one_open')
      .on(t.householdId, t.typeKey)
      .where(isOneOf('state', ['open'])),
    index('nearby_needs_market')
      .on(t.typeKey, t.ageBand)
      .where(isOneOf('state', ['open'])),
    index('nearby_needs_proposal').on(t.proposalId),
    index('nearby_needs_person').on(t.personId),
    index('nearby_needs_group').on(t.groupId),
    checkWord('nearby_needs_category_known', t.category),
    checkWord('nearby_needs_unit_known', t.unit),
    checkWord('nearby_needs_age_known', t.ageBand),
    checkWord('nearby_needs_reach_known', t.reach),
    checkWord('nearby_needs_state_known', t.state),
    checkMunicipio('nearby_needs_municipio', t.municipio),
    check('nearby_needs_times', within(t.times, 1, ALL_TIMES)),
    check(
      'nearby_needs_sharing',
      sql`${t.least} >= ${sql.raw(String(SHARING.least))} and ${t.most} >= ${t.least} and ${t.most} <= ${sql.raw(String(SHARING.most))}`,
    ),
    check('nearby_needs_price', within(t.maxCents, 0, CAPS.unitPriceCents)),
    check('nearby_needs_ended', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    check('nearby_needs_met', sql`(${t.state} = 'met') = (${t.groupId} is not null)`),
    check(
      'nearby_needs_proposed',
      sql`(${t.proposalId} is null or ${t.state} = 'open')
        and (${t.saidYesAt} is null or ${t.proposalId} is not null)`,
    ),
  ],
);

/** A household's place in a proposal: the letter by which the others know it, for good (MAT12). */
export const nearbySeats = pgTable(
  'nearby_seats',
  {
    proposalId: text('proposal_id')
      .notNull()
      .references(() => nearbyProposals.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    seat: integer('seat').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.householdId] }),
    uniqueIndex('nearby_seats_seat').on(t.proposalId, t.seat),
    index('nearby_seats_household').on(t.householdId),
    check('nearby_seats_from_one', sql`${t.seat} > 0`),
  ],
);

/** From which message to which a household was in a proposal, by which of its needs. */
export const nearbyStays = pgTable(
  'nearby_stays',
  {
    proposalId: text('proposal_id').notNull(),
    householdId: text('household_id').notNull(),
    needId: text('need_id')
      .notNull()
      .references(() => nearbyNeeds.id, { onDelete: 'cascade' }),
    fromNumber: integer('from_number').notNull(),
    /** Null: it is in it still. */
    toNumber: integer('to_number'),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.householdId, t.fromNumber] }),
    foreignKey({
      name: 'nearby_stays_seat_fk',
      columns: [t.proposalId, t.householdId],
      foreignColumns: [nearbySeats.proposalId, nearbySeats.householdId],
    }).onDelete('cascade'),
    uniqueIndex('nearby_stays_one_open')
      .on(t.proposalId, t.householdId)
      .where(sql`to_number is null`),
    index('nearby_stays_need').on(t.needId),
    check('nearby_stays_order', sql`${t.fromNumber} > 0 and ${t.toNumber} >= ${t.fromNumber} - 1`),
  ],
);

/** Who is never put together with whom; it holds for both, whoever asked for it (MAT15). */
export const nearbyBlocks = pgTable(
  'nearby_blocks',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    blockedId: text('blocked_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    /** By which seat, and looking for what, it was known. */
    seat: integer('seat').notNull(),
    typeKey: text('type_key').notNull(),
    category: word('category', CATEGORY_IDS).notNull(),
    blockedAt: instant('blocked_at').notNull(),
  },
  (t) => [
    uniqueIndex('nearby_blocks_once').on(t.householdId, t.blockedId),
    index('nearby_blocks_blocked').on(t.blockedId),
    checkWord('nearby_blocks_category_known', t.category),
    check('nearby_blocks_another', sql`${t.householdId} <> ${t.blockedId}`),
  ],
);

/** What a household reported to the city of what another said, with the words as they were then. */
export const nearbyReports = pgTable(
  'nearby_reports',
  {
    id: text('id').primaryKey(),
    /** No reference: the report is there longer than the message. */
    messageId: text('message_id').notNull(),
    said: text('said').notNull(),
    saidAt: instant('said_at').notNull(),
    /** Who said it. */
    authorId: text('author_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    seat: integer('seat').notNull(),
    typeKey: text('type_key').notNull(),
    category: word('category', CATEGORY_IDS).notNull(),
    /** Who reported it, and where it is told what was decided. */
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    needId: text('need_id').notNull(),
    reason: word('reason', TALK_REASONS).notNull(),
    words: text('words').notNull(),
    reportedAt: instant('reported_at').notNull(),
    decision: word('decision', TALK_DECISIONS),
    decisionReason: text('decision_reason'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('nearby_reports_once').on(t.messageId, t.householdId),
    index('nearby_reports_author').on(t.authorId),
    index('nearby_reports_household').on(t.householdId, t.reportedAt),
    index('nearby_reports_decided').on(t.decidedAt),
    index('nearby_reports_by').on(t.decidedBy),
    checkWord('nearby_reports_category_known', t.category),
    checkWord('nearby_reports_reason_known', t.reason),
    checkWord('nearby_reports_decision_known', t.decision),
    check('nearby_reports_words', atMost(t.words, CONDUCT_LIMITS.words)),
    check('nearby_reports_another', sql`${t.authorId} <> ${t.householdId}`),
    check(
      'nearby_reports_decided_whole',
      sql`(${t.decidedAt} is null) = (${t.decision} is null)
        and (${t.decidedAt} is null) = (${t.decidedBy} is null)`,
    ),
  ],
);

/** Households that are put together with nobody for a while (MAT17); gone when it is over. */
export const nearbySuspensions = pgTable(
  'nearby_suspensions',
  {
    householdId: text('household_id')
      .primaryKey()
      .references(() => households.id, { onDelete: 'cascade' }),
    /** The report it came of. */
    reportId: text('report_id').notNull(),
    reason: text('reason').notNull(),
    since: instant('since').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [
    uniqueIndex('nearby_suspensions_report').on(t.reportId),
    index('nearby_suspensions_until').on(t.until),
    check('nearby_suspensions_reason', atMost(t.reason, CONDUCT_LIMITS.reason)),
    check('nearby_suspensions_order', sql`${t.until} > ${t.since}`),
  ],
);
