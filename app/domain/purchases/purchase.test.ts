import { describe, expect, test } from 'vitest';

import { answersUntil, isAnswerInTime, nextPurchaseState } from './purchase.ts';

describe('what becomes of a purchase', () => {
  test('[BUY5] the provider takes it or proposes a time, the household takes that; then it is over', () => {
    expect(nextPurchaseState('asked', 'accept')).toEqual({ ok: true, value: 'agreed' });
    expect(nextPurchaseState('asked', 'propose')).toEqual({ ok: true, value: 'proposed' });
    expect(nextPurchaseState('proposed', 'take_time')).toEqual({ ok: true, value: 'agreed' });
    expect(nextPurchaseState('proposed', 'end')).toEqual({ ok: true, value: 'ended' });
  });

  test('[BUY5] nobody takes a time that was not proposed, nor answers twice', () => {
    for (const [state, event] of [
      ['asked', 'take_time'],
      ['proposed', 'accept'],
      ['agreed', 'accept'],
      ['agreed', 'end'],
      ['ended', 'propose'],
    ] as const) {
      expect(nextPurchaseState(state, event)).toMatchObject({ code: 'purchase.answered' });
    }
  });
});

describe('until when an answer counts', () => {
  const now = new Date('2026-11-23T09:00:00Z');

  test('[BUY4] 48 hours, or until the service begins where that is sooner', () => {
    const far = new Date('2026-12-05T15:00:00Z');
    expect(answersUntil(now, far).toISOString()).toBe('2026-11-25T09:00:00.000Z');
    const tomorrow = new Date('2026-11-24T15:00:00Z');
    expect(answersUntil(now, tomorrow)).toEqual(tomorrow);
  });

  test('[BUY4] an answer at that very moment is too late', () => {
    const answerBy = new Date('2026-11-25T09:00:00Z');
    expect(isAnswerInTime(answerBy, new Date(answerBy.getTime() - 1))).toBe(true);
    expect(isAnswerInTime(answerBy, answerBy)).toBe(false);
  });
});
