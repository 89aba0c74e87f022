import { expect, test } from 'vitest';

import { provesAddress } from './mailed-invite.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const invite = {
  address: 'ada@example.org',
  revokedAt: null,
  expiresAt: new Date('2026-11-30T09:00:00Z'),
};

test('[MAIL13] a link that was mailed proves the address it went to, and no other', () => {
  expect(provesAddress(invite, 'ada@example.org', NOW)).toBe(true);
  expect(provesAddress(invite, 'bob@example.org', NOW)).toBe(false);
  expect(provesAddress({ ...invite, address: null }, 'ada@example.org', NOW)).toBe(false);
});

test('[MAIL13] a link that was taken back or is over proves nothing', () => {
  expect(provesAddress({ ...invite, revokedAt: NOW }, 'ada@example.org', NOW)).toBe(false);
  expect(provesAddress(invite, 'ada@example.org', invite.expiresAt)).toBe(false);
});
