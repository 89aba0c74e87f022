import { sql } from 'drizzle-orm';
import {
  check,
  date,
  type AnyPgColumn,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { CAPS } from '#app/domain/caps.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { UNITS } from '#app/domain/catalogue/units.ts';
import { AGE_BANDS, ALL_TIMES, REACHES, SHARING } from '#app/domain/matching/need.ts';
import { NEED_STATES } from '#app/domain/matching/proposal.ts';

import { households, people } from './accounts.ts';
import { services } from './catalogue.ts';
import {
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
 * open; once all said yes their group takes its place.
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
  },
  (t) => [
    index('nearby_proposals_type').on(t.typeKey),
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
