import type { LoaderFunctionArgs } from '@remix-run/node';

import { fileNameFrom } from '#app/domain/typed-text.ts';
import { exportCsv } from '#app/features/expenses/export-csv.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { exportMoney } from '#server/expenses/export-money.server.ts';
import { contentDisposition } from '#server/http/content-disposition.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

/** A group's shared money as a table (`csv`, `csv-semicolon`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const format = new URL(request.url).searchParams.get('format') ?? 'csv';
  if (format !== 'csv' && format !== 'csv-semicolon') throw new Response('', { status: 404 });
  const { locale } = context;
  const t = dictionaryOf(locale);
  const money = await exportMoney(context.service, { groupId: routeParam(params, 'groupId') });
  if (!money.ok) return refuseLoader(money);
  const { group, exportedOn } = money.value;
  const name = `${fileNameFrom(`${t.expenses.file.name} ${group}`)} ${exportedOn}.csv`;
  return new Response(exportCsv(money.value, t.expenses, locale, format === 'csv' ? ',' : ';'), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', name),
      'Cache-Control': 'private, no-store',
    },
  });
}
