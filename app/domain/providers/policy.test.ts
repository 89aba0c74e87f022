import { expect, test } from 'vitest';

import { isProviderKind, PROVIDER_KINDS } from './kinds.ts';
import { mayAtProvider, type ProviderAction } from './policy.ts';

const ACTIONS: readonly ProviderAction[] = [
  'view_desk',
  'view_orders',
  'view_takings',
  'book_cash',
  'deliver_orders',
  'edit_offers',
  'edit_services',
  'edit_profile',
  'submit_sheet',
  'manage_staff',
];

test.each([
  ['admin', ACTIONS],
  ['operator', ['view_desk', 'view_orders', 'deliver_orders', 'edit_offers']],
  ['outsider', []],
] as const)('[B1] a provider: what %s may do', (standing, allowed) => {
  expect(ACTIONS.filter((action) => mayAtProvider(standing, action))).toEqual(allowed);
});

test('[CAT] a provider is of one of five kinds', () => {
  expect(PROVIDER_KINDS.every(isProviderKind)).toBe(true);
  expect(['', 'bank', null].some(isProviderKind)).toBe(false);
});
