import { expect, test } from 'vitest';

import { mayOnWallet, type WalletAction, type WalletFacts } from './policy.ts';

const ACTIONS: readonly WalletAction[] = [
  'view_vouchers',
  'view_movements',
  'apply_voucher',
  'release_voucher',
  'view_programme',
  'issue_voucher',
  'suspend_voucher',
];

const CASES: readonly [string, WalletFacts, readonly WalletAction[]][] = [
  [
    'the household',
    { isOwner: true, isProgrammeOfficer: false },
    ['view_vouchers', 'view_movements', 'apply_voucher', 'release_voucher'],
  ],
  [
    'an officer',
    { isOwner: false, isProgrammeOfficer: true },
    ['view_vouchers', 'view_programme', 'issue_voucher', 'suspend_voucher'],
  ],
  [
    'an officer, for the own household',
    { isOwner: true, isProgrammeOfficer: true },
    ['view_vouchers', 'view_movements', 'apply_voucher', 'release_voucher', 'view_programme'],
  ],
  ['anyone else', { isOwner: false, isProgrammeOfficer: false }, []],
];

test.each(CASES)('[B1] a wallet: what %s may do', (_who, facts, allowed) => {
  expect(ACTIONS.filter((action) => mayOnWallet(facts, action))).toEqual(allowed);
});

test('[M23] an officer cannot issue a voucher to the own household', () => {
  expect(mayOnWallet({ isOwner: true, isProgrammeOfficer: true }, 'issue_voucher')).toBe(false);
});
