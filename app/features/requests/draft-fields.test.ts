import { expect, test } from 'vitest';

import { createRequestSchema } from '#app/contracts/requests/schemas.ts';

import { wrongQuantity } from './draft-fields.ts';

test('[CAP2] the first step says of a quantity what the last one would', () => {
  for (const quantity of ['0', '100000000', '', 'dieci', '1,5', '1', '10000', ' 24 ']) {
    const refused = createRequestSchema
      .safeParse({ quantity })
      .error?.issues.find(({ path }) => path[0] === 'quantity');
    expect(wrongQuantity({ quantity }).quantity, quantity).toBe(refused?.message);
  }
});
