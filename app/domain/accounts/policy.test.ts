import { expect, test } from 'vitest';

import { type HouseholdAction, householdStanding, mayOnHousehold } from './policy.ts';

const ACTIONS: readonly HouseholdAction[] = [
  'view',
  'edit',
  'add_dependant',
  'edit_dependant',
  'remove_dependant',
  'invite_adult',
];

test.each([
  ['adult', ACTIONS],
  ['other', []],
] as const)('[B1] a household: what %s may do', (standing, allowed) => {
  expect(ACTIONS.filter((action) => mayOnHousehold(standing, action))).toEqual(allowed);
});

test('[B1] whoever has no household belongs to none', () => {
  expect(householdStanding('rossi', 'rossi')).toBe('adult');
  expect(householdStanding('bianchi', 'rossi')).toBe('other');
  expect(householdStanding(null, 'rossi')).toBe('other');
});
