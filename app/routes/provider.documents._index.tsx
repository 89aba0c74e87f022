import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Section } from '#app/components/card.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Table } from '#app/components/table.tsx';
import { YearLinks } from '#app/components/year-links.tsx';
import { PROVIDER_DOCUMENTS, PROVIDER_PAYMENTS } from '#app/contracts/orders/order-address.ts';
import type { ProviderYearView } from '#app/contracts/payments/document-views.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DocumentList } from '#app/features/payments/document-list.tsx';
import { formatMonth } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getProviderYear } from '#server/payments/get-provider-documents.server.ts';

export const handle = withTexts('documents');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const asked = { year: new URL(request.url).searchParams.get('year') };
  const year = await getProviderYear(context.service, asked);
  if (!year.ok) return refuseLoader(year);
  return { title: pageTitle(context.locale, (t) => t.documents.desk.title), desk: year.value };
}

export default function ProviderDocuments() {
  const { desk } = useLoaderData<typeof loader>();
  const { desk: t, home } = useT().documents;
  const { year, years, providers } = desk;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[{ to: PROVIDER_PAYMENTS, label: t.payments }]}
      />
      <YearLinks label={home.year} year={year} years={years} />
      {providers.map((provider) => (
        <div key={provider.providerId} className="stack">
          {providers.length > 1 && <h2>{provider.name}</h2>}
          {provider.documents.length === 0 ? (
            <p className="muted">{t.none}</p>
          ) : (
            <ProviderYear provider={provider} year={year} />
          )}
        </div>
      ))}
    </div>
  );
}

function ProviderYear(props: { readonly provider: ProviderYearView; readonly year: number }) {
  const t = useT().documents.desk;
  const { documents, months } = props.provider;
  const lacksCode = documents.some(({ provider }) => provider.taxCode === null);
  return (
    <>
      {lacksCode && <Banner tone="warning">{t.noTaxCode}</Banner>}
      <Section title={t.months}>
        <Months months={months} />
      </Section>
      <Section
        title={t.list}
        actions={
          <a href={`${PROVIDER_DOCUMENTS}/export?year=${props.year}`} download>
            {t.csv}
          </a>
        }
      >
        <DocumentList documents={documents} base={PROVIDER_DOCUMENTS} />
      </Section>
    </>
  );
}

function Months({ months }: Pick<ProviderYearView, 'months'>) {
  const t = useT().documents.desk;
  const locale = useLocale();
  type Month = (typeof months)[number];
  return (
    <Table
      caption={t.months}
      hideCaption
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        {
          id: 'month',
          header: t.month,
          render: ({ month }: Month) => formatMonth(`${month}-01`, locale),
        },
        {
          id: 'received',
          header: t.received,
          align: 'end',
          render: ({ receivedCents }: Month) => <Money cents={receivedCents} />,
        },
        {
          id: 'returned',
          header: t.returned,
          align: 'end',
          render: ({ returnedCents }: Month) => <Money cents={returnedCents} />,
        },
        {
          id: 'net',
          header: t.net,
          align: 'end',
          render: ({ receivedCents, returnedCents }: Month) => (
            <Money cents={receivedCents - returnedCents} />
          ),
        },
      ]}
    />
  );
}
