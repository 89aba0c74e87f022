import { expect, it } from 'vitest';

import { failureStatus } from './failure-status.ts';

it.each([
  ['money.sign', 400],
  ['money.decimals', 400],
  ['money.thousands', 400],
  ['money.too_large', 400],
  ['money.empty', 400],
  ['money.invalid', 400],
  ['money.other_input', 422],
  ['order.stale', 409],
  ['limit.too_many', 429],
])('[M7] %s answers %i', (code, status) => {
  expect(failureStatus(code)).toBe(status);
});
