import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { PROVIDER_DOCUMENTS } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DocumentSheet } from '#app/features/payments/document-sheet.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { loadDocumentPage } from '#server/http/document-page.server.ts';
import { getProviderDocument } from '#server/payments/get-provider-documents.server.ts';

export const handle = withTexts('documents');
export const links = signedInLinks;

export const meta = titleMeta;

export const loader = (args: LoaderFunctionArgs) => loadDocumentPage(args, getProviderDocument);

export default function ProviderDocument() {
  const { document } = useLoaderData<typeof loader>();
  const t = useT().documents;
  const { kind, number } = document;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.page.title({ kind: t.kinds[kind], number })}
        crumbs={[{ to: PROVIDER_DOCUMENTS, label: t.desk.title }]}
      />
      <DocumentSheet document={document} address={`${PROVIDER_DOCUMENTS}/${document.id}`} />
    </div>
  );
}
