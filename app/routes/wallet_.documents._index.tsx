import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import Download from 'lucide-react/icons/download';

import { buttonClass, LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { YearLinks } from '#app/components/year-links.tsx';
import { HOUSEHOLD_DOCUMENTS } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OwnFundPapers } from '#app/features/expenses/own-fund-papers.tsx';
import { DocumentList } from '#app/features/payments/document-list.tsx';
import { PaidTable } from '#app/features/payments/paid-table.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { isPaidBackByEmployer } from '#server/companies/get-own-reimbursements.server.ts';
import { listOwnFundPapers } from '#server/expenses/list-own-fund-papers.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getHouseholdYear } from '#server/payments/get-household-documents.server.ts';

export const handle = withTexts('documents', 'fund');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const asked = { year: new URL(request.url).searchParams.get('year') };
  const [year, isPaidBack, funds] = await Promise.all([
    getHouseholdYear(context.service, asked),
    isPaidBackByEmployer(context.service),
    listOwnFundPapers(context.service, asked),
  ]);
  if (!year.ok) return refuseLoader(year);
  if (!funds.ok) return refuseLoader(funds);
  const title = pageTitle(context.locale, (t) => t.documents.home.title);
  const years = [...new Set([...year.value.years, ...funds.value.years])].toSorted((a, b) => b - a);
  return { title, own: year.value, years, papers: funds.value.papers, isPaidBack };
}

export default function HouseholdDocuments() {
  const { own, years, papers, isPaidBack } = useLoaderData<typeof loader>();
  const { home: t, funds } = useT().documents;
  const { year, documents, statement } = own;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/wallet', label: t.wallet }]} />
      {isPaidBack && (
        <p>
          <LinkButton to="/wallet/reimbursements" variant="quiet" size="s">
            {t.payBack}
          </LinkButton>
        </p>
      )}
      <YearLinks label={t.year} year={year} years={years} />
      {documents.length === 0 ? (
        <p className="muted">
          {t.none} {t.noneHint}
        </p>
      ) : (
        <>
          <Section title={t.statement({ year })} hint={t.statementHint}>
            <PaidTable caption={t.statement({ year })} hideCaption rows={statement} />
            <p>
              <a
                className={buttonClass({ variant: 'quiet' })}
                href={`${HOUSEHOLD_DOCUMENTS}/statement?year=${year}`}
                download
              >
                <Download aria-hidden />
                {t.statementPdf}
              </a>
            </p>
          </Section>
          <Section title={t.list}>
            <DocumentList documents={documents} base={HOUSEHOLD_DOCUMENTS} />
          </Section>
        </>
      )}
      {papers.length > 0 && (
        <Section title={funds.title} hint={funds.hint}>
          <OwnFundPapers papers={papers} />
        </Section>
      )}
    </div>
  );
}
