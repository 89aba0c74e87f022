import type { LoaderFunctionArgs } from '@remix-run/node';

import { documentsCsv } from '#app/features/payments/documents-csv.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { contentDisposition } from '#server/http/content-disposition.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getProviderYear } from '#server/payments/get-provider-documents.server.ts';

/** A provider's receipts and credit notes of a year as a table. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const t = dictionaryOf(context.locale);
  const asked = { year: new URL(request.url).searchParams.get('year') };
  const year = await getProviderYear(context.service, asked);
  if (!year.ok) return refuseLoader(year);
  const name = `${t.documents.desk.title} ${year.value.year}.csv`;
  return new Response(documentsCsv(year.value, t.documents, context.locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', name),
      'Cache-Control': 'private, no-store',
    },
  });
}
