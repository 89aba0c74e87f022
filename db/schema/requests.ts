import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { CAPS } from '#app/domain/caps.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { PRICE_KINDS } from '#app/domain/catalogue/prices.ts';
import { QUANTITY_BASES, UNITS } from '#app/domain/catalogue/units.ts';
import { ABSENCE_RULES } from '#app/domain/orders/absence-rule.ts';
import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { DECISION_STATES, VOTE_CHOICES } from '#app/domain/requests/decision.ts';
import { LIVE_OFFER_STATES, OFFER_STATES } from '#app/domain/requests/offer-state.ts';
import { LIVE_REQUEST_STATES, REQUEST_STATES } from '#app/domain/requests/request-state.ts';
import { OPEN_TIMETABLE, type Timetable } from '#app/domain/requests/timetable.ts';

import { dependants, households, people } from './accounts.ts';
import { boards } from './boards.ts';
import {
  atMost,
  instant,
  checkWord,
  checkMunicipio,
  isOneOf,
  municipio,
  within,
  word,
} from './columns.ts';
import { groups } from './groups.ts';
import { providers } from './providers.ts';

/** A group's call to providers, frozen from a need card (rules R1, R4). */
export const requests = pgTable(
  'requests',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    boardId: text('board_id')
      .notNull()
      .references(() => boards.id),
    cardId: text('card_id').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    category: word('category', CATEGORY_IDS).notNull(),
    municipio: municipio('municipio').notNull(),
    unit: word('unit', UNITS).notNull(),
    quantity: integer('quantity').notNull(),
    quantityBasis: word('quantity_basis', QUANTITY_BASES).notNull(),
    splitMethod: word('split_method', SIMPLE_SPLIT_KINDS).notNull(),
    /** What the group wrote about the times, beside the timetable. */
    schedule: text('schedule').notNull(),
    /** An address or a meeting place; its provider reads it once the order is confirmed (R4). */
    place: text('place').notNull().default(''),
    /** Dates to be agreed in requests older than timetables: they said it in words alone. */
    timetable: jsonb('timetable').$type<Timetable>().notNull().default(OPEN_TIMETABLE),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    closesAt: instant('closes_at').notNull(),
    /** Until when the group may put an offer to the vote, at the end of answers or later (RQ7). */
    chooseBy: instant('choose_by').notNull(),
    status: word('status', REQUEST_STATES).notNull(),
    /** When offers could no longer be made: it was put to the vote, closed, or its time was up. Null while they can. */
    offersEndedAt: instant('offers_ended_at'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('requests_group').on(t.groupId),
    index('requests_card').on(t.boardId, t.cardId),
    uniqueIndex('requests_one_live_per_card')
      .on(t.boardId, t.cardId)
      .where(isOneOf('status', LIVE_REQUEST_STATES)),
    checkWord('requests_status_known', t.status),
    checkWord('requests_category_known', t.category),
    checkWord('requests_unit_known', t.unit),
    checkMunicipio('requests_municipio_known', t.municipio),
    checkWord('requests_basis_known', t.quantityBasis),
    checkWord('requests_split_known', t.splitMethod),
    check('requests_quantity_positive', sql`${t.quantity} > 0`),
    check('requests_quantity_capped', within(t.quantity, 1, CAPS.quantity)),
    check(
      'requests_timetable_known',
      sql`${t.timetable} ->> 'kind' in ('open', 'weekly', 'dates')`,
    ),
    check('requests_place_length', atMost(t.place, SHEET_LIMITS.place)),
    check('requests_choice', sql`${t.chooseBy} >= ${t.closesAt}`),
    check('requests_period', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);

/** A beneficiary of a request: a household, or one dependant of it. */
export const requestParticipants = pgTable(
  'request_participants',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    dependantId: text('dependant_id').references(() => dependants.id),
  },
  (t) => [
    uniqueIndex('request_participants_unique').on(
      t.requestId,
      t.householdId,
      sql`coalesce(${t.dependantId}, '')`,
    ),
  ],
);

/** A provider the request was sent to: the only ones who may see or answer it. */
export const requestRecipients = pgTable(
  'request_recipients',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'cascade' }),
    sentAt: instant('sent_at').notNull(),
    seenAt: instant('seen_at'),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.providerId] }),
    index('request_recipients_provider').on(t.providerId, t.sentAt),
  ],
);

