import type { LoaderFunctionArgs } from '@remix-run/node';

import { packsCsv } from '#app/features/companies/packs-csv.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { listPacksAtDesk } from '#server/companies/packs-at-desk.server.ts';
import { contentDisposition } from '#server/http/content-disposition.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

/** What employees sent and what was paid back of it, as a table for payroll. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const packs = await listPacksAtDesk(context.service);
  if (!packs.ok) return refuseLoader(packs);
  const { locale } = context;
  const t = dictionaryOf(locale).reimbursements;
  return new Response(packsCsv(packs.value, t, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', `${t.desk.title}.csv`),
      'Cache-Control': 'private, no-store',
    },
  });
}
