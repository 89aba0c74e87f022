import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { GRANT_FIELD } from '#app/contracts/companies/grant-field.ts';
import { grantSchema } from '#app/contracts/companies/grant-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { GivenList } from '#app/features/companies/given-list.tsx';
import { GrantForm } from '#app/features/companies/grant-form.tsx';
import { GrantPreviewCard } from '#app/features/companies/grant-preview.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getGrantDesk, previewGrants } from '#server/companies/get-grant-desk.server.ts';
import { grantBenefits } from '#server/companies/grant-benefits.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('companies', 'grants');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const desk = await getGrantDesk(service);
  if (!desk.ok) return refuseLoader(desk);
  const given = Number(new URL(request.url).searchParams.get('given'));
  return {
    title: pageTitle(locale, (t) => t.grants.title),
    desk: desk.value,
    formKey: service.newId(),
    given: Number.isInteger(given) && given > 0 ? given : 0,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, grantSchema);
  if (!form.ok) return invalidForm(form.response);
  const { amount: amountCents, ...asked } = form.value;
  const what = { ...asked, amountCents };
  if (what.intent === 'preview') {
    const preview = await previewGrants(context.service, what);
    if (!preview.ok) return refusedForm(preview, form.values, GRANT_FIELD[preview.code]);
    return { preview: preview.value, typedAmount: form.values['amount'] ?? '' };
  }
  const done = await grantBenefits(context.service, what);
  if (!done.ok) return refusedForm(done, form.values, GRANT_FIELD[done.code]);
  return redirect(`/company/grants?given=${done.value.benefitIds.length}`);
}

export default function CompanyGrants() {
  const { desk, formKey, given } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { grants: t, companies } = useT();
  const locale = useLocale();
  const shown = answer && 'preview' in answer ? answer : null;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub({ year: desk.year })}
        crumbs={[{ to: '/company', label: companies.title }]}
      />
      {given > 0 && !answer && <Banner tone="success">{t.done({ people: given })}</Banner>}
      {desk.companies.length === 0 && <p className="muted">{t.none}</p>}
      {desk.companies.map((company) => {
        const preview = shown?.preview.companyId === company.companyId ? shown.preview : null;
        const typedAmount = preview ? (shown?.typedAmount ?? '') : '';
        return (
          <Section
            key={company.companyId}
            title={company.name}
            hint={t.limit({ amount: formatEuro(company.limitCents, locale) })}
          >
            {company.employees.length === 0 ? (
              <p className="muted">{t.noEmployees}</p>
            ) : (
              <div className="two">
                <Card>
                  <GrantForm
                    company={company}
                    preview={preview}
                    typedAmount={typedAmount}
                    lastDay={`${desk.year + 1}-12-31`}
                    answer={answer}
                  />
                </Card>
                {preview && (
                  <GrantPreviewCard
                    key={JSON.stringify(preview)}
                    preview={preview}
                    typedAmount={typedAmount}
                    idempotencyKey={formKey}
                  />
                )}
              </div>
            )}
            <GivenList grants={company.grants} now={desk.now} />
          </Section>
        );
      })}
    </div>
  );
}
