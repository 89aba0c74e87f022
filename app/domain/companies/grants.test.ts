import { describe, expect, test } from 'vitest';

import {
  checkGrant,
  type Grant,
  type GrantPlan,
  MAX_GRANTS_AT_ONCE,
  planGrants,
} from './grants.ts';

const today = '2026-11-29';
const plan: GrantPlan = {
  planKind: 'credit',
  yearlyLimitWithChildrenCents: 200_000,
  grantedCents: 150_000,
};
const grant: Grant = { amountCents: 50_000, category: null, expiresOn: '2027-06-30' };
const tryIt = (planOver: Partial<GrantPlan>, grantOver: Partial<Grant>) =>
  checkGrant({ ...plan, ...planOver }, { ...grant, ...grantOver }, today);

describe('what a plan can give', () => {
  test('[V12] a plan of credits gives credits, one of service vouchers a voucher with its category', () => {
    expect(tryIt({}, {})).toEqual({ ok: true, value: 'credit' });
    const voucher = tryIt({ planKind: 'service_voucher' }, { category: 'education' });
    expect(voucher).toEqual({ ok: true, value: 'service_voucher' });
    expect(tryIt({}, { category: 'education' })).toMatchObject({ code: 'grant.category' });
    expect(tryIt({ planKind: 'service_voucher' }, {})).toMatchObject({ code: 'grant.category' });
    expect(tryIt({ planKind: 'reimbursement' }, {})).toMatchObject({ code: 'grant.wrong_plan' });
  });

  test('[V12] all grants of a year stay within the plan, and the refusal says what is left', () => {
    expect(tryIt({}, { amountCents: 50_001 })).toEqual({
      ok: false,
      code: 'grant.over_plan',
      details: { leftCents: 50_000 },
    });
    expect(tryIt({ grantedCents: 999_999 }, { amountCents: 1 })).toMatchObject({
      details: { leftCents: 0 },
    });
  });

  test.each([0, -1, NaN, 0.5, 2 ** 53, 10_000_001])('[V12] [CAP5] %d cents', (amountCents) => {
    const huge = { yearlyLimitWithChildrenCents: Number.MAX_SAFE_INTEGER };
    expect(tryIt(huge, { amountCents })).toEqual({ ok: false, code: 'grant.amount' });
  });

  test('[V12] it ends today at the earliest and with the next year at the latest', () => {
    const codeOf = (expiresOn: string) => tryIt({}, { expiresOn });
    expect(codeOf('2026-11-29')).toMatchObject({ ok: true });
    expect(codeOf('2027-12-31')).toMatchObject({ ok: true });
    for (const day of ['2026-11-28', '2028-01-01', '2027-02-30', '']) {
      expect(codeOf(day)).toEqual({ ok: false, code: 'grant.day' });
    }
  });
});

describe('the same to several', () => {
  const grantee = (personId: string, grantedCents = 0) => ({ personId, grantedCents });
  const planned = (grantees: Parameters<typeof planGrants>[1], over: Partial<Grant> = {}) =>
    planGrants(plan, grantees, { ...grant, ...over }, today);

  test('[V12] says to whom it goes, what it costs, and who has too little left', () => {
    expect(planned([grantee('a'), grantee('b', 150_000), grantee('c', 150_001)])).toEqual({
      ok: true,
      value: {
        kind: 'credit',
        personIds: ['a', 'b'],
        totalCents: 100_000,
        over: [{ personId: 'c', leftCents: 49_999 }],
      },
    });
  });

  test('[V12] is refused where nobody could have it, or nobody is meant', () => {
    expect(planned([])).toMatchObject({ code: 'grant.nobody' });
    expect(planned([grantee('a')], { amountCents: 0 })).toMatchObject({ code: 'grant.amount' });
    expect(planned([grantee('a')], { expiresOn: '' })).toMatchObject({ code: 'grant.day' });
    const crowd = Array.from({ length: MAX_GRANTS_AT_ONCE + 1 }, (_, n) => grantee(String(n)));
    expect(planned(crowd)).toMatchObject({ code: 'grant.too_many_people' });
  });
});
