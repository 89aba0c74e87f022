import { expect, test } from 'vitest';

import type { ShareFactView } from '#app/contracts/orders/views.ts';

import { foldFacts } from './fold-facts.ts';

const source = { kind: 'voucher', code: 'MIN-0001', holder: 'Sara' } as const;
const covers = (amountCents: number): ShareFactView => ({
  kind: 'covers',
  source,
  lineOf: 'Sara',
  amountCents,
});
const spent: ShareFactView = { kind: 'not_for', source, lineOf: 'Sara', reason: 'nothing_left' };

test('[V6] what a voucher pays alike month after month is told once, with the number of months', () => {
  expect(foldFacts([covers(6000), covers(6000), covers(2000), covers(6000), spent, spent])).toEqual(
    [
      { fact: covers(6000), times: 3 },
      { fact: covers(2000), times: 1 },
      { fact: spent, times: 1 },
    ],
  );
});
