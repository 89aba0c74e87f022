import { expect, test } from 'vitest';

import { answerJoin, checkAsk, checkWithdrawal } from './join-request.ts';

test.each([
  ['waiting', 'accepted', { ok: true, value: 'accepted' }],
  ['waiting', 'refused', { ok: true, value: 'refused' }],
  ['accepted', 'accepted', { ok: true, value: 'accepted' }],
  ['refused', 'refused', { ok: true, value: 'refused' }],
  ['accepted', 'refused', { ok: false, code: 'join.already_done' }],
  ['refused', 'accepted', { ok: false, code: 'join.already_done' }],
  ['withdrawn', 'accepted', { ok: false, code: 'join.withdrawn' }],
] as const)('[JRQ1] %s answered %s', (state, answer, outcome) => {
  expect(answerJoin(state, answer)).toEqual(outcome);
});

test.each([
  ['waiting', true],
  ['withdrawn', true],
  ['accepted', false],
  ['refused', false],
] as const)('[JRQ1] %s can be taken back: %s', (state, isAllowed) => {
  expect(checkWithdrawal(state).ok).toBe(isAllowed);
});

test('[JRQ2] who was refused asks no more by the same link, who withdrew may', () => {
  expect(checkAsk([]).ok).toBe(true);
  expect(checkAsk(['withdrawn', 'waiting']).ok).toBe(true);
  expect(checkAsk(['withdrawn', 'refused'])).toEqual({ ok: false, code: 'join.refused' });
});
