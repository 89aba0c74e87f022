import { expect, test } from 'vitest';

import { mayAtProvider, type ProviderAction } from './policy.ts';

const ACTIONS: readonly ProviderAction[] = [
  'view_desk',
  'view_orders',
  'view_takings',
  'set_account',
  'book_cash',
  'deliver_orders',
  'edit_offers',
  'edit_editions',
  'edit_sheets',
  'view_reviews',
  'answer_reviews',
];

test.each([
  ['admin', ACTIONS],
  [
    'operator',
    ['view_desk', 'view_orders', 'deliver_orders', 'edit_offers', 'edit_editions', 'view_reviews'],
  ],
  ['outsider', []],
] as const)('[B1] a provider: what %s may do', (standing, allowed) => {
  expect(ACTIONS.filter((action) => mayAtProvider(standing, action))).toEqual(allowed);
});
