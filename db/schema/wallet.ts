import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  foreignKey,
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
import {
  BENEFICIARIES,
  PROGRAMME_LIMITS,
  PROGRAMME_STATES,
} from '#app/domain/programmes/programme.ts';
import {
  ACCOUNT_KINDS,
  ENTRY_KINDS,
  mayGoBelowZero,
  type Asset,
} from '#app/domain/wallet/ledger.ts';

import { dependants, households, people } from './accounts.ts';
import { atMost, cents, instant, checkWord, isOneOf, within, word } from './columns.ts';
import { orders } from './orders.ts';

/**
 * A ledger account. Its balance is moved only by the posting trigger; only accounts of kind
 * `world` and `claim` may go below zero (rule L3). `asset` keeps programme money apart from cash (L4).
 */
export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    address: text('address').notNull(),
    kind: word('kind', ACCOUNT_KINDS).notNull(),
    asset: text('asset').$type<Asset>().notNull(),
    balanceCents: cents('balance_cents').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    // What the address says, in columns to search by. The database derives them, so that they cannot
    // differ from it; null where an account has no such owner.
    providerId: text('provider_id').generatedAlwaysAs(
      sql`case when kind = 'provider' then split_part(address, ':', 2) end`,
    ),
    /** Of a provider's account: `due` to it, or `received` by it in cash. */
    purpose: text('purpose')
      .$type<'due' | 'received'>()
      .generatedAlwaysAs(sql`case when kind = 'provider' then split_part(address, ':', 3) end`),
    /** Of a voucher or benefit itself, and of what an order holds of it. */
    sourceId: text('source_id').generatedAlwaysAs(
      sql`case when kind in ('voucher', 'benefit') then split_part(address, ':', 2)
        when kind = 'hold' then split_part(address, ':', 4) end`,
    ),
    /** Of the cash a household paid for an order. */
    householdId: text('household_id').generatedAlwaysAs(
      sql`case when kind = 'household' then split_part(address, ':', 4) end`,
    ),
    /** Of a claim: the group, and the household that is owed, or below zero owes. */
    claimGroupId: text('claim_group_id').generatedAlwaysAs(
      sql`case when kind = 'claim' then split_part(address, ':', 2) end`,
    ),
    claimHouseholdId: text('claim_household_id').generatedAlwaysAs(
      sql`case when kind = 'claim' then split_part(address, ':', 3) end`,
    ),
  },
  (t) => [
    uniqueIndex('accounts_address_unique').on(t.address),
    index('accounts_provider').on(t.providerId),
    index('accounts_source').on(t.sourceId),
    index('accounts_household').on(t.householdId),
    checkWord('accounts_kind_known', t.kind),
    index('accounts_claim_group').on(t.claimGroupId),
    check(
      'accounts_no_overdraft',
      sql`${isOneOf('kind', ACCOUNT_KINDS.filter(mayGoBelowZero))} or ${t.balanceCents} >= 0`,
    ),
    check('accounts_funds_hold_cash', sql`${t.kind} <> 'fund' or ${t.asset} = 'EUR'`),
    // Claims are no money: their accounts hold nothing else, and no other account holds them (L4).
    check(
      'accounts_claims_apart',
      sql`(${t.kind} = 'claim') = (${t.asset} like 'claim:%') and (${t.kind} <> 'claim' or ${t.asset} = 'claim:' || split_part(${t.address}, ':', 2))`,
    ),
  ],
);

/** A ledger transaction: its postings balance per asset (checked at commit), append-only (L1). */
export const transactions = pgTable(
  'transactions',
  {
    id: text('id').primaryKey(),
    kind: word('kind', ENTRY_KINDS).notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    orderId: text('order_id').references(() => orders.id),
    reversesId: text('reverses_id').references((): AnyPgColumn => transactions.id),
    /** The database transaction that wrote it: its postings can only come with it. */
    writtenIn: bigint('written_in', { mode: 'bigint' })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    actorPersonId: text('actor_person_id').references(() => people.id),
  },
  (t) => [
    uniqueIndex('transactions_idempotency_unique').on(t.idempotencyKey),
    uniqueIndex('transactions_reverses_unique').on(t.reversesId),
    index('transactions_order').on(t.orderId),
    checkWord('transactions_kind_known', t.kind),
    check(
      'transactions_reversal_names_it',
      sql`(${t.kind} = 'reversal') = (${t.reversesId} is not null)`,
    ),
  ],
);

