import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { YearLinks } from '#app/components/year-links.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { CompanyReport } from '#app/features/companies/company-report.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getCompanyDesk } from '#server/companies/get-company-desk.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('companies');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const asked = { year: new URL(request.url).searchParams.get('year') };
  const desk = await getCompanyDesk(context.service, asked);
  if (!desk.ok) return refuseLoader(desk);
  return { title: pageTitle(context.locale, (t) => t.companies.title), ...desk.value };
}

export default function CompanyDesk() {
  const { companies, year, years } = useLoaderData<typeof loader>();
  const t = useT().companies;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} />
      <p>
        <LinkButton to="/company/people" variant="soft">
          {t.planPeople}
        </LinkButton>
      </p>
      {companies.some(({ planKind }) => planKind !== 'reimbursement') && (
        <p>
          <LinkButton to="/company/grants">{t.grants}</LinkButton>
        </p>
      )}
      {companies.some(({ planKind }) => planKind === 'reimbursement') && (
        <p>
          <LinkButton to="/company/reimbursements">{t.reimbursements}</LinkButton>
        </p>
      )}
      <YearLinks label={t.reportYear} year={year} years={years} />
      {companies.map((company) => (
        <CompanyReport key={company.id} company={company} />
      ))}
    </div>
  );
}
