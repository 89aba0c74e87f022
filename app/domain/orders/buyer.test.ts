import { expect, test } from 'vitest';

import { buyerOf } from './buyer.ts';

const NONE = {
  groupId: null,
  requestId: null,
  offerId: null,
  offerRevision: null,
  buyerHouseholdId: null,
  serviceId: null,
};

test('[BUY1] a group buys with its request and offer, a household with a service; nobody by halves', () => {
  const group = { groupId: 'g', requestId: 'r', offerId: 'o', offerRevision: 2 };
  expect(buyerOf({ ...NONE, ...group })).toEqual({ kind: 'group', ...group });
  expect(buyerOf({ ...NONE, buyerHouseholdId: 'h', serviceId: 's' })).toEqual({
    kind: 'household',
    householdId: 'h',
    serviceId: 's',
  });
  expect(() => buyerOf({ ...NONE, groupId: 'g', serviceId: 's' })).toThrow(RangeError);
});
