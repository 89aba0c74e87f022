import { expect, test } from 'vitest';

import {
  answerEmploymentAsk,
  checkAskWithdrawal,
  checkEmploymentAsk,
  EMPLOYMENT_ASK_STATES,
  EMPLOYMENT_LIMITS,
} from './employment-ask.ts';

test('[EMP2] who is in does not ask, and nobody asks without end', () => {
  expect(checkEmploymentAsk({ isIn: false, earlierAsks: 4 })).toEqual({ ok: true, value: true });
  expect(checkEmploymentAsk({ isIn: true, earlierAsks: 0 })).toMatchObject({
    code: 'employment.already_in',
  });
  expect(
    checkEmploymentAsk({ isIn: false, earlierAsks: EMPLOYMENT_LIMITS.asksOfYear }),
  ).toMatchObject({ code: 'employment.asked_enough' });
});

test('[EMP2] an ask is answered once, the same answer again is no fault', () => {
  const outcomes = EMPLOYMENT_ASK_STATES.map((state) => answerEmploymentAsk(state, 'accepted'));
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.code))).toEqual([
    'accepted',
    'accepted',
    'staff.already_answered',
    'staff.ask_withdrawn',
  ]);
});

test('[EMP2] an ask is taken back until it is answered', () => {
  expect(EMPLOYMENT_ASK_STATES.filter((state) => checkAskWithdrawal(state).ok)).toEqual([
    'waiting',
    'withdrawn',
  ]);
});
