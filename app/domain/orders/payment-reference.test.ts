import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  findReferences,
  paymentReference,
  readPaymentReference,
  spacedReference,
} from './payment-reference.ts';

const numbers = fc.bigInt({ min: 0n, max: 999_999_999_999n });

test('[PAY1] a reference keeps ISO 11649: moved to the end and counted in letters, it is 1 modulo 97', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const reference = paymentReference(number);
      expect(reference).toMatch(/^RF[0-9]{14}$/);
      expect(BigInt(`${reference.slice(4)}2715${reference.slice(2, 4)}`) % 97n).toBe(1n);
      expect(readPaymentReference(spacedReference(reference).toLowerCase())).toBe(reference);
    }),
  );
});

test('[PAY1] the example of ISO 11649 has the right check digits', () => {
  expect(paymentReference(539_007_547_034n)).toBe('RF18539007547034');
  expect(spacedReference('RF18539007547034')).toBe('RF18 5390 0754 7034');
});

test('[PAY1] one wrong digit, or two neighbours turned round, is noticed', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: 4, max: 15 }),
      fc.integer({ min: 1, max: 9 }),
      (n, at, by) => {
        const digits = Array.from(paymentReference(n));
        const wrong = digits.with(at, String((Number(digits[at]) + by) % 10));
        expect(readPaymentReference(wrong.join(''))).toBeNull();
        const next = at === 15 ? 14 : at + 1;
        const turned = digits.with(at, digits[next] ?? '').with(next, digits[at] ?? '');
        if (turned[at] !== digits[at]) expect(readPaymentReference(turned.join(''))).toBeNull();
      },
    ),
  );
});

test.each(['', 'RF', 'RF18', 'XX18539007547034', 'RF1853900754703', 'RF185390075470345', '185390'])(
  '[PAY1] %j is no reference',
  (typed) => {
    expect(readPaymentReference(typed)).toBeNull();
  },
);

test('[PAY1] a number of thirteen digits is a bug', () => {
  expect(() => paymentReference(10n ** 12n)).toThrow(RangeError);
});

test.each([
  ['RF18 5390 0754 7034', ['RF18539007547034']],
  ['bonifico da rossi maria quota rf18539007547034 grazie', ['RF18539007547034']],
  ['QUOTARF18-5390-0754-7034.', ['RF18539007547034']],
  ['R F 18 5390 0754\n7034 2026', ['RF18539007547034']],
  ['RF18 5390 0754 7034 e RF18 5390 0754 7034', ['RF18539007547034']],
  ['RF18 5390 0754 7035', []],
  ['IT60X0542811101000000123456', []],
  ['', []],
])('[BNK1] in %j stands %j', (text, references) => {
  expect(findReferences(text)).toEqual(references);
});

test('[BNK1] a reference is found in whatever stands around it', () => {
  const words = fc.string({ maxLength: 30 }).filter((text) => !/[rf\d]/i.test(text));
  fc.assert(
    fc.property(words, words, fc.bigInt({ min: 0n, max: 999_999_999_999n }), (before, after, n) => {
      const reference = paymentReference(n);
      expect(findReferences(`${before}${reference}${after}`)).toEqual([reference]);
      expect(findReferences(`${before} ${spacedReference(reference)} ${after}`)).toEqual([
        reference,
      ]);
    }),
  );
});
