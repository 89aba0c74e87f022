import { createRequire } from 'node:module';

import Pdf from 'pdfkit';

import type { PrintFact, PrintPart, PrintSheet } from '#app/contracts/payments/print-sheet.ts';

import { drawableText } from './drawable-text.ts';

const { resolve } = createRequire(import.meta.url);
/** Letters of more than a hundred languages; those of others are written in ours (`drawableText`). */
const FONTS = {
  text: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  strong: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};
const LANGUAGES = { it: 'it-IT', en: 'en-GB' } as const;
/** An option that the library has and its types do not. */
const FOR_ALL_READERS: object = { subset: 'PDF/UA' };
const MARGIN = 56;
const TERM_WIDTH = 190;
const FIGURE_WIDTH = 72;
const SMALL = 8.5;
const LINE = '#8a938f';

type Structure = PDFKit.PDFStructureElement;

/**
 * A sheet as PDF of A4 pages, tagged for screen readers (PDF/UA): a heading, paragraphs, terms with
 * what they are, tables with their headers, in the order they are read.
 */
export async function drawPdf(sheet: PrintSheet): Promise<Uint8Array> {
  const { locale, author } = sheet;
  const title = drawable(sheet.title);
  const parts = sheet.parts.map(drawablePart);
  const pdf = new Pdf({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    ...FOR_ALL_READERS,
    tagged: true,
    lang: LANGUAGES[locale],
    displayTitle: true,
    info: { Title: title, Author: author },
    font: FONTS.text,
  });
  const bytes = collect(pdf);
  pdf.registerFont('text', FONTS.text).registerFont('strong', FONTS.strong);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  root.add(pdf.struct('H1', {}, () => void pdf.font('strong').fontSize(18).text(title)));
  for (const part of parts) drawPart(pdf, root, part);
  root.end();
  pdf.end();
  return bytes;
}

function drawable(text: string): string {
  return drawableText(text, FONTS.text);
}

function drawablePart(part: PrintPart): PrintPart {
  switch (part.kind) {
    case 'paragraph':
      return { ...part, text: drawable(part.text) };
    case 'facts':
      return { ...part, facts: part.facts.map(([term, value]) => [term, drawable(value)]) };
    case 'table':
      return { ...part, rows: part.rows.map((cells) => cells.map(drawable)) };
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.once('error', failed);
    pdf.once('end', () => done(Buffer.concat(pieces)));
  });
}

function drawPart(pdf: PDFKit.PDFDocument, root: Structure, part: PrintPart): void {
  pdf.x = MARGIN;
  pdf.y += 12;
  if (part.kind === 'paragraph') {
    root.add(pdf.struct('P', {}, () => void pdf.font('text').fontSize(10).text(part.text)));
  } else if (part.kind === 'facts') {
    for (const fact of part.facts) drawFact(pdf, root, fact);
  } else {
    drawTable(pdf, root, part);
  }
}

/** A term and beside it what it is, or a line to write on. */
function drawFact(pdf: PDFKit.PDFDocument, root: Structure, [term, value]: PrintFact): void {
  const width = pdf.page.width - 2 * MARGIN - TERM_WIDTH;
  const height = Math.max(
    pdf.font('text').fontSize(10).heightOfString(term, { width: TERM_WIDTH }),
    pdf.font('strong').heightOfString(value, { width }),
  );
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
  const top = pdf.y;
  root.add(
    pdf.struct('P', {}, [
      () => void pdf.font('text').fontSize(10).text(term, MARGIN, top, { width: TERM_WIDTH }),
      () => void pdf.font('strong').text(value || ' ', MARGIN + TERM_WIDTH, top, { width }),
    ]),
  );
  if (value === '') {
    const line = top + height + 2;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.moveTo(MARGIN + TERM_WIDTH, line).lineTo(pdf.page.width - MARGIN, line);
    pdf.lineWidth(0.5).strokeColor(LINE).stroke().endMarkedContent();
  }
  pdf.x = MARGIN;
  pdf.y = top + height + 6;
}

function drawTable(
  pdf: PDFKit.PDFDocument,
  root: Structure,
  { caption, columns, rows }: Extract<PrintPart, { kind: 'table' }>,
): void {
  root.add(pdf.struct('H2', {}, () => void pdf.font('strong').fontSize(12).text(caption)));
  pdf.y += 4;
  pdf.font('text').fontSize(SMALL);
  const align = (at: number) => ({
    x: columns[at]?.isFigure === true ? ('right' as const) : ('left' as const),
  });
  const data: PDFKit.Mixins.CellOptions[][] = [
    columns.map(({ header }, at) => ({
      text: header,
      type: 'TH',
      align: align(at),
      font: { src: FONTS.strong, size: SMALL },
    })),
    ...rows.map((row) => row.map((text, at) => ({ text, align: align(at) }))),
  ];
  // The types do not know it: where among the tags the table stands.
  const place: object = { structParent: root };
  pdf.table({
    ...place,
    columnStyles: columns.map(({ isFigure }) => (isFigure ? FIGURE_WIDTH : '*')),
    defaultStyle: { padding: [4, 3], border: { top: 0, left: 0, right: 0, bottom: 0.5 } },
    data,
  });
}
