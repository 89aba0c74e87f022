import { expect, test } from 'vitest';

import { checkFundProposal, checkVoteEnd } from './group-decision.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('[DEC1] a vote of a group lasts from five minutes to 90 days', () => {
  const codeOf = (minutes: number) => {
    const checked = checkVoteEnd(after(minutes), NOW);
    return checked.ok ? null : checked.code;
  };
  expect([4.9, 5, 90 * 24 * 60].map(codeOf)).toEqual(['decision.closes_too_soon', null, null]);
  expect(codeOf(90 * 24 * 60 + 1)).toBe('decision.closes_too_late');
  expect(codeOf(Number.NaN)).toBe('decision.closes_too_soon');
});

test('[V9] a fund is asked for what it has, and for no more than the cash that is due', () => {
  const facts = { freeCents: 4000, dueCents: 3000 };
  expect(checkFundProposal(null, facts)).toEqual({ ok: true, value: 3000 });
  expect(checkFundProposal(3000, facts)).toEqual({ ok: true, value: 3000 });
  expect(checkFundProposal(3001, facts)).toMatchObject({
    code: 'fund.too_little',
    details: { leftCents: 3000 },
  });
  expect(checkFundProposal(null, { ...facts, freeCents: 0 })).toMatchObject({
    code: 'fund.too_little',
  });
  expect(checkFundProposal(1, { ...facts, dueCents: 0 })).toMatchObject({
    code: 'fund.nothing_due',
  });
  for (const cents of [0, -1, 0.5, Number.NaN, 2 ** 53]) {
    expect(checkFundProposal(cents, facts)).toMatchObject({ code: 'fund.bad_amount' });
  }
});
