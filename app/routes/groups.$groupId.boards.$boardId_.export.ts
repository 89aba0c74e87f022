import type { LoaderFunctionArgs } from '@remix-run/node';

import { romeDay } from '#app/domain/dates.ts';
import { fileNameFrom } from '#app/domain/typed-text.ts';
import { exportCsv } from '#app/features/boards/export/export-csv.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { exportBoard } from '#server/boards/export-board.server.ts';
import { contentDisposition } from '#server/http/content-disposition.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

/** A board as a file: a table (`csv`, `csv-semicolon`), or everything with `?format=json`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { groupId = '', boardId = '' } = params;
  const format = new URL(request.url).searchParams.get('format') ?? 'csv';
  if (format !== 'csv' && format !== 'csv-semicolon' && format !== 'json')
    throw new Response('', { status: 404 });
  const outcome = await exportBoard(context.service, { groupId, boardId });
  if (!outcome.ok) return refuseLoader(outcome);
  const board = outcome.value;
  const isJson = format === 'json';
  const { locale } = context;
  const day = romeDay(new Date(board.exportedAt));
  const name = `${fileNameFrom(board.board) || 'Cortile'} ${day}.${isJson ? 'json' : 'csv'}`;
  const body = isJson
    ? JSON.stringify(board, null, 2)
    : exportCsv(board, dictionaryOf(locale), locale, format === 'csv' ? ',' : ';');
  return new Response(body, {
    headers: {
      'Content-Type': `${isJson ? 'application/json' : 'text/csv'}; charset=utf-8`,
      'Content-Disposition': contentDisposition('attachment', name),
      'Cache-Control': 'private, no-store',
    },
  });
}
