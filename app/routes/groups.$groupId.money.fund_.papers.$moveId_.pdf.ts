import type { LoaderFunctionArgs } from '@remix-run/node';

import { printFundPaper } from '#app/features/expenses/fund-paper-facts.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { getFundPaper } from '#server/expenses/get-fund-paper.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { pdfResponse } from '#server/http/pdf-response.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

/** The paper of a movement of a common fund to keep or to print. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const asked = { groupId: routeParam(params, 'groupId'), moveId: routeParam(params, 'moveId') };
  const paper = await getFundPaper(context.service, asked);
  if (!paper.ok) return refuseLoader(paper);
  const { locale } = context;
  return pdfResponse(printFundPaper(paper.value, dictionaryOf(locale), locale));
}
