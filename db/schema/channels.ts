import { check, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

import { LOCALES } from '#app/domain/accounts/profile.ts';
import { LINK_PURPOSES } from '#app/domain/channels/link.ts';
import { MAIL_KINDS, MAIL_STATES } from '#app/domain/channels/mail.ts';

import { people } from './accounts.ts';
import { checkWord, instant, isOneOf, word } from './columns.ts';
import { notifications } from './notifications.ts';

/**
 * The outbox: mails written in the transaction of their event, one per event and `receiver` (a
 * person's id, or the hash of an address). `address` is null where the person's own counts, as it is
 * when the mail is sent. No secret of a link is in a row: it follows from an id (server/channels/mailer).
 */
export const mails = pgTable(
  'mails',
  {
    id: text('id').primaryKey(),
    kind: word('kind', MAIL_KINDS).notNull(),
    state: word('state', MAIL_STATES).notNull().default('waiting'),
    eventKey: text('event_key').notNull(),
    receiver: text('receiver').notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    noticeId: text('notice_id').references(() => notifications.id, { onDelete: 'cascade' }),
    address: text('address'),
    locale: word('locale', LOCALES).notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** Sent no more from here on. */
    endsAt: instant('ends_at').notNull(),
    /** While a process has the mail in hand: when another may take it. */
    nextTryAt: instant('next_try_at').notNull(),
    tries: integer('tries').notNull().default(0),
    doneAt: instant('done_at'),
  },
  (t) => [
    uniqueIndex('mails_once').on(t.eventKey, t.receiver),
    index('mails_due')
      .on(t.nextTryAt)
      .where(isOneOf('state', ['waiting'])),
    index('mails_done').on(t.doneAt),
    index('mails_person').on(t.personId),
    index('mails_notice').on(t.noticeId),
    checkWord('mails_kind_known', t.kind),
    checkWord('mails_state_known', t.state),
    checkWord('mails_locale_known', t.locale),
    check('mails_reach_somebody', sql`${t.personId} is not null or ${t.address} is not null`),
  ],
);

/** What a link in a mail opens, once. Its token is stored as its SHA-256; `id` is that of its mail. */
export const mailLinks = pgTable(
  'mail_links',
  {
    id: text('id').primaryKey(),
    purpose: word('purpose', LINK_PURPOSES).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The address it was sent to, in lower case. */
    address: text('address').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    uniqueIndex('mail_links_token_hash_unique').on(t.tokenHash),
    index('mail_links_person').on(t.personId),
    index('mail_links_expires').on(t.expiresAt),
    checkWord('mail_links_purpose_known', t.purpose),
  ],
);

/**
 * The secret address under which calendar programs read a person's agenda. Its token follows from `id`
 * (server/channels/mailer) and is stored as its SHA-256: a new id is a new address, and the old one ends.
 */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastReadAt: instant('last_read_at'),
  },
  (t) => [
    uniqueIndex('calendar_feeds_person_unique').on(t.personId),
    uniqueIndex('calendar_feeds_token_hash_unique').on(t.tokenHash),
  ],
);

/** Addresses of people without an account who want no invitation; only their hash is kept. */
export const refusedAddresses = pgTable('refused_addresses', {
  /** SHA-256 in hex of the address in lower case. */
  addressHash: text('address_hash').primaryKey(),
  refusedAt: instant('refused_at').notNull(),
});
