import { expect, test } from 'vitest';

import { levelOf, NOTICE_KINDS } from './levels.ts';
import { asksForSomething, findWaiting } from './waiting.ts';

const vote = { kind: 'vote', subjectId: 'v1', href: '/groups/g/requests/r' } as const;
const question = { kind: 'question', subjectId: 'r/p1', href: '/groups/g/requests/r' } as const;
const rules = { kind: 'agree', subjectId: 'g', href: '/groups/g/agreement' } as const;
const waiting = [rules, vote, question];

test('[NTC2] a notice waits as long as what it tells of does, whoever answers it', () => {
  const notice = { kind: 'vote_opened', eventKey: 'vote_opened:v1', href: vote.href } as const;
  expect(findWaiting(notice, waiting)).toBe(vote);
  expect(findWaiting(notice, [rules, question])).toBeNull();
});

test('[NTC2] of two who ask on one page each has a notice of its own', () => {
  const asked = { kind: 'question_asked', href: question.href } as const;
  expect(findWaiting({ ...asked, eventKey: 'question_asked:r/p1:q1' }, waiting)).toBe(question);
  expect(findWaiting({ ...asked, eventKey: 'question_asked:r/p2:q2' }, waiting)).toBeNull();
});

test('[NTC2] the notice of a period that is paid waits no more while a later one is due', () => {
  const pay = { kind: 'pay', subjectId: 'o', href: '/orders/o/pay', periods: [2] } as const;
  const due = (period: number) =>
    ({ kind: 'period_due', eventKey: `order:o:period:${period}:7`, href: pay.href }) as const;
  expect(findWaiting(due(1), [pay])).toBeNull();
  expect(findWaiting(due(2), [pay])).toBe(pay);
});

test('[NTC2] rules wait at their page, whichever event led there', () => {
  for (const kind of ['join_accepted', 'agreement_changed'] as const) {
    expect(findWaiting({ kind, eventKey: `${kind}:x`, href: rules.href }, waiting)).toBe(rules);
  }
});

test('[NTC2] what only has to be read waits for nothing', () => {
  const read = {
    kind: 'order_cancelled',
    eventKey: 'order:v1:cancelled',
    href: '/orders/o',
  } as const;
  expect(asksForSomething(read.kind)).toBe(false);
  expect(findWaiting(read, waiting)).toBeNull();
});

test('[NTC2] whatever waits for an answer is written to people, not only shown', () => {
  const asking = NOTICE_KINDS.filter(asksForSomething);
  expect(asking.length).toBeGreaterThan(10);
  expect(asking.filter((kind) => levelOf(kind) !== 'needs_yes')).toEqual([]);
});
