import type { LoaderFunctionArgs } from '@remix-run/node';

import { participantsCsv } from '#app/features/bookings/participants-csv.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { getEditionDesk } from '#server/bookings/edition-desk.server.ts';
import { contentDisposition } from '#server/http/content-disposition.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

/** Who takes part in an edition, as a table to take along. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { locale } = context;
  const editionId = routeParam(params, 'editionId');
  const desk = await getEditionDesk(context.service, { editionId, locale });
  if (!desk.ok) return refuseLoader(desk);
  const { title } = desk.value.edition;
  return new Response(participantsCsv(desk.value, dictionaryOf(locale).courses, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', `${title}.csv`),
      'Cache-Control': 'private, no-store',
    },
  });
}
