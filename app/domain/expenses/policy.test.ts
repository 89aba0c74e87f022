import { describe, expect, test } from 'vitest';

import { mayChangeExpense, mayReadAccount, mayUndoPayment } from './policy.ts';

describe('who may', () => {
  test('[X18] only who has to pay reads into which account: not who is paid, not the others', () => {
    const payment = { fromId: 'a', toId: 'b' };
    expect(['a', 'b', 'c'].map((id) => mayReadAccount(id, payment))).toEqual([true, false, false]);
  });

  test.each([
    ['organiser', true, true],
    ['organiser', false, true],
    ['member', true, true],
    ['member', false, false],
    ['viewer', true, false],
    ['viewer', false, false],
    ['outsider', true, false],
  ] as const)('[X4] an %s changes an expense, own %s: %s', (standing, isOwn, isAllowed) => {
    expect(mayChangeExpense(standing, isOwn)).toBe(isAllowed);
  });

  test.each([
    [true, false, true],
    [false, true, true],
    [true, true, false],
  ])('[X5] said paid %s, said received %s: taken back %s', (hasPaid, hasReceived, may) => {
    expect(mayUndoPayment({ hasPaid, hasReceived })).toBe(may);
  });
});
