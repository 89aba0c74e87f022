import fc from 'fast-check';
import { expect, test } from 'vitest';

import { paymentReference } from '../orders/payment-reference.ts';
import { isHolder } from './account.ts';
import { epcPayload, sepaText } from './epc-code.ts';

/** Bytes the standard allows in one code (EPC069-12, section 3). */
const EPC_MAX_BYTES = 331;

const transfer = {
  iban: 'IT60X0542811101000000123456',
  holder: 'Società L’Officina & Figli',
  amountCents: 2_240,
  reference: 'RF18539007547034',
};

test('[PAY4] a transfer is written line by line, in the letters of every bank', () => {
  expect(epcPayload(transfer)).toEqual({
    ok: true,
    value: [
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      "Societa L'Officina + Figli",
      'IT60X0542811101000000123456',
      'EUR22.40',
      '',
      'RF18539007547034',
    ].join('\n'),
  });
});

test.each([
  [1, 'EUR0.01'],
  [100, 'EUR1.00'],
  [99_999_999_999, 'EUR999999999.99'],
])('[PAY4] %i cents are %s', (amountCents, line) => {
  const made = epcPayload({ ...transfer, amountCents });
  expect(made.ok && made.value.split('\n')[7]).toBe(line);
});

test.each([
  [{ amountCents: 0 }, 'epc.bad_amount'],
  [{ amountCents: -1 }, 'epc.bad_amount'],
  [{ amountCents: 0.5 }, 'epc.bad_amount'],
  [{ amountCents: Number.NaN }, 'epc.bad_amount'],
  [{ amountCents: 100_000_000_000 }, 'epc.bad_amount'],
  [{ iban: 'IT60X0542811101000000123457' }, 'epc.bad_account'],
  [{ holder: 'due\nrighe' }, 'epc.bad_account'],
  [{ reference: 'RF19539007547034' }, 'epc.bad_reference'],
])('[PAY4] %j makes no code', (change, code) => {
  expect(epcPayload({ ...transfer, ...change })).toEqual({ ok: false, code });
});

test('[PAY4] whatever the holder is called, ten lines fit, and only letters of SEPA stand in them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.integer({ min: 1, max: 99_999_999_999 }),
      fc.bigInt({ min: 0n, max: 999_999_999_999n }),
      (holder, amountCents, number) => {
        const reference = paymentReference(number);
        const made = epcPayload({ ...transfer, holder, amountCents, reference });
        expect(made.ok).toBe(isHolder(holder));
        expect(sepaText(holder)).toMatch(/^[A-Za-z0-9 /?:().,'+-]{0,70}$/);
        if (!made.ok) return;
        expect(made.value.split('\n')).toHaveLength(10);
        expect(new TextEncoder().encode(made.value).length).toBeLessThanOrEqual(EPC_MAX_BYTES);
      },
    ),
  );
});
