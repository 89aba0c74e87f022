import { describe, expect, test } from 'vitest';

import { centsField, idempotencyKeyField, paidCentsField } from './schemas.ts';

const HOSTILE: readonly unknown[] = [
  -1,
  '-1',
  'NaN',
  NaN,
  Infinity,
  '1e309',
  '1e3',
  0.1 + 0.2,
  '0.30000000000000004',
  2 ** 53 + 1,
  '9007199254740993',
  '12,34',
  '12.34',
  ' 12',
  '012',
  '+12',
  null,
  undefined,
  [],
  ['12'],
  {},
  '',
  '١٢',
  '１２',
];

describe('amounts at the edge', () => {
  test.each(HOSTILE)('[M7] %s is refused', (value) => {
    expect(centsField.safeParse(value).success).toBe(false);
    expect(paidCentsField.safeParse(value).success).toBe(false);
  });

  test('[M7] nothing can be owed, but not paid', () => {
    expect(centsField.safeParse('0')).toEqual({ success: true, data: 0 });
    expect(paidCentsField.safeParse('0').success).toBe(false);
  });

  test('[M1] whole cents pass as they are, to the largest safe integer', () => {
    expect(paidCentsField.parse('4000')).toBe(4000);
    expect(paidCentsField.parse('9007199254740991')).toBe(9007199254740991);
  });

  test('[L2] a key is a UUID', () => {
    expect(idempotencyKeyField.safeParse('01a20736-a30d-74e8-814f-6bfc4f0f7efb').success).toBe(
      true,
    );
    expect(idempotencyKeyField.safeParse('').success).toBe(false);
    expect(idempotencyKeyField.safeParse('x'.repeat(10_000)).success).toBe(false);
  });
});
