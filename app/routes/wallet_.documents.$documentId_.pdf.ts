import type { LoaderFunctionArgs } from '@remix-run/node';

import { printDocument } from '#app/features/payments/print-documents.ts';
import { sendDocument } from '#server/http/document-page.server.ts';
import { getHouseholdDocument } from '#server/payments/get-household-documents.server.ts';

/** A household's receipt or credit note to keep, to print or to hand in. */
export const loader = (args: LoaderFunctionArgs) =>
  sendDocument(args, getHouseholdDocument, printDocument);
