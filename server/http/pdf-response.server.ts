import type { PrintSheet } from '#app/contracts/payments/print-sheet.ts';
import { drawPdf } from '#server/payments/draw-pdf.ts';

import { contentDisposition } from './content-disposition.ts';

/** A sheet to download as PDF, named after its title; for whoever asked alone. */
export async function pdfResponse(sheet: PrintSheet): Promise<Response> {
  const bytes = await drawPdf(sheet);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': contentDisposition('attachment', `${sheet.title}.pdf`),
      'Cache-Control': 'private, no-store',
    },
  });
}
