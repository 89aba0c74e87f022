import type { LoaderFunctionArgs } from '@remix-run/node';

import type { FullDocumentView } from '#app/contracts/payments/document-views.ts';
import type { PrintSheet } from '#app/contracts/payments/print-sheet.ts';
import type { Result } from '#app/domain/result.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { dictionaryOf, pageTitle } from '#app/i18n/page-title.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { refuseLoader } from './forms.server.ts';
import { pdfResponse } from './pdf-response.server.ts';
import { requirePerson } from './require-person.server.ts';
import { routeParam } from './route-param.server.ts';

/** The use case by which one side, household or provider, reads a receipt or credit note of its own. */
type ReadDocument = (
  ctx: ServiceContext,
  asked: { readonly documentId: string },
) => Promise<Result<FullDocumentView>>;

function readFrom({ request, context, params }: LoaderFunctionArgs, read: ReadDocument) {
  requirePerson(context, request);
  return read(context.service, { documentId: routeParam(params, 'documentId') });
}

/** What the page of a receipt or credit note shows to one side. */
export async function loadDocumentPage(args: LoaderFunctionArgs, read: ReadDocument) {
  const document = await readFrom(args, read);
  if (!document.ok) return refuseLoader(document);
  return {
    title: pageTitle(args.context.locale, (t) => t.documents.kinds[document.value.kind]),
    document: document.value,
  };
}

/** The same as PDF, to keep, to print or to hand in. */
export async function sendDocument(
  args: LoaderFunctionArgs,
  read: ReadDocument,
  print: (document: FullDocumentView, words: Dictionary, locale: Locale) => PrintSheet,
): Promise<Response> {
  const document = await readFrom(args, read);
  if (!document.ok) return refuseLoader(document);
  const { locale } = args.context;
  return pdfResponse(print(document.value, dictionaryOf(locale), locale));
}
