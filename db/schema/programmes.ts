import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { CAPS } from '#app/domain/caps.ts';
import { ASKED_STATES } from '#app/domain/four-eyes.ts';
import {
  APPLICATION_LIMITS,
  APPLICATION_STATES,
  DECLARED_STATES,
  ISEE_KINDS,
  LIVE_STATES,
} from '#app/domain/programmes/application.ts';
import { FUNDING_KINDS, FUNDING_REASON_LENGTH } from '#app/domain/programmes/funding.ts';

import { dependants, people } from './accounts.ts';
import { atMost, cents, checkWord, instant, isOneOf, within, word } from './columns.ts';
import { programmes, vouchers } from './wallet.ts';

/** Money an officer asks to give a programme, and what a second one answered (PRG4). */
export const programmeFundings = pgTable(
  'programme_fundings',
  {
    id: text('id').primaryKey(),
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    /** `open`: its first budget, with which it opens; `raise`: more. */
    kind: word('kind', FUNDING_KINDS).notNull(),
    amountCents: cents('amount_cents').notNull(),
    reason: text('reason').notNull(),
    state: word('state', ASKED_STATES).notNull(),
    askedAt: instant('asked_at').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('programme_fundings_one_asked')
      .on(t.programmeId)
      .where(isOneOf('state', ['asked'])),
    index('programme_fundings_programme').on(t.programmeId, t.askedAt),
    checkWord('programme_fundings_kind_known', t.kind),
    checkWord('programme_fundings_state_known', t.state),
    check('programme_fundings_amount_within', within(t.amountCents, 1, CAPS.budgetCents)),
    check('programme_fundings_reason_length', atMost(t.reason, FUNDING_REASON_LENGTH)),
    check('programme_fundings_answered', sql`(${t.state} = 'asked') = (${t.answeredBy} is null)`),
    check(
      'programme_fundings_four_eyes',
      sql`${t.state} not in ('confirmed', 'refused') or ${t.answeredBy} <> ${t.askedBy}`,
    ),
  ],
);

/**
 * A household's application for a voucher for one of its people. What it declares of its ISEE is there
 * only until an officer has checked it, refused it or it was taken back (E2).
 */
export const applications = pgTable(
  'applications',
  {
    id: text('id').primaryKey(),
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    householdId: text('household_id').notNull(),
    dependantId: text('dependant_id').notNull(),
    state: word('state', APPLICATION_STATES).notNull(),
    /** Goes up with every change, so that an officer decides on what is on the screen. */
    version: integer('version').notNull().default(1),
    appliedBy: text('applied_by')
      .notNull()
      .references(() => people.id),
    appliedAt: instant('applied_at').notNull(),
    iseeCents: cents('isee_cents'),
    dsuProtocol: text('dsu_protocol'),
    iseeKind: word('isee_kind', ISEE_KINDS).notNull(),
    iseeExpiresOn: date('isee_expires_on', { mode: 'string' }).notNull(),
    band: integer('band'),
    verifiedAt: instant('verified_at'),
    verifiedBy: text('verified_by').references(() => people.id),
    /** What the household reads: what is missing, or why not. */
    words: text('words').notNull().default(''),
    changedAt: instant('changed_at').notNull(),
    voucherId: text('voucher_id').references(() => vouchers.id),
  },
  (t) => [
    foreignKey({
      name: 'applications_dependant_of_household',
      columns: [t.dependantId, t.householdId],
      foreignColumns: [dependants.id, dependants.householdId],
    }),
    uniqueIndex('applications_one_live')
      .on(t.programmeId, t.dependantId)
      .where(isOneOf('state', LIVE_STATES)),
    uniqueIndex('applications_voucher_unique').on(t.voucherId),
    index('applications_queue').on(t.programmeId, t.state, t.appliedAt),
    index('applications_household').on(t.householdId, t.appliedAt),
    checkWord('applications_state_known', t.state),
    checkWord('applications_isee_kind_known', t.iseeKind),
    check('applications_isee_not_negative', sql`${t.iseeCents} >= 0`),
    check('applications_protocol_length', atMost(t.dsuProtocol, APPLICATION_LIMITS.protocol)),
    check('applications_words_length', atMost(t.words, APPLICATION_LIMITS.words)),
    // E2: the figure and its protocol are there while they are to be checked, and never after.
    check(
      'applications_declared',
      sql`case when ${isOneOf('state', DECLARED_STATES)} then ${t.iseeCents} is not null and ${t.dsuProtocol} is not null else ${t.iseeCents} is null and ${t.dsuProtocol} is null end`,
    ),
    check(
      'applications_verified',
      sql`${t.state} not in ('verified', 'waiting', 'granted') or (${t.band} is not null and ${t.verifiedBy} is not null and ${t.verifiedAt} is not null)`,
    ),
    check(
      'applications_said',
      sql`${t.state} not in ('to_complete', 'refused') or ${t.words} <> ''`,
    ),
    check('applications_granted', sql`(${t.state} = 'granted') = (${t.voucherId} is not null)`),
  ],
);