/** A provider's answer; its price lives in revisions so that history is kept (R1). */
export const offers = pgTable(
  'offers',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    status: word('status', OFFER_STATES).notNull(),
    revision: integer('revision').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('offers_one_live_per_provider')
      .on(t.requestId, t.providerId)
      .where(isOneOf('status', LIVE_OFFER_STATES)),
    uniqueIndex('offers_one_winner')
      .on(t.requestId)
      .where(sql`status = 'won'`),
    index('offers_provider').on(t.providerId),
    checkWord('offers_status_known', t.status),
  ],
);

/** One band of an offer: the group's price of one unit for a number of households. */
export type StoredPriceBand = {
  minHouseholds: number;
  maxHouseholds: number;
  unitPriceCents: number;
};

/** A price as it was offered at one moment; never changed afterwards. */
export const offerRevisions = pgTable(
  'offer_revisions',
  {
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    priceKind: word('price_kind', PRICE_KINDS).notNull(),
    funding: text('funding'),
    /** What it asks for dates that somebody misses (ATT1). */
    absenceRule: word('absence_rule', ABSENCE_RULES).notNull().default('always'),
    bands: jsonb('bands').$type<StoredPriceBand[]>().notNull(),
    terms: text('terms').notNull(),
    validUntil: instant('valid_until').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.offerId, t.revision] }),
    checkWord('offer_revisions_price_kind_known', t.priceKind),
    checkWord('offer_revisions_absence_rule_known', t.absenceRule),
    check(
      'offer_revisions_prices_capped',
      sql`not jsonb_path_exists(${t.bands}, '$[*].unitPriceCents ? (@ > ${sql.raw(String(CAPS.unitPriceCents))})')`,
    ),
  ],
);

/** A household's soft "I prefer this one", before any vote. */
export const offerPreferences = pgTable(
  'offer_preferences',
  {
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.offerId, t.householdId] })],
);

/** One offer put to the vote of the group. */
export const decisions = pgTable(
  'decisions',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id),
    offerRevision: integer('offer_revision').notNull(),
    quorum: integer('quorum').notNull(),
    /** Households asked, fixed when the vote began (rule D2); it never changes. */
    electorate: text('electorate')
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    closesAt: instant('closes_at').notNull(),
    status: word('status', DECISION_STATES).notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('decisions_one_open_per_request')
      .on(t.requestId)
      .where(sql`status = 'open'`),
    uniqueIndex('decisions_one_accepted_per_request')
      .on(t.requestId)
      .where(sql`status = 'accepted'`),
    checkWord('decisions_status_known', t.status),
    check('decisions_quorum_positive', sql`${t.quorum} > 0`),
  ],
);

/** One household, one vote; changeable until the decision closes. */
export const votes = pgTable(
  'votes',
  {
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    choice: word('choice', VOTE_CHOICES).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    castAt: instant('cast_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.decisionId, t.householdId] }),
    checkWord('votes_choice_known', t.choice),
  ],
);

/** A provider's question on a request, and the group's answer; all recipients see both. */
export const requestQuestions = pgTable(
  'request_questions',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    question: text('question').notNull(),
    askedAt: instant('asked_at').notNull(),
    answer: text('answer'),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
  },
  (t) => [index('request_questions_request').on(t.requestId)],
);

/** When a person last looked at a request's questions and answers, and what was new in that visit (TH3). */
export const requestQuestionReads = pgTable(
  'request_question_reads',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    seenAt: instant('seen_at').notNull(),
    /** The last look before this visit; null: this is the first. */
    newSince: instant('new_since'),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.personId] }),
    index('request_question_reads_person').on(t.personId),
  ],
);
