import type { LoaderFunctionArgs } from '@remix-run/node';

import { romeDay } from '#app/domain/dates.ts';
import { exportCsv } from '#app/features/boards/export/export-csv.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { exportBoard } from '#server/boards/export-board.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

/** A board as a file: a table by default, everything as JSON with `?format=json`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { groupId = '', boardId = '' } = params;
  const format = new URL(request.url).searchParams.get('format') ?? 'csv';
  if (format !== 'csv' && format !== 'json') throw new Response('', { status: 404 });
  const outcome = await exportBoard(context.service, { groupId, boardId });
  if (!outcome.ok) {
    return refuseLoader(outcome, codeText(dictionaryOf(context.locale), outcome.code));
  }
  const board = outcome.value;
  const isJson = format === 'json';
  const { locale } = context;
  const day = romeDay(new Date(board.exportedAt));
  const name = encodeURIComponent(`${board.board} ${day}.${isJson ? 'json' : 'csv'}`);
  const body = isJson
    ? JSON.stringify(board, null, 2)
    : exportCsv(board, dictionaryOf(locale), locale);
  return new Response(body, {
    headers: {
      'Content-Type': `${isJson ? 'application/json' : 'text/csv'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
