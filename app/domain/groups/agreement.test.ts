import { expect, test } from 'vitest';

import { checkSeen, mustAgree, nextAgreementVersion, roleInForce } from './agreement.ts';

test('[AGR1] until a household agrees to what holds, it only reads', () => {
  const agreed = { agreedVersion: 3, agreementVersion: 3 };
  expect(mustAgree(agreed)).toBe(false);
  expect(roleInForce('organiser', agreed)).toBe('organiser');
  for (const agreedVersion of [0, 2]) {
    const owes = { agreedVersion, agreementVersion: 3 };
    expect(mustAgree(owes)).toBe(true);
    expect(roleInForce('organiser', owes)).toBe('viewer');
    expect(roleInForce('member', owes)).toBe('viewer');
  }
});

test('[AGR2] only other words have everybody agree again', () => {
  const current = { agreement: 'Ci aiutiamo.', agreementVersion: 2 };
  expect(nextAgreementVersion(current, 'Ci aiutiamo.')).toBe(2);
  expect(nextAgreementVersion(current, 'Ci aiutiamo sempre.')).toBe(3);
});

test('[AGR3] what somebody did not see they neither change nor agree to', () => {
  expect(checkSeen(2, 2)).toEqual({ ok: true, value: true });
  expect(checkSeen(3, 2)).toEqual({ ok: false, code: 'group.stale' });
});
