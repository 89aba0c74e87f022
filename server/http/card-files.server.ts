import { redirect } from '@remix-run/node';

import { isBoardId } from '#app/domain/boards/document/board-schema.ts';
import { fail, ok, type Failure, type Result } from '#app/domain/result.ts';
import type { AddAttachmentsInput } from '#server/boards/add-attachments.server.ts';
import type { OpenedFile } from '#server/boards/open-attachment.server.ts';

import { contentDisposition } from './content-disposition.ts';
import { failureStatus } from './failure-status.ts';
import { wishOf } from './forms.server.ts';
import { chosenOf, readForm, type UnreadForm } from './read-form.server.ts';
import { retryAfter } from './retry-after.ts';

type FilesForm = Omit<AddAttachmentsInput, 'groupId'> & { readonly wish: string | null };

/**
 * Files that came with a form, for one card. Codes: `form.too_large`, `form.unreadable`,
 * `form.invalid` (it is not one of ours).
 */
export async function readFilesForm(
  request: Request,
): Promise<Result<FilesForm, UnreadForm | 'form.invalid'>> {
  const form = await readForm(request, 'upload');
  if (!form.ok) return form;
  const { fields, files } = form.value;
  const [boardId] = fields.get('boardId') ?? [];
  const [cardId] = fields.get('cardId') ?? [];
  if (!isBoardId(boardId) || !isBoardId(cardId)) return fail('form.invalid');
  const chosen = chosenOf(files);
  return ok({ boardId, cardId, files: chosen, wish: wishOf(request, { fields, files: chosen }) });
}

/** True for our own script, which reads answers as data; a plain form gets a page. */
export function wantsData(request: Request): boolean {
  return request.headers.get('Accept')?.includes('application/json') ?? false;
}

/** The refusal of a use case as data. */
export function refuseData(failure: Failure): Response {
  const { code, details = {} } = failure;
  const headers = retryAfter(failure);
  return Response.json({ code, details }, { status: failureStatus(code), headers });
}

/** Back to the files of a card, with the reason when something was refused. */
export function backToFiles(card: {
  readonly groupId: string;
  readonly boardId: string;
  readonly cardId: string;
  readonly problem?: string | undefined;
}): Response {
  const search = new URLSearchParams({ need: card.cardId });
  if (card.problem !== undefined) search.set('fileProblem', card.problem);
  const board = `/groups/${encodeURIComponent(card.groupId)}/boards/${card.boardId}`;
  return redirect(`${board}?${search}#need-part-files`, 303);
}

/**
 * The answer with a file's bytes. It can run nothing even when opened by itself; a PDF is kept on
 * the device instead of being opened in our pages.
 */
export function sendFile({ name, mediaType, content }: OpenedFile): Response {
  const isImage = mediaType.startsWith('image/');
  return new Response(content, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(content.length),
      'Content-Disposition': contentDisposition(isImage ? 'inline' : 'attachment', name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
