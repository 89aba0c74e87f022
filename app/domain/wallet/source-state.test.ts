import { expect, test } from 'vitest';

import { sourceState } from './source-state.ts';

const FULL = {
  isRevoked: false,
  isSuspended: false,
  startsOn: '2026-01-01',
  expiresOn: '2026-12-31',
  balanceCents: 1000,
  heldCents: 0,
};

test.each([
  ['2026-05-01', {}, 'usable'],
  ['2025-12-31', {}, 'not_yet'],
  ['2026-12-31', {}, 'expires_soon'],
  ['2027-01-01', {}, 'expired'],
  ['2026-05-01', { balanceCents: 0 }, 'used_up'],
  ['2026-05-01', { balanceCents: 0, heldCents: 1 }, 'usable'],
  ['2026-05-01', { isSuspended: true, balanceCents: 0 }, 'suspended'],
  ['2027-01-01', { isSuspended: true }, 'expired'],
  ['2027-01-01', { isSuspended: true, isRevoked: true, balanceCents: 0 }, 'revoked'],
] as const)('[VCH4] on %s a voucher with %j is %s', (today, row, state) => {
  expect(sourceState({ ...FULL, ...row }, today)).toBe(state);
});
