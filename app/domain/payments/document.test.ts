import fc from 'fast-check';
import { expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import {
  documentLines,
  documentNumber,
  organisationTaxCode,
  paidDay,
  takingsByMonth,
  yearlyStatement,
} from './document.ts';

const line = (name: string | null, amountCents: number, voucherCents = 0, benefitCents = 0) => ({
  name,
  amountCents,
  voucherCents,
  benefitCents,
  fundCents: 0,
});

test('[DOC2] what neither voucher nor benefit paid is money', () => {
  const lines = [line('Luca', 10_000, 7_000), line('Sara', 10_000, 0, 4_000), line(null, 500)];
  expect(documentLines(lines, 9_500).map(({ moneyCents }) => moneyCents)).toEqual([
    3_000, 6_000, 500,
  ]);
});

test('[DOC2] lines in money sum to what was received, and to no more than they cost', () => {
  const some = fc.record({
    name: fc.constantFrom('Luca', null),
    amountCents: fc.nat(500),
    voucherCents: fc.nat(300),
    benefitCents: fc.nat(300),
    fundCents: fc.nat(300),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), fc.nat(100), (lines, percent) => {
      const open = sumCents(
        lines.map((one) =>
          Math.max(0, one.amountCents - one.voucherCents - one.benefitCents - one.fundCents),
        ),
      );
      const received = Math.floor((open * percent) / 100);
      const money = documentLines(lines, received);
      expect(sumCents(money.map(({ moneyCents }) => moneyCents))).toBe(received);
      for (const one of money) expect(one.moneyCents).toBeLessThanOrEqual(one.amountCents);
    }),
  );
});

test('[DOC3] a year per beneficiary and kind; a receipt and its credit note are nothing', () => {
  const lines = documentLines([line('Luca', 10_000, 7_000), line(null, 500)], 3_500);
  const receipt = { kind: 'receipt', category: 'sport', lines } as const;
  const other = { kind: 'receipt', category: 'education', lines } as const;
  expect(yearlyStatement([receipt, { ...receipt, kind: 'credit_note' }])).toEqual([]);
  const year = yearlyStatement([receipt, other, receipt]);
  expect(year.map(({ category, name, moneyCents }) => [category, name, moneyCents])).toEqual([
    ['sport', 'Luca', 6_000],
    ['sport', null, 1_000],
    ['education', 'Luca', 3_000],
    ['education', null, 500],
  ]);
  expect(year[0]).toMatchObject({ amountCents: 20_000, voucherCents: 14_000 });
});

test('[DOC4] [DOC6] months of a provider, in order, with what came and what went back', () => {
  expect(
    takingsByMonth([
      { kind: 'receipt', issuedOn: '2026-11-20', amountCents: 2_240 },
      { kind: 'receipt', issuedOn: '2026-09-30', amountCents: 100 },
      { kind: 'credit_note', issuedOn: '2026-11-21', amountCents: 2_240 },
      { kind: 'receipt', issuedOn: '2026-11-22', amountCents: 60 },
    ]),
  ).toEqual([
    { month: '2026-11', receivedCents: 2_300, returnedCents: 2_240 },
    { month: '2026-09', receivedCents: 100, returnedCents: 0 },
  ]);
});

test('[DOC1] a number is quoted with its year', () => {
  expect(documentNumber({ year: 2026, number: 7 })).toBe('2026/7');
});

test('[DOC1] an organisation’s tax code ends in its check digit', () => {
  expect(organisationTaxCode('0020714028')).toBe('00207140286');
  expect(organisationTaxCode('9900000001')).toMatch(/^\d{11}$/);
});

test('[DOC7] the day of a payment is the bank’s, else the household’s, else the one of the mark', () => {
  const markedOn = '2027-01-03';
  expect(paidDay({ bookedOn: null, saidOn: null, markedOn })).toBe(markedOn);
  expect(paidDay({ bookedOn: null, saidOn: '2026-12-30', markedOn })).toBe('2026-12-30');
  expect(paidDay({ bookedOn: '2026-12-31', saidOn: '2026-12-30', markedOn })).toBe('2026-12-31');
  expect(paidDay({ bookedOn: '2027-01-04', saidOn: null, markedOn })).toBe(markedOn);
});
