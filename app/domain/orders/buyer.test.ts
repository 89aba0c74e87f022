import { expect, test } from 'vitest';

import { buyerOf } from './buyer.ts';

const NONE = {
  groupId: null,
  requestId: null,
  offerId: null,
  offerRevision: null,
  buyerHouseholdId: null,
  serviceId: null,
  editionId: null,
};

test('[BUY1] [SEA5] a group buys with its request and offer, a household with a service; nobody by halves', () => {
  const group = { groupId: 'g', requestId: 'r', offerId: 'o', offerRevision: 2 };
  expect(buyerOf({ ...NONE, ...group })).toEqual({ kind: 'group', ...group });
  expect(buyerOf({ ...NONE, buyerHouseholdId: 'h', serviceId: 's' })).toEqual({
    kind: 'household',
    householdId: 'h',
    serviceId: 's',
    editionId: null,
  });
  const seats = { buyerHouseholdId: 'h', serviceId: 's', editionId: 'e' };
  expect(buyerOf({ ...NONE, ...seats })).toMatchObject({ kind: 'household', editionId: 'e' });
  expect(() => buyerOf({ ...NONE, groupId: 'g', serviceId: 's' })).toThrow(RangeError);
});
