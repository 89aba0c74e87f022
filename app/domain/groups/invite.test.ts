import { expect, test } from 'vitest';

import { checkInvite, INVITE_LIFE_DAYS, INVITE_MAX_USES, type InviteFacts } from './invite.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

const invite: InviteFacts = {
  expiresAt: new Date('2026-03-08T12:00:00Z'),
  maxUses: 2,
  uses: 1,
  revokedAt: null,
};

test('[B12] an invite works until its last use or its last instant', () => {
  expect(checkInvite(invite, NOW)).toEqual({ ok: true, value: true });
  const lastInstant = new Date(invite.expiresAt.getTime() - 1);
  expect(checkInvite(invite, lastInstant).ok).toBe(true);
  expect([INVITE_LIFE_DAYS, INVITE_MAX_USES]).toEqual([7, 50]);
});

test.each([
  ['invite.expired', { expiresAt: NOW }],
  ['invite.used_up', { uses: 2 }],
  ['invite.used_up', { uses: 3 }],
  ['invite.revoked', { revokedAt: NOW }],
  ['invite.revoked', { revokedAt: NOW, expiresAt: NOW, uses: 2 }],
])('[B12] refused: %s', (code, over) => {
  expect(checkInvite({ ...invite, ...over }, NOW)).toEqual({ ok: false, code });
});
