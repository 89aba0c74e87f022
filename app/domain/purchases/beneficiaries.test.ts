import { expect, test } from 'vitest';

import { checkAge, checkBeneficiaries, checkForHousehold } from './beneficiaries.ts';

const SIX_TO_TEN = { minAge: 6, maxAge: 10 };
const FOR_ALL = { minAge: null, maxAge: null };
const DAY = '2026-12-06';

test('[BUY2] the age counts on the first day of the service: six on the day before is enough', () => {
  expect(checkAge(SIX_TO_TEN, '2020-12-06', DAY)).toEqual({ ok: true, value: true });
  expect(checkAge(SIX_TO_TEN, '2020-12-07', DAY)).toMatchObject({
    code: 'purchase.too_young',
    details: { age: 5, limit: 6 },
  });
  expect(checkAge(SIX_TO_TEN, '2015-12-06', DAY)).toMatchObject({
    code: 'purchase.too_old',
    details: { age: 11, limit: 10 },
  });
});

test('[BUY2] what is for children alone is not for the household itself', () => {
  expect(checkForHousehold(FOR_ALL).ok).toBe(true);
  expect(checkForHousehold({ minAge: 14, maxAge: 18 }).ok).toBe(true);
  expect(checkForHousehold(SIX_TO_TEN)).toMatchObject({ code: 'purchase.not_for_adults' });
});

test('[BUY2] the household or names, never both and never nobody', () => {
  const check = (isForHousehold: boolean, birthDates: readonly string[]) =>
    checkBeneficiaries(FOR_ALL, { isForHousehold, birthDates }, DAY);
  expect(check(true, []).ok).toBe(true);
  expect(check(false, ['2019-05-01']).ok).toBe(true);
  expect(check(false, [])).toMatchObject({ code: 'purchase.for_nobody' });
  expect(check(true, ['2019-05-01'])).toMatchObject({ code: 'purchase.household_and_names' });
  const both = { isForHousehold: false, birthDates: ['2019-05-01', '2024-05-01'] };
  expect(checkBeneficiaries(SIX_TO_TEN, both, DAY)).toMatchObject({ code: 'purchase.too_young' });
});
