import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isHolder, readIban } from './account.ts';

const ITALIAN = 'IT60X0542811101000000123456';

test('[PAY5] an IBAN is read with blanks and in small letters', () => {
  expect(readIban(' it60 X054 2811 1010 0000 0123 456 ')).toEqual({ ok: true, value: ITALIAN });
  expect(readIban('CH93 0076 2011 6238 5295 7')).toMatchObject({ ok: true });
});

test.each([
  ['', 'iban.empty'],
  ['conto 12', 'iban.no_iban'],
  ['12345678901', 'iban.no_iban'],
  ['XX60X0542811101000000123456', 'iban.no_iban'],
  ['IT60-X054-2811', 'iban.no_iban'],
  ['TR330006100519786457841326', 'iban.not_sepa'],
  ['IT60X05428111010000001234', 'iban.wrong_length'],
  ['IT60X0542811101000000123457', 'iban.wrong_check'],
])('[PAY5] %j is refused as %s', (typed, code) => {
  expect(readIban(typed)).toEqual({ ok: false, code });
});

test('[PAY5] no single wrong digit passes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: ITALIAN.length - 1 }),
      fc.integer({ min: 1, max: 9 }),
      (at, by) => {
        const wrong = Array.from(ITALIAN).with(at, String((Number(ITALIAN[at]) + by) % 10));
        expect(readIban(wrong.join('')).ok).toBe(false);
      },
    ),
  );
});

test('[PAY5] whatever is typed gets an answer', () => {
  fc.assert(fc.property(fc.string(), (typed) => void readIban(typed)));
});

test.each(['Cooperativa La Contea', 'L’Officina dei Suoni', 'Rossi & Figli s.n.c.', 'Élan Müller'])(
  '[PAY5] %s is a holder',
  (name) => expect(isHolder(name)).toBe(true),
);

test.each(['', '123', 'Иван', 'La Contea\nIT60', 'Coop €', '<b>'])(
  '[PAY5] %j is no holder',
  (name) => expect(isHolder(name)).toBe(false),
);
