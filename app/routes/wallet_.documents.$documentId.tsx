import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { HOUSEHOLD_DOCUMENTS } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DocumentSheet } from '#app/features/payments/document-sheet.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getHouseholdDocument } from '#server/payments/get-household-documents.server.ts';

export const handle = withTexts('documents');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const documentId = routeParam(params, 'documentId');
  const document = await getHouseholdDocument(context.service, { documentId });
  if (!document.ok) return refuseLoader(document);
  return {
    title: pageTitle(context.locale, (t) => t.documents.kinds[document.value.kind]),
    document: document.value,
  };
}

export default function HouseholdDocument() {
  const { document } = useLoaderData<typeof loader>();
  const t = useT().documents;
  const { kind, number } = document;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.page.title({ kind: t.kinds[kind], number })}
        crumbs={[{ to: HOUSEHOLD_DOCUMENTS, label: t.home.title }]}
      />
      <DocumentSheet document={document} address={`${HOUSEHOLD_DOCUMENTS}/${document.id}`} />
    </div>
  );
}
