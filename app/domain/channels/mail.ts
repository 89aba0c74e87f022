import { DAY_MS } from '../dates.ts';

/** What is written to people by mail. `needs_yes` is a notice that waits for an answer. */
export const MAIL_KINDS = [
  'new_password',
  'password_changed',
  'confirm_address',
  'address_asked',
  'address_changed',
  'needs_yes',
  'group_invite',
  'company_invite',
] as const;

/** Kind of a mail. */
export type MailKind = (typeof MAIL_KINDS)[number];

/** `dropped`: nobody needed it any more; `failed`: the server would not have it, or time was up. */
export const MAIL_STATES = ['waiting', 'sent', 'dropped', 'failed'] as const;

const MINUTE_MS = 60_000;

/** How long a link for a new password works, counted from the wish for it. */
export const NEW_PASSWORD_MINUTES = 30;

/** How long a link that confirms an address works. */
export const CONFIRM_DAYS = 7;

/** After this a mail of the kind tells nothing true any more; its links end then too. */
const LIFE_MS: Readonly<Record<MailKind, number>> = {
  new_password: NEW_PASSWORD_MINUTES * MINUTE_MS,
  password_changed: 2 * DAY_MS,
  confirm_address: CONFIRM_DAYS * DAY_MS,
  address_asked: 2 * DAY_MS,
  address_changed: 2 * DAY_MS,
  needs_yes: 2 * DAY_MS,
  group_invite: 2 * DAY_MS,
  company_invite: 2 * DAY_MS,
};

/** When a mail of the kind, written at `at`, is sent no more. */
export function mailEndsAt(kind: MailKind, at: Date): Date {
  return new Date(at.getTime() + LIFE_MS[kind]);
}

/** Whoever has the page open answers there first, and gets no mail. */
export const NOTICE_WAIT_SECONDS = 30;

/** When a mail of the kind, written at `at`, may first be sent. */
export function mailStartsAt(kind: MailKind, at: Date): Date {
  return kind === 'needs_yes' ? new Date(at.getTime() + NOTICE_WAIT_SECONDS * 1_000) : at;
}

/** Pauses after each try that failed; after the last of them there is one more try. */
const PAUSES_MINUTES = [1, 2, 5, 15, 60, 180, 480, 960] as const;

/**
 * When a mail is tried again after its `tries`-th try (from 1) failed at `now`; null: no more, for it
 * was tried often enough or would come too late.
 */
export function nextTryAt(tries: number, now: Date, endsAt: Date): Date | null {
  const pause = PAUSES_MINUTES[tries - 1];
  if (pause === undefined) return null;
  const next = new Date(now.getTime() + pause * MINUTE_MS);
  return next < endsAt ? next : null;
}

/** What decides whether somebody is written to. */
export type Receiver = {
  /** The address was shown to be theirs, by a link that was sent there. */
  readonly isConfirmed: boolean;
  /** False once they stopped the mails of notices. */
  readonly wantsMails: boolean;
};

/**
 * Whether a mail of the kind goes to a person. To an address that nobody confirmed goes only what its
 * owner needs to confirm it or to come back in.
 */
export function mayMail(kind: MailKind, receiver: Receiver): boolean {
  if (kind === 'confirm_address' || kind === 'new_password') return true;
  if (!receiver.isConfirmed) return false;
  return kind !== 'needs_yes' || receiver.wantsMails;
}

/** Whether a notice is still worth a mail: its person has not seen it, and it still waits. */
export function isNoticeDue(notice: { readonly isRead: boolean; readonly isSettled: boolean }) {
  return !notice.isRead && !notice.isSettled;
}
