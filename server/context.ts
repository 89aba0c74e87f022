import type { Logger } from 'pino';

import type { Locale } from '#app/domain/accounts/profile.ts';
import type { Result } from '#app/domain/result.ts';
import type { Db } from '#db/client.ts';

import type { LiveBoards } from './boards/live-boards.ts';

/** Who asks. Derived from the session only, never from what the request says. */
export type Actor =
  | { readonly kind: 'guest' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly name: string;
      /** The one household the person belongs to, if any. */
      readonly householdId: string | null;
      /** Stays as long as the session, whatever token its cookie has. */
      readonly sessionId: string;
    }
  | { readonly kind: 'system' };

/** A person who is signed in. */
export type PersonActor = Extract<Actor, { kind: 'person' }>;

/**
 * Something changed. Sent after commit to those who may see `topic`; it carries no data, so a
 * socket cannot show what a loader would not.
 */
export type LiveEvent = {
  readonly topic:
    `group:${string}` | `household:${string}` | `user:${string}` | `provider:${string}`;
  /** What changed, e.g. `request:abc`. */
  readonly id: string;
  readonly version: number;
};

/** A change of rights that open sockets must feel within a second (security B6-B8). */
export type AccessEvent =
  | { readonly kind: 'membership.changed'; readonly groupId: string; readonly householdId: string }
  | { readonly kind: 'household.changed'; readonly personId: string }
  | { readonly kind: 'session.ended'; readonly sessionId: string }
  | { readonly kind: 'person.signed-out'; readonly personId: string };

/** Where use cases send what happened once it is committed. Never throws. */
export type EventSink = {
  live(event: LiveEvent): void;
  access(event: AccessEvent): void;
};

/** Hashing and comparing, as slow as it must be. */
export type PasswordWork = {
  hash(password: string): Promise<string>;
  /** Always takes the time of one hash, also for `null` (an unknown account). */
  verify(hash: string | null, password: string): Promise<boolean>;
};

/** A costly capability that use cases reach only through the context. */
export type PasswordHasher = {
  /**
   * Does what belongs to one attempt when it is its turn: counting it, reading the account, hashing.
   * `caller` says in whose lane it waits (a network, or a device that is known). Codes:
   * `passwords.busy` (details: `retryAfterSeconds`) when too many wait; nothing was done then.
   */
  inTurn<T>(
    caller: string,
    attempt: (work: PasswordWork) => Promise<T>,
  ): Promise<Result<T, 'passwords.busy'>>;
};

/** Sessions behind one door, so that the library under it can change. */
export type SessionStore = {
  /** Makes a session and gives the token for the cookie; the store keeps only its hash. */
  create(personId: string): Promise<{ token: string; sessionId: string }>;
  end(sessionId: string): Promise<void>;
  endAll(personId: string, exceptSessionId?: string): Promise<void>;
};

/** Devices that gave the right password of an account before, by a cookie of their own. */
export type KnownDevices = {
  /** A key for this device's attempts on the account; null for a device that is not known there. */
  recognise(value: string | null, email: string): string | null;
  /** The cookie's value with the account added. */
  remember(value: string | null, email: string): string;
};

/** What the secret half of a link in a mail is for. */
export type MailSecret =
  | 'new_password'
  | 'confirm_address'
  | 'group_invite'
  | 'company_invite'
  | 'stop_mails'
  /** No mail: a link into a group that its organisers hand on, and may be shown again. */
  | 'group_link'
  /** No mail either: the address of somebody's agenda for calendar programs. */
  | 'calendar';

/** A mail as it leaves: one receiver, the same words as text and as HTML. */
export type WrittenMail = {
  readonly id: string;
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one tap ends mails of this kind; null for those nobody can do without. */
  readonly stopUrl: string | null;
};

/** How mails leave, and what their links are made of. */
export type Mailer = {
  /** Mails are read at `/demo/mail`, and none leaves. */
  readonly isBox: boolean;
  /** Our public address, without a slash at its end: all that links in mails begin with. */
  origin(): string;
  /** Secret half of the link that belongs to a row; no table has it, only the server's secret makes it. */
  tokenOf(purpose: MailSecret, id: string): string;
  /**
   * Hands a mail to the server. Codes: `mail.refused` (this receiver or
   * this mail, for good), `mail.unsent` (worth another try). Details: `reason`, without an address.
   */
  send(mail: WrittenMail): Promise<Result<true, 'mail.refused' | 'mail.unsent'>>;
};

/** What is counted. Money commands are counted by their idempotency keys instead. */
export type RateLimitName =
  | 'sign-in'
  | 'sign-in-address'
  | 'sign-in-account'
  | 'sign-in-slow'
  | 'sign-in-device'
  | 'sign-in-all'
  | 'sign-up'
  | 'password'
  | 'demo'
  | 'invite'
  | 'mail-link'
  | 'household-code'
  | 'company-code'
  | 'mail-ask'
  | 'mail-address'
  | 'mail-invite-group'
  | 'mail-invite-address'
  | 'upload'
  | 'open-data';

/** Counts attempts; `consume` says how long to wait when there were too many. */
export type RateLimiter = {
  consume(
    limit: RateLimitName,
    key: string,
  ): Promise<
    | { readonly isAllowed: true; readonly used: number }
    | { readonly isAllowed: false; readonly retryAfterSeconds: number }
  >;
  /** Seconds until something is left, without counting; 0 when something is. */
  secondsToWait(limit: RateLimitName, key: string): Promise<number>;
  reset(limit: RateLimitName, key: string): Promise<void>;
  /** Uncounts one attempt that turned out to be right, so that only wrong ones add up. */
  giveBack(limit: RateLimitName, key: string): Promise<void>;
};

/** Everything a use case may touch, made in one place for a request, a socket event and a job. */
export type ServiceContext = {
  readonly db: Db;
  readonly actor: Actor;
  /** The form being carried out, its key and words in one (transact-once.ts). */
  readonly wish?: string;
  readonly requestId: string;
  readonly isDemo: boolean;
  /** Network of the caller (network-of.ts), for rate limits and queues only. */
  readonly clientAddress: string;
  readonly log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
  readonly events: EventSink;
  readonly boards: LiveBoards;
  readonly passwords: PasswordHasher;
  readonly sessions: SessionStore;
  readonly devices: KnownDevices;
  readonly limits: RateLimiter;
  readonly mailer: Mailer;
  now(): Date;
  /** A new id that sorts by time (UUID version 7). */
  newId(): string;
  /** A random token for links and cookies: 32 bytes, URL-safe. */
  newToken(): string;
};
