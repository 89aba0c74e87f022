import { expect, test } from 'vitest';

import { inFundAfter, type NumberedMove } from './fund-paper.ts';

const move = (
  position: number,
  kind: NumberedMove['kind'],
  amountCents: number,
  isUndone = false,
): NumberedMove => ({ position, kind, amountCents, isUndone });

test('[X19] a paper says what was in the fund after its movement, whatever came later', () => {
  const moves = [
    move(1, 'put_in', 6_000),
    move(2, 'paid', 1_000, true),
    move(3, 'put_in', 4_000),
    move(4, 'to_order', 5_000),
    move(5, 'from_order', 1_500),
    move(6, 'taken_out', 500),
  ];
  const after = moves.map(({ position }) => inFundAfter(moves, position));
  expect(after).toEqual([6_000, 5_000, 10_000, 5_000, 6_500, 6_000]);
  expect(inFundAfter(moves.slice(0, 3), 3)).toBe(10_000);
});
