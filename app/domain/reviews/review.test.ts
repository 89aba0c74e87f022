import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DAY_MS } from '../dates.ts';
import { ORDER_STATES } from '../orders/order-state.ts';
import {
  checkChange,
  checkReview,
  DAYS_TO_CHANGE,
  DAYS_TO_REVIEW,
  LEAST_SHOWN,
  REVIEW_ANSWERS,
  REVIEW_DECISIONS,
  REVIEW_QUESTIONS,
  REVIEW_STATES,
  stateAfterDecision,
  tallyReviews,
  type ReviewAnswers,
} from './review.ts';

const NOW = new Date('2027-03-10T12:00:00Z');
const before = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code);

describe('who reviews an order', () => {
  const order = {
    status: 'completed',
    completedAt: before(1),
    isIn: true,
    worksThere: false,
  } as const;

  test('[REV1] whoever received it, once it is over', () => {
    const codes = ORDER_STATES.map((status) => codeOf(checkReview({ ...order, status }, NOW)));
    expect(codes).toEqual([
      'review.not_yet',
      'review.not_yet',
      'review.not_yet',
      'ok',
      'ok',
      'review.not_received',
    ]);
  });

  test('[REV1] not who left it, nor a household of the provider’s own people', () => {
    expect(codeOf(checkReview({ ...order, isIn: false }, NOW))).toBe('review.not_received');
    expect(codeOf(checkReview({ ...order, worksThere: true }, NOW))).toBe('review.own_provider');
  });

  test('[REV1] until the last day, and not a moment later', () => {
    const last = { ...order, completedAt: before(DAYS_TO_REVIEW) };
    expect(checkReview(last, NOW)).toEqual({ ok: true, value: NOW });
    const later = new Date(NOW.getTime() + 1);
    expect(codeOf(checkReview(last, later))).toBe('review.too_late');
  });
});

describe('changing what was written', () => {
  const own = { state: 'published', writtenAt: before(DAYS_TO_CHANGE), isAnswered: false } as const;

  test('[REV4] for fourteen days, until it is answered', () => {
    expect(checkChange(own, NOW)).toEqual({ ok: true, value: NOW });
    expect(codeOf(checkChange(own, new Date(NOW.getTime() + 1)))).toBe('review.unchangeable');
    const answered = { ...own, writtenAt: NOW, isAnswered: true };
    expect(codeOf(checkChange(answered, NOW))).toBe('review.unchangeable');
  });

  test('[REV4] not once it was hidden or taken back', () => {
    const codes = REVIEW_STATES.map((state) => codeOf(checkChange({ ...own, state }, NOW)));
    expect(codes).toEqual(['ok', 'review.hidden', 'review.withdrawn']);
  });
});

describe('what is shown', () => {
  const answers = fc.record({
    asAgreed: fc.constantFrom(...REVIEW_ANSWERS),
    onTime: fc.constantFrom(...REVIEW_ANSWERS),
    withCare: fc.constantFrom(...REVIEW_ANSWERS),
    again: fc.constantFrom(...REVIEW_ANSWERS),
  });
  const reviews = fc.array(
    fc.record({ householdId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), answers }),
  );
  const HAPPY: ReviewAnswers = { asAgreed: 'yes', onTime: 'yes', withCare: 'yes', again: 'yes' };

  test('[REV3] nothing of fewer than three households, however often they bought', () => {
    const two = ['a', 'b', 'a', 'b', 'a'].map((householdId) => ({ householdId, answers: HAPPY }));
    expect(tallyReviews(two)).toBeNull();
    expect(tallyReviews([])).toBeNull();
    expect(tallyReviews([...two, { householdId: 'c', answers: HAPPY }])?.households).toBe(3);
  });

  test('[REV3] each household once, by its latest words', () => {
    const again = (householdId: string, answer: ReviewAnswers['again']) => ({
      householdId,
      answers: { ...HAPPY, again: answer },
    });
    const tally = tallyReviews([
      again('a', 'no'),
      again('b', 'partly'),
      again('c', 'yes'),
      again('a', 'yes'),
    ]);
    expect(tally?.questions.again).toEqual({ yes: 1, partly: 1, no: 1 });
  });

  test('[REV2] [REV3] every question counts every household, whatever they answered', () => {
    fc.assert(
      fc.property(reviews, (all) => {
        const tally = tallyReviews(all);
        const households = new Set(all.map(({ householdId }) => householdId)).size;
        if (tally === null) {
          expect(households).toBeLessThan(LEAST_SHOWN);
          return;
        }
        expect(tally.households).toBe(households);
        for (const question of REVIEW_QUESTIONS) {
          const { yes, partly, no } = tally.questions[question];
          expect(yes + partly + no).toBe(households);
        }
      }),
    );
  });
});

test('[REV5] an officer keeps or hides what is read, shows again what is hidden, and no more', () => {
  const codes = REVIEW_STATES.map((state) =>
    REVIEW_DECISIONS.map((decision) => {
      const after = stateAfterDecision({ state, openReports: 1 }, decision);
      return after.ok ? after.value : after.code;
    }),
  );
  expect(stateAfterDecision({ state: 'published', openReports: 0 }, 'hide')).toMatchObject({
    code: 'review.already_done',
  });
  expect(stateAfterDecision({ state: 'hidden', openReports: 0 }, 'show').ok).toBe(true);
  expect(codes).toEqual([
    ['published', 'hidden', 'review.already_done'],
    ['review.already_done', 'review.already_done', 'published'],
    ['review.withdrawn', 'review.withdrawn', 'review.withdrawn'],
  ]);
});
