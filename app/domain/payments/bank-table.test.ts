import fc from 'fast-check';
import { expect, test } from 'vitest';

import { BANK_LIMITS } from './bank-entry.ts';
import { guessColumns, hasColumns, readBankTable, readTableEntries } from './bank-table.ts';

const ITALIAN = [
  'Banca di prova;;;;',
  'Conto;IT60X0542811101000000123456;;;',
  'Data contabile;Data valuta;Causale;Dare;Avere',
  '20/11/2026;20/11/2026;"Quota; RF18 5390 0754 7034";;22,40',
  '21/11/2026;21/11/2026;Affitto;-900,00;',
  '32/11/2026;21/11/2026;"Bonifico ""Rossi""";;1.234,56',
  '',
].join('\r\n');

const ENGLISH = 'Booking date,Amount,Details\n2026-11-20,"1,234.56",RF18539007547034\n';

test('[BNK2] an Italian table: lines above it, semicolons, quotes, two columns of money', () => {
  const table = readBankTable(ITALIAN);
  if (!table.ok) throw new Error(table.code);
  expect(table.value.columns).toEqual([
    'Data contabile',
    'Data valuta',
    'Causale',
    'Dare',
    'Avere',
  ]);
  const columns = guessColumns(table.value);
  expect(columns).toEqual({
    dayColumn: 'Data contabile',
    amountColumn: 'Avere',
    textColumns: ['Causale'],
    decimalMark: 'comma',
    dayOrder: 'dmy',
  });
  expect(readTableEntries(table.value, columns)).toEqual({
    entries: [
      {
        bookedOn: '2026-11-20',
        amountCents: 2_240,
        text: 'Quota; RF18 5390 0754 7034',
        bankId: '',
      },
    ],
    otherCount: 1,
    unreadLines: [3],
  });
});

test('[BNK2] an English table', () => {
  const table = readBankTable(ENGLISH);
  if (!table.ok) throw new Error(table.code);
  const columns = guessColumns(table.value);
  expect(columns).toMatchObject({ amountColumn: 'Amount', decimalMark: 'point' });
  expect(readTableEntries(table.value, columns).entries).toEqual([
    { bookedOn: '2026-11-20', amountCents: 123_456, text: 'RF18539007547034', bankId: '' },
  ]);
});

test('[BNK2] chosen columns fit another file that has them all', () => {
  const table = readBankTable(ITALIAN);
  const other = readBankTable(ENGLISH);
  if (!table.ok || !other.ok) throw new Error('no table');
  const columns = guessColumns(table.value);
  expect(hasColumns(table.value, columns)).toBe(true);
  expect(hasColumns(other.value, columns)).toBe(false);
});

test('[BNK2] two columns of one name, and one without, have names of their own', () => {
  const table = readBankTable('Data;Data;;Nota\n1;2;;4\n');
  expect(table.ok && table.value.columns).toEqual(['Data', 'Data#2', '#3', 'Nota']);
});

test.each([
  ['', 'bank.no_table'],
  ['una riga', 'bank.no_table'],
  ['a;b', 'bank.no_table'],
  [`a;b\n${'1;2\n'.repeat(BANK_LIMITS.entries + 100)}`, 'bank.too_many'],
])('[BNK2] %#: no table', (text, code) => {
  expect(readBankTable(text)).toEqual({ ok: false, code });
});

test('[BNK2] whatever a file holds, it is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const table = readBankTable(text);
      if (!table.ok) return;
      const { entries } = readTableEntries(table.value, guessColumns(table.value));
      for (const { amountCents } of entries) expect(amountCents).toBeGreaterThan(0);
    }),
  );
});
