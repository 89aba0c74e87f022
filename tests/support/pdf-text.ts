import { inflateSync } from 'node:zlib';

import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';

/** What is written on a PDF of ours, page by page, in the order in which it is drawn. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = pdf.getPages().map((page) => {
    const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const letters = new Map(
      (fonts?.keys() ?? []).map((name) => {
        const unicode = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
        return [name.asString(), lettersOf(textOf(unicode))] as const;
      }),
    );
    const contents = page.node.get(PDFName.of('Contents'));
    return drawnText(textOf(contents && pdf.context.lookup(contents)), letters);
  });
  return pages.join('\n');
}

function textOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream where one has to be');
  const isPacked = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const bytes = isPacked ? inflateSync(stream.contents) : stream.contents;
  return Buffer.from(bytes).toString('latin1');
}

/** Glyphs of a font, four signs each, with the letters they stand for: ranges of a `ToUnicode` map. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, code = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const glyph = (parseInt(first, 16) + at).toString(16).padStart(4, '0');
      const units = Buffer.from(code.replaceAll(' ', ''), 'hex').swap16();
      letters.set(glyph, units.toString('utf16le'));
    }
  }
  return letters;
}

/** Words of a page, each drawing in a line of its own. */
function drawnText(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string {
  let letters: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const [, font, drawn] of content.matchAll(/(\/\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    const glyphs = [...(drawn ?? '').matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => hex);
    if (glyphs.length > 0) {
      const codes = glyphs.join('').toLowerCase().match(/.{4}/g) ?? [];
      lines.push(codes.map((code) => letters.get(code) ?? '').join(''));
    }
  }
  return lines.join('\n');
}
