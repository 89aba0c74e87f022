import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import type { PrintSheet } from '#app/contracts/payments/print-sheet.ts';

import { drawPdf } from './draw-pdf.ts';

const SHEET: PrintSheet = {
  locale: 'it',
  title: 'Ricevuta n. 2026/7',
  author: 'Doposcuola Arcobaleno',
  parts: [
    { kind: 'paragraph', text: 'Annulla la ricevuta n. 2026/3.' },
    {
      kind: 'facts',
      facts: [
        ['Famiglia', 'Nguyễn 👨‍👩‍👧 محمد'],
        ['Codice fiscale', ''],
      ],
    },
    {
      kind: 'table',
      caption: 'Per chi',
      columns: [
        { header: 'Per chi', isFigure: false },
        { header: 'Costo', isFigure: true },
      ],
      rows: Array.from({ length: 80 }, (_, at) => [`Łucja ${at}`, '1.000,00 €']),
    },
  ],
};

test('[DOC5] a sheet is a PDF with its language, its title and tags in reading order, over all its pages', async () => {
  const read = await PDFDocument.load(await drawPdf(SHEET), { updateMetadata: false });
  expect(read.getPageCount()).toBeGreaterThan(1);
  expect(read.getTitle()).toBe(SHEET.title);
  expect(String(read.catalog.get(PDFName.of('Lang')))).toContain('it-IT');
  const tree = read.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  expect(tree).toBeDefined();
  const tags = read.context
    .enumerateIndirectObjects()
    .map(([, value]) => (value instanceof PDFDict ? String(value.get(PDFName.of('S'))) : ''));
  const counted = (tag: string) => tags.filter((one) => one === tag).length;
  expect([counted('/H1'), counted('/Table'), counted('/TH'), counted('/TR')]).toEqual([
    1, 1, 2, 81,
  ]);
});

test('[DOC5] words of any length stay on the page and figures of any size in their column', async () => {
  const parts: PrintSheet['parts'] = [
    { kind: 'facts', facts: [['Descrizione', 'x'.repeat(2_000)]] },
    { kind: 'paragraph', text: 'y '.repeat(3_000) },
    {
      kind: 'table',
      caption: '',
      columns: [{ header: 'Costo', isFigure: true }],
      rows: [['90.071.992.547.409,91 €']],
    },
  ];
  const read = await PDFDocument.load(await drawPdf({ ...SHEET, parts }));
  expect(read.getPageCount()).toBeLessThan(6);
});
