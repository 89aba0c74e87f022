import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import { DEPENDANT_KINDS, LOCALES, TEXT_SIZES, THEMES } from '#app/domain/accounts/profile.ts';

import { HOLDER_MAX_LENGTH } from '#app/domain/payments/account.ts';

import { atMost, instant, checkWord, checkMunicipio, municipio, word } from './columns.ts';

/** A person who can sign in. E-mail is kept in lower case. */
export const people = pgTable(
  'people',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    locale: word('locale', LOCALES).notNull().default('it'),
    textSize: word('text_size', TEXT_SIZES).notNull().default('normal'),
    theme: word('theme', THEMES).notNull().default('system'),
    municipio: municipio('municipio'),
    isWelcomed: boolean('is_welcomed').notNull().default(false),
    isDemo: boolean('is_demo').notNull().default(false),
    /** When `email` was shown to be theirs; null: not yet. */
    emailConfirmedAt: instant('email_confirmed_at'),
    /** Whether notices that wait for an answer are mailed. */
    wantsMails: boolean('wants_mails').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('people_email_unique').on(t.email),
    check('people_email_lower', sql`${t.email} = lower(${t.email})`),
    checkWord('people_locale_known', t.locale),
    checkWord('people_text_size_known', t.textSize),
    checkWord('people_theme_known', t.theme),
    checkMunicipio('people_municipio_known', t.municipio),
  ],
);

/**
 * A sign-in. `id` stays as long as it does, `token_hash` is the keyed hash of the token its cookie has
 * now: a token itself is never stored. The one before it is good until `previous_ends_at`, which is
 * set when the new one is first seen. `is_renewal_due` is set by triggers when a role changes.
 */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    tokenHash: text('token_hash').notNull(),
    previousTokenHash: text('previous_token_hash'),
    previousEndsAt: instant('previous_ends_at'),
    isRenewalDue: boolean('is_renewal_due').notNull().default(false),
  },
  (t) => [
    index('sessions_person').on(t.personId),
    uniqueIndex('sessions_token_hash_unique').on(t.tokenHash),
    index('sessions_previous_token_hash').on(t.previousTokenHash),
    index('sessions_expires').on(t.expiresAt),
  ],
);

/** Adults and dependants who join groups, vote, owe and pay as one. */
export const households = pgTable(
  'households',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    municipio: municipio('municipio').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [checkMunicipio('households_municipio_known', t.municipio)],
);

/**
 * The account a household's neighbours pay into (X18), if it saved one; who changed it when is in the
 * audit log, by its last signs. Taken away, nothing of it stays.
 */
export const householdAccounts = pgTable(
  'household_accounts',
  {
    householdId: text('household_id')
      .primaryKey()
      .references(() => households.id, { onDelete: 'cascade' }),
    iban: text('iban').notNull(),
    holder: text('holder').notNull(),
    setAt: instant('set_at').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    check('household_accounts_iban_shape', sql`${t.iban} ~ '^[A-Z]{2}[0-9A-Z]{13,32}$'`),
    check('household_accounts_holder_length', atMost(t.holder, HOLDER_MAX_LENGTH)),
    check('household_accounts_holder_not_empty', sql`${t.holder} <> ''`),
  ],
);

/** An adult of a household; a person belongs to one household at most. */
export const householdAdults = pgTable(
  'household_adults',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    joinedAt: instant('joined_at').notNull(),
  },
  (t) => [index('household_adults_household').on(t.householdId)],
);

/** A child or cared-for person of one household; ages are computed from the birth date. */
export const dependants = pgTable(
  'dependants',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    firstName: text('first_name').notNull(),
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
    kind: word('kind', DEPENDANT_KINDS).notNull(),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    index('dependants_household').on(t.householdId),
    unique('dependants_of_household').on(t.id, t.householdId),
    checkWord('dependants_kind_known', t.kind),
  ],
);

/** A link by which one more adult joins a household, once; the token is stored as its SHA-256. */
export const householdInvites = pgTable(
  'household_invites',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('household_invites_token_hash_unique').on(t.tokenHash),
    index('household_invites_household').on(t.householdId),
  ],
);

/** Counters of `rate-limiter-flexible`; `expire` is when a counter starts again. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull().default(0),
    expire: instant('expire'),
  },
  (t) => [index('rate_limits_expire').on(t.expire)],
);
