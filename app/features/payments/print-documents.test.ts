import { expect, test } from 'vitest';

import type { FullDocumentView } from '#app/contracts/payments/document-views.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';

import { documentFacts } from './document-facts.ts';
import { printDocument, printYear } from './print-documents.ts';

const RECEIPT: FullDocumentView = {
  id: 'd1',
  number: '2026/7',
  kind: 'receipt',
  issuedOn: '2026-11-29',
  paidOn: '2026-11-29',
  reference: 'RF18539007547034',
  amountCents: 3_000,
  provider: { name: 'Doposcuola Arcobaleno', taxCode: null },
  title: 'Doposcuola di ottobre',
  category: 'education',
  startsOn: '2026-10-01',
  endsOn: '2026-10-31',
  corrects: null,
  household: {
    name: 'Famiglia Nguyễn',
    lines: [
      {
        name: 'Łucja',
        amountCents: 10_000,
        voucherCents: 7_000,
        benefitCents: 0,
        fundCents: 0,
        moneyCents: 3_000,
      },
    ],
  },
};

test('[DOC5] the paper has what the page has: number, days, sums, who, and a line for the tax code', () => {
  const { title, parts } = printDocument(RECEIPT, dictionaryOf('it'), 'it');
  expect(title).toBe('Ricevuta n. 2026/7');
  const text = JSON.stringify(parts);
  for (const word of [
    'Famiglia Nguyễn',
    '29',
    'ottobre 2026',
    'Łucja',
    '70,00',
    '100,00',
    '30,00',
  ]) {
    expect(text).toContain(word);
  }
  expect(text).toContain('["Codice fiscale di chi ha pagato (da scrivere a mano)",""]');
  const { documents } = dictionaryOf('it');
  // On the screen nobody can write on it, and a line with nothing beside it says nothing.
  for (const [, value] of documentFacts(RECEIPT, documents, 'it')) expect(value).not.toBe('');
});

test('[DOC5] [R4] the provider’s paper names no household and no source', () => {
  const text = JSON.stringify(
    printDocument({ ...RECEIPT, household: null }, dictionaryOf('en'), 'en'),
  );
  expect(text).toContain('Receipt');
  expect(text).not.toMatch(/Nguyễn|Łucja|70\.00/);
});

test('[DOC5] a year lists its documents, a credit note below zero', () => {
  const statement = [
    {
      name: null,
      category: 'education' as const,
      amountCents: 3_000,
      voucherCents: 0,
      benefitCents: 0,
      fundCents: 0,
      moneyCents: 3_000,
    },
  ];
  const documents = [RECEIPT, { ...RECEIPT, id: 'd2', kind: 'credit_note' as const }];
  const householdName = 'Famiglia Nguyễn';
  const year = {
    year: 2026,
    years: [2026],
    householdName,
    documents,
    statement,
    moneyCents: 3_000,
  };
  const { parts } = printYear(year, dictionaryOf('it'), 'it');
  expect(JSON.stringify(parts[0])).toContain(householdName);
  const last = parts.at(-1);
  expect(last?.kind === 'table' && last.rows.map((row) => row.at(-1))).toEqual([
    expect.stringMatching(/^€.30,00/),
    expect.stringMatching(/^−€.30,00/),
  ]);
});