/** One movement of money from an account to another of the same asset. */
export const postings = pgTable(
  'postings',
  {
    id: text('id').primaryKey(),
    transactionId: text('transaction_id')
      .notNull()
      .references(() => transactions.id),
    fromAccountId: text('from_account_id')
      .notNull()
      .references(() => accounts.id),
    toAccountId: text('to_account_id')
      .notNull()
      .references(() => accounts.id),
    amountCents: cents('amount_cents').notNull(),
  },
  (t) => [
    index('postings_transaction').on(t.transactionId),
    index('postings_from').on(t.fromAccountId),
    index('postings_to').on(t.toAccountId),
    check('postings_amount_positive', sql`${t.amountCents} > 0`),
    check('postings_two_accounts', sql`${t.fromAccountId} <> ${t.toAccountId}`),
  ],
);

/** Public money with rules (E1). */
export const programmes = pgTable(
  'programmes',
  {
    id: text('id').primaryKey(),
    nameIt: text('name_it').notNull(),
    nameEn: text('name_en').notNull(),
    fundingIt: text('funding_it').notNull(),
    fundingEn: text('funding_en').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    budgetCents: cents('budget_cents').notNull(),
    maxVoucherCents: cents('max_voucher_cents').notNull(),
    /** Until it is open its budget is a plan, of which the ledger knows nothing. */
    state: word('state', PROGRAMME_STATES).notNull().default('open'),
    beneficiary: word('beneficiary', BENEFICIARIES).notNull().default('anyone'),
    minAge: integer('min_age'),
    maxAge: integer('max_age'),
    /** What whoever applies has to show, a line each. */
    documentsIt: text('documents_it').notNull().default(''),
    documentsEn: text('documents_en').notNull().default(''),
    /** Goes up with every change, so that two officers do not write over each other. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('programmes_budget_capped', within(t.budgetCents, 0, CAPS.budgetCents)),
    checkWord('programmes_state_known', t.state),
    checkWord('programmes_beneficiary_known', t.beneficiary),
    check('programmes_days_in_order', sql`${t.startsOn} <= ${t.endsOn}`),
    check(
      'programmes_ages_in_order',
      sql`coalesce(${t.minAge} <= ${t.maxAge}, true) and ${within(t.minAge, 0, PROGRAMME_LIMITS.age)} is not false and ${within(t.maxAge, 0, PROGRAMME_LIMITS.age)} is not false`,
    ),
    check('programmes_documents_length', atMost(t.documentsIt, PROGRAMME_LIMITS.documents)),
    check('programmes_documents_en_length', atMost(t.documentsEn, PROGRAMME_LIMITS.documents)),
  ],
);

/** A category of services a programme may pay for. */
export const programmeCategories = pgTable(
  'programme_categories',
  {
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id, { onDelete: 'cascade' }),
    category: word('category', CATEGORY_IDS).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.programmeId, t.category] }),
    checkWord('programme_categories_category_known', t.category),
  ],
);

/** Voucher value by ISEE band: the band only, never the declared value (E2). */
export const programmeBands = pgTable(
  'programme_bands',
  {
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id, { onDelete: 'cascade' }),
    band: integer('band').notNull(),
    iseeFromCents: cents('isee_from_cents').notNull(),
    iseeToCents: cents('isee_to_cents').notNull(),
    valueCents: cents('value_cents').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.programmeId, t.band] }),
    check('programme_bands_in_order', sql`${t.iseeFromCents} between 0 and ${t.iseeToCents}`),
    check('programme_bands_worth', within(t.valueCents, 1, CAPS.benefitCents)),
  ],
);

/** A nominative voucher: one household, one dependant (V1). Its balance is its ledger account. */
export const vouchers = pgTable(
  'vouchers',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    householdId: text('household_id')
      .notNull()
      .references(() => households.id),
    dependantId: text('dependant_id').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    amountCents: cents('amount_cents').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    isSuspended: boolean('is_suspended').notNull().default(false),
    /** When an officer took back what was left of it; it stays suspended. */
    revokedAt: instant('revoked_at'),
    /** The lost one in whose place it was given (VCH3): its money was given once. */
    replacesId: text('replaces_id').references((): AnyPgColumn => vouchers.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('vouchers_code_unique').on(t.code),
    uniqueIndex('vouchers_one_per_dependant')
      .on(t.programmeId, t.dependantId)
      .where(sql`${t.revokedAt} is null`),
    uniqueIndex('vouchers_replace_once').on(t.replacesId),
    check('vouchers_revoked_suspended', sql`${t.revokedAt} is null or ${t.isSuspended}`),
    index('vouchers_household').on(t.householdId),
    index('vouchers_expiry').on(t.expiresOn),
    foreignKey({
      name: 'vouchers_dependant_of_household',
      columns: [t.dependantId, t.householdId],
      foreignColumns: [dependants.id, dependants.householdId],
    }),
    check('vouchers_amount_positive', sql`${t.amountCents} > 0`),
  ],
);

/** First answer to an idempotency key: of money commands, refusals included (L2), and of forms (W15). */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    personId: text('person_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    outcome: jsonb('outcome').$type<unknown>(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] })],
);
