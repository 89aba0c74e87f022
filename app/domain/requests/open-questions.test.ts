import { expect, test } from 'vitest';

import { byAsker, checkQuestion } from './open-questions.ts';

test('[QST1] a provider has five questions open on a request at most', () => {
  expect(checkQuestion(0).ok).toBe(true);
  expect(checkQuestion(4).ok).toBe(true);
  expect(checkQuestion(5)).toEqual({
    ok: false,
    code: 'question.too_many',
    details: { most: 5 },
  });
});

test('[QST2] questions of one provider on one request are one thing that waits', () => {
  const asked = (requestId: string, providerId: string, question: string) => ({
    requestId,
    providerId,
    question,
  });
  expect(
    byAsker([
      asked('r', 'one', 'A che ora?'),
      asked('r', 'two', 'Dove?'),
      asked('r', 'one', 'Quanti?'),
      asked('s', 'one', 'Quando?'),
    ]),
  ).toEqual([
    { requestId: 'r', providerId: 'one', question: 'A che ora?', count: 2 },
    { requestId: 'r', providerId: 'two', question: 'Dove?', count: 1 },
    { requestId: 's', providerId: 'one', question: 'Quando?', count: 1 },
  ]);
});
