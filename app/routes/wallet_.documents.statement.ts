import type { LoaderFunctionArgs } from '@remix-run/node';

import { printYear } from '#app/features/payments/print-documents.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { pdfResponse } from '#server/http/pdf-response.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getHouseholdYear } from '#server/payments/get-household-documents.server.ts';

/** A household's year for its tax return, as PDF. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const asked = { year: new URL(request.url).searchParams.get('year') };
  const year = await getHouseholdYear(context.service, asked);
  if (!year.ok) return refuseLoader(year);
  const { locale } = context;
  return pdfResponse(printYear(year.value, dictionaryOf(locale), locale));
}
