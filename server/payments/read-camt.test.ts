import { expect, test } from 'vitest';

import { readBankFile } from './read-bank-file.ts';

const letters = (text: string) => new TextEncoder().encode(text);

function statement(entries: string, iban = 'IT60X0542811101000000123456'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
<Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;
}

type Facts = { cents?: string; side?: string; state?: string; more?: string; currency?: string };

function entry({ cents = '22.40', side = 'CRDT', state = 'BOOK', more = '', currency }: Facts) {
  return `<Ntry><Amt Ccy="${currency ?? 'EUR'}">${cents}</Amt><CdtDbtInd>${side}</CdtDbtInd>
<Sts><Cd>${state}</Cd></Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>${more}</Ntry>`;
}

const written = (text: string) =>
  `<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Rossi Maria</Nm></Dbtr></RltdPties>
<RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls>`;

test('[BNK2] a statement: what came, with the payer’s words and without the payer’s name', async () => {
  const other = [
    entry({ side: 'DBIT' }),
    entry({ state: 'PDNG' }),
    entry({ currency: 'CHF' }),
    entry({ more: '<RvslInd>true</RvslInd>' }),
  ];
  const file = statement(
    [entry({ more: written('Quota &amp; merenda RF18') }), ...other, entry({ cents: 'x' })].join(
      '',
    ),
  );
  expect(await readBankFile(letters(file))).toEqual({
    ok: true,
    value: {
      kind: 'statement',
      iban: 'IT60X0542811101000000123456',
      entries: [
        {
          bookedOn: '2026-11-20',
          amountCents: 2_240,
          text: 'Quota & merenda RF18 ',
          bankId: 'B1',
        },
      ],
      otherCount: 4,
      unreadCount: 1,
    },
  });
});

test('[BNK2] older versions, prefixes and structured references are read alike', async () => {
  const more = `<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Strd><CdtrRefInf>
    <Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>`;
  const file = statement(entry({ more }))
    .replace('<Sts><Cd>BOOK</Cd></Sts>', '<Sts>BOOK</Sts>')
    .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1c:')
    .replace('xmlns=', 'xmlns:c=');
  expect(await readBankFile(letters(file))).toMatchObject({
    value: { entries: [{ amountCents: 2_240, text: 'RF18539007547034 ' }] },
  });
});

test('[BNK2] several payments in one entry are entries of their own, where their sums are told', async () => {
  const part = (cents: string) =>
    `<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">${cents}</Amt></TxAmt></AmtDtls></TxDtls>`;
  const sumsOf = async (...cents: readonly string[]) => {
    const more = `<NtryDtls>${cents.map(part).join('')}</NtryDtls>`;
    const read = await readBankFile(letters(statement(entry({ more }))));
    if (!read.ok || read.value.kind !== 'statement') throw new Error('unread');
    return read.value.entries.map(({ amountCents }) => amountCents);
  };
  expect(await sumsOf('12.40', '10.00')).toEqual([1_240, 1_000]);
  expect(await sumsOf('12.40', '9.00')).toEqual([2_240]);
});

test.each([
  ['an entity', '<!DOCTYPE d [<!ENTITY a "b">]><Document/>', 'bank.no_statement'],
  ['another XML', '<html><body/></html>', 'bank.no_statement'],
  ['broken XML', statement(entry({})).slice(0, -40), 'bank.no_statement'],
  ['an entry that does not end', statement('<Ntry>'.repeat(1_000)), 'bank.no_statement'],
  [
    'a hundred elements in each other',
    statement(entry({ more: '<a>'.repeat(100) + '</a>'.repeat(100) })),
    'bank.no_statement',
  ],
  ['too many entries', statement(entry({}).repeat(5_001)), 'bank.too_many'],
  ['nothing', '', 'bank.empty'],
  ['a picture', 'GIF89a\u0000\u0001;;;\n;;', 'bank.no_table'],
])('[BNK2] %s is refused with a code', async (_, file, code) => {
  expect(await readBankFile(letters(file))).toEqual({ ok: false, code });
});

test('[BNK2] an entity that is written is its own letters, and calls nothing', async () => {
  const more = written('&amp;lt; &xxe; &#65;');
  const read = await readBankFile(letters(statement(entry({ more }))));
  expect(read).toMatchObject({ value: { entries: [{ text: '&lt; &xxe; &#65; ' }] } });
});

test('[BNK2] a table in letters of older programs is read', async () => {
  const bytes = Buffer.from('Data;Importo;Causale\n20/11/2026;22,40;Attivit\u00e0', 'latin1');
  expect(await readBankFile(bytes)).toMatchObject({
    value: { kind: 'table', table: { rows: [['20/11/2026', '22,40', 'Attività']] } },
  });
});
