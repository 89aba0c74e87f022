import type { LoaderFunctionArgs } from '@remix-run/node';

import { printDocument } from '#app/features/payments/print-documents.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { pdfResponse } from '#server/http/pdf-response.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getHouseholdDocument } from '#server/payments/get-household-documents.server.ts';

/** A household's receipt or credit note to keep, to print or to hand in. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const documentId = routeParam(params, 'documentId');
  const document = await getHouseholdDocument(context.service, { documentId });
  if (!document.ok) return refuseLoader(document);
  const { locale } = context;
  return pdfResponse(printDocument(document.value, dictionaryOf(locale), locale));
}
