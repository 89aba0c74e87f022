import { describe, expect, test } from 'vitest';

import { ASKED_ANSWERS } from '../four-eyes.ts';
import {
  APPLICATION_STATES,
  checkIseeEnd,
  DECLARED_STATES,
  exampleProtocol,
  LIVE_STATES,
  mayFollow,
  nextApplicationState,
  readProtocol,
  TO_CHECK_STATES,
} from './application.ts';
import { answerFunding, fundingKindFor } from './funding.ts';
import { checkVoucherAction, VOUCHER_ACTIONS, voucherCode } from './voucher.ts';

const EVENTS = [
  'take',
  'give_back',
  'resend',
  'verify',
  'queue',
  'issue',
  'refuse',
  'withdraw',
] as const;

describe('the life of an application', () => {
  test('[APP1] what can happen in each state, and nothing once it ended', () => {
    const can = Object.fromEntries(
      APPLICATION_STATES.map((state) => [state, EVENTS.filter((event) => mayFollow(state, event))]),
    );
    expect(can).toEqual({
      sent: ['take', 'give_back', 'verify', 'refuse', 'withdraw'],
      checking: ['give_back', 'verify', 'refuse', 'withdraw'],
      to_complete: ['resend', 'refuse', 'withdraw'],
      verified: ['queue', 'issue', 'refuse', 'withdraw'],
      waiting: ['issue', 'refuse', 'withdraw'],
      granted: [],
      refused: [],
      withdrawn: [],
    });
    expect(nextApplicationState('to_complete', 'resend')).toEqual({ ok: true, value: 'sent' });
  });

  test('[E2] the declared ISEE is kept before the check alone, and [APP2] counts with the rest', () => {
    const isDeclared = (state: string) => DECLARED_STATES.some((one) => one === state);
    for (const state of APPLICATION_STATES) {
      expect(isDeclared(state)).toBe(TO_CHECK_STATES.includes(state) || state === 'to_complete');
    }
    expect(APPLICATION_STATES.filter((state) => !LIVE_STATES.some((one) => one === state))).toEqual(
      ['refused', 'withdrawn'],
    );
  });
});

describe('the protocol of a DSU', () => {
  test.each([
    ['INPS-ISEE-2026-01234567A-00', '2026-12-31'],
    [' inps-isee-2026-01234567a-00 ', '2026-12-31'],
  ])('[APP3] %j is good', (typed, expiresOn) => {
    expect(readProtocol(typed, '2026-11-30')).toMatchObject({
      ok: true,
      value: { protocol: 'INPS-ISEE-2026-01234567A-00', expiresOn },
    });
  });

  test.each([
    ['INPS-ISEE-2025-01234567A-00', 'application.isee_over'],
    ['INPS-ISEE-2027-01234567A-00', 'application.protocol'],
    ['INPS-ISEE-2026-01234567-00', 'application.protocol'],
    ['01234567A', 'application.protocol'],
    ['', 'application.protocol'],
  ])('[APP3] %j is refused', (typed, code) => {
    expect(readProtocol(typed, '2026-11-30')).toMatchObject({ code });
  });

  test('[APP3] the example that is shown is good on its day, whatever the year', () => {
    for (const today of ['2026-11-30', '2026-12-31', '2027-01-01', '2031-06-15']) {
      expect(readProtocol(exampleProtocol(today), today).ok).toBe(true);
      const example = exampleProtocol(today);
      expect(readProtocol('INPS', today)).toMatchObject({ details: { example } });
    }
  });

  test('[APP3] an officer writes an end that is not over, by the end of next year', () => {
    const is = (day: string) => checkIseeEnd(day, '2026-11-30').ok;
    expect(['2026-11-30', '2027-12-31'].map(is)).toEqual([true, true]);
    expect(['2026-11-29', '2028-01-01', '2026-02-30'].map(is)).toEqual([false, false, false]);
  });
});

describe('money for a programme', () => {
  test('[PRG4] takes two officers: who asked only takes it back, another one answers', () => {
    const asked = { state: 'asked', askedBy: 'anna' } as const;
    const of = (officer: string) =>
      ASKED_ANSWERS.map((answer) => {
        const after = answerFunding(asked, answer, officer);
        return after.ok ? after.value : after.code;
      });
    expect(of('anna')).toEqual(['programme.own_funding', 'programme.own_funding', 'withdrawn']);
    expect(of('bruno')).toEqual(['confirmed', 'refused', 'programme.not_own']);
    expect(answerFunding({ ...asked, state: 'refused' }, 'confirm', 'bruno')).toMatchObject({
      code: 'programme.already_done',
    });
    expect((['draft', 'open', 'closed'] as const).map(fundingKindFor)).toEqual([
      'open',
      'raise',
      'raise',
    ]);
  });
});

describe('a voucher that was given', () => {
  const can = (changes: Partial<Parameters<typeof checkVoucherAction>[0]>) =>
    VOUCHER_ACTIONS.filter(
      (action) =>
        checkVoucherAction(
          {
            isSuspended: false,
            isRevoked: false,
            isOver: false,
            leftCents: 100,
            heldCents: 0,
            ...changes,
          },
          action,
        ).ok,
    );

  test('[VCH1] [VCH2] [VCH3] what can be done with it', () => {
    expect(can({})).toEqual(['suspend', 'replace', 'revoke']);
    expect(can({ isSuspended: true })).toEqual(['resume', 'replace', 'revoke']);
    expect(can({ leftCents: 0 })).toEqual(['suspend', 'revoke']);
    expect(can({ heldCents: 1 })).toEqual(['suspend', 'revoke']);
    expect(can({ isRevoked: true, isSuspended: true })).toEqual([]);
    expect(can({ isOver: true })).toEqual([]);
  });

  test('[VCH3] has a code of letters nobody takes for one another', () => {
    expect(voucherCode('0O1Il-abc_defghjk')).toBe('V-LABC-DEFG');
    expect(voucherCode('0O1I-_')).toBeNull();
  });
});
