import { setImmediate } from 'node:timers/promises';

import {
  checkFile,
  type CheckedFile,
  FILE_LIMITS,
  type FileProblem,
} from '#app/domain/boards/attachments/check-file.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { PdfThread, type PdfRefusal } from './pdf/pdf-thread.ts';

/** A file as it was sent: a name and bytes nobody has looked at yet. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** One for the whole process, in which everybody's PDFs take turns. */
const pdfThread = new PdfThread();

/**
 * What may be kept of a file, wherever it will lie (B15). A PDF is read by a thread beside the loop;
 * pictures are quick, and others have a turn after each. Codes: `file.*`.
 */
export async function cleanFile(
  ctx: Pick<ServiceContext, 'log'>,
  { name, bytes }: SentFile,
  personId: string,
): Promise<Result<CheckedFile, FileProblem | PdfRefusal>> {
  const checked = checkFile(name, bytes);
  await setImmediate();
  if (!checked.ok || checked.value.mediaType !== 'application/pdf') return checked;
  const cleaned = await pdfThread.clean(bytes, { lane: personId, log: ctx.log });
  if (!cleaned.ok) return cleaned;
  const content = cleaned.value;
  if (content.length > FILE_LIMITS.fileBytes) return fail('file.too_large');
  return ok({ ...checked.value, content });
}
