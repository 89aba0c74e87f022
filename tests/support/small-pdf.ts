import { deflateSync } from 'node:zlib';

/** A stream object: its dictionary without `Length`, and its bytes. */
export function pdfStream(dict: string, data: string | Uint8Array): string {
  const bytes = typeof data === 'string' ? data : Buffer.from(data).toString('latin1');
  return `<< ${dict} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}

/** Objects packed into one compressed object stream, as modern programs write them. */
export function packedObjects(objects: Readonly<Record<number, string>>): string {
  const entries = Object.entries(objects);
  let at = 0;
  const heads = entries.map(([number, body]) => {
    const head = `${number} ${at}`;
    at += body.length + 1;
    return head;
  });
  const head = `${heads.join(' ')} `;
  const body = entries.map(([, text]) => `${text} `).join('');
  return pdfStream(
    `/Type /ObjStm /N ${entries.length} /First ${head.length} /Filter /FlateDecode`,
    deflateSync(Buffer.from(head + body, 'latin1')),
  );
}

/**
 * A small PDF of one page that draws "Preventivo", numbered 1 (catalog), 2, 3 (page) and 4 (drawing).
 * `catalog` and `page` are put into those dictionaries, `objects` and `trailer` beside them.
 */
export function smallPdf(
  parts: {
    readonly catalog?: string;
    readonly page?: string;
    readonly trailer?: string;
    readonly objects?: Readonly<Record<number, string>>;
  } = {},
): Uint8Array {
  const font = '/Font << /A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const all: Readonly<Record<number, string>> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 200] >>',
    3: `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << ${font} >> ${parts.page ?? ''} >>`,
    4: pdfStream('', 'BT /A 24 Tf 20 100 Td (Preventivo) Tj ET'),
    ...parts.objects,
  };
  const body = Object.entries(all).map(([number, text]) => `${number} 0 obj\n${text}\nendobj\n`);
  const trailer = `trailer\n<< /Root 1 0 R /Size 100 ${parts.trailer ?? ''} >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.from(`%PDF-1.7\n${body.join('')}${trailer}`, 'latin1');
}
