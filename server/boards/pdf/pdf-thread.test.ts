import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';

import { pdfStream, smallPdf } from '#tests/support/small-pdf.ts';

import { cleanPdfAside } from './pdf-thread.ts';

const MEGABYTE = 1024 * 1024;
const broken = { ok: false, code: 'file.broken' };

/** Pages without end: the tree holds itself. */
const endless = () =>
  smallPdf({ objects: { 2: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>' } });

/** 300 kB that unpack to 300 MB, where the objects of the document would be. */
const bomb = () =>
  smallPdf({
    objects: {
      9: pdfStream(
        '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
        deflateSync(Buffer.alloc(300 * MEGABYTE, '10 0 ')),
      ),
    },
  });

test('[B15] a PDF without end is given up, and the next one is read', async () => {
  const limits = { longestMs: 1_500, growthBytes: 4_096 * MEGABYTE, atOnce: 1 };
  expect(await cleanPdfAside(endless(), limits)).toEqual(broken);
  expect(await cleanPdfAside(smallPdf())).toMatchObject({ ok: true });
}, 60_000);

test('[B15] a PDF that unpacks to more than it may is given up', async () => {
  const limits = { longestMs: 60_000, growthBytes: 96 * MEGABYTE, atOnce: 1 };
  expect(await cleanPdfAside(bomb(), limits)).toEqual(broken);
}, 60_000);

test('[B15] one PDF too many at once is told to come back; the others are read', async () => {
  const limits = { longestMs: 60_000, growthBytes: 4_096 * MEGABYTE, atOnce: 2 };
  const answers = await Promise.all([1, 2, 3].map(() => cleanPdfAside(smallPdf(), limits)));
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: false, code: 'file.busy' }]);
  expect(await cleanPdfAside(smallPdf(), limits)).toMatchObject({ ok: true });
}, 60_000);
