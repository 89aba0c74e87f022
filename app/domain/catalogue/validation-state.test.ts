import { expect, test } from 'vitest';

import { isSellable, SHEET_STATES } from './validation-state.ts';

test('[R5] only a validated service of a validated provider with a valid price is for sale', () => {
  const forSale = SHEET_STATES.flatMap((provider) =>
    SHEET_STATES.flatMap((service) =>
      [true, false]
        .filter((hasValidPrice) => isSellable({ provider, service, hasValidPrice }))
        .map((hasValidPrice) => [provider, service, hasValidPrice]),
    ),
  );
  expect(forSale).toEqual([['validated', 'validated', true]]);
});
