import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  isNoticeDue,
  MAIL_KINDS,
  mailEndsAt,
  mailStartsAt,
  mayMail,
  nextTryAt,
  type MailKind,
} from './mail.ts';

const AT = new Date('2026-11-23T09:00:00Z');
const minutesLater = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const kinds = fc.constantFrom(...MAIL_KINDS);

test('[MAIL1] a link for a new password lives thirty minutes, and so does its mail', () => {
  expect(mailEndsAt('new_password', AT)).toEqual(minutesLater(30));
});

test('[MAIL1] only a notice waits a moment for whoever has the page open', () => {
  const late = MAIL_KINDS.filter((kind) => mailStartsAt(kind, AT) > AT);
  expect(late).toEqual(['needs_yes']);
});

test('[MAIL2] a mail is tried again after pauses that grow, and not for ever', () => {
  const endsAt = minutesLater(60 * 24 * 30);
  const pauses: number[] = [];
  for (let tries = 1; ; tries += 1) {
    const next = nextTryAt(tries, AT, endsAt);
    if (next === null) break;
    pauses.push(next.getTime() - AT.getTime());
  }
  expect(pauses).toHaveLength(8);
  expect(pauses.every((pause, index) => pause > (pauses[index - 1] ?? 0))).toBe(true);
});

test('[MAIL2] no try comes when a mail has ended', () => {
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 20 }), fc.nat(5_000), (kind, tries, minutes) => {
      const endsAt = mailEndsAt(kind, AT);
      const next = nextTryAt(tries, minutesLater(minutes), endsAt);
      expect(next === null || next < endsAt).toBe(true);
    }),
  );
});

test('[MAIL3] to an address nobody confirmed go only its own link and the way back in', () => {
  const reached = (isConfirmed: boolean, wantsMails: boolean) =>
    MAIL_KINDS.filter((kind) => mayMail(kind, { isConfirmed, wantsMails }));
  const alone: MailKind[] = ['new_password', 'confirm_address'];
  expect(reached(false, true)).toEqual(alone);
  expect(reached(false, false)).toEqual(alone);
  expect(reached(true, true)).toEqual([...MAIL_KINDS]);
  expect(reached(true, false)).toEqual(MAIL_KINDS.filter((kind) => kind !== 'needs_yes'));
});

test('[MAIL4] a notice that was read or is settled is not mailed', () => {
  const due = [true, false].flatMap((isRead) =>
    [true, false].map((isSettled) => isNoticeDue({ isRead, isSettled })),
  );
  expect(due).toEqual([false, false, false, true]);
});
