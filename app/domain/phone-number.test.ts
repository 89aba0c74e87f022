import { expect, test } from 'vitest';

import { isPhoneNumber } from './phone-number.ts';

test.each([
  '020202',
  '02 5555',
  '333 123 4567',
  '333-1234567',
  '+39 333.123.4567',
  '(02) 1234/567',
  '0039 02 12345678',
])('[TEL1] %s can be called', (text) => expect(isPhoneNumber(text)).toBe(true));

test.each([
  '',
  'abc',
  'nessuno',
  '12345',
  '+',
  '333 1234567 Anna',
  '1234567890123456',
  '39+02 5555',
])('[TEL1] "%s" cannot', (text) => expect(isPhoneNumber(text)).toBe(false));
