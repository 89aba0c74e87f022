import type { LoaderFunctionArgs } from '@remix-run/node';

import { printDocument } from '#app/features/payments/print-documents.ts';
import { sendDocument } from '#server/http/document-page.server.ts';
import { getProviderDocument } from '#server/payments/get-provider-documents.server.ts';

/** A receipt or credit note as its provider may read it, to keep or to print. */
export const loader = (args: LoaderFunctionArgs) =>
  sendDocument(args, getProviderDocument, printDocument);
