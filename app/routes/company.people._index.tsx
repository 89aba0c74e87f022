import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import {
  companyPeoplePath,
  joinCodePath,
  staffListPath,
} from '#app/contracts/companies/people-address.ts';
import { companyPeopleSchema } from '#app/contracts/companies/people-schemas.ts';
import type { CompanyPeopleView } from '#app/contracts/companies/people-views.ts';
import { spacedJoinCode } from '#app/domain/companies/join-code.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { BringEmployees } from '#app/features/companies/bring-employees.tsx';
import { OtherCompanies } from '#app/features/companies/company-choice.tsx';
import { EmployeeTable } from '#app/features/companies/employee-table.tsx';
import { EmploymentAsks } from '#app/features/companies/employment-asks.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { answerEmployment } from '#server/companies/answer-employment.server.ts';
import { bringEmployees } from '#server/companies/bring-employees.server.ts';
import { getCompanyPeople } from '#server/companies/get-company-people.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('employees');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const numberOf = (name: string) => Math.trunc(Number(searchParams.get(name))) || 0;
  const view = await getCompanyPeople(context.service, {
    companyId: searchParams.get('company'),
    page: numberOf('page'),
    search: searchParams.get('q') ?? '',
  });
  if (!view.ok) return refuseLoader(view);
  const title = pageTitle(context.locale, (t) => t.employees.title);
  return { title, view: view.value, brought: Math.max(0, numberOf('brought')) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, companyPeopleSchema);
  if (!form.ok) return invalidForm(form.response);
  const { value } = form;
  const { companyId } = value;
  const page = companyPeoplePath(companyId);
  const ctx = wishing(context.service, form);
  if (value.intent === 'bring') {
    const brought = await bringEmployees(ctx, { companyId });
    if (!brought.ok) return refusedForm(brought, form.values);
    return redirect(`${page}&brought=${brought.value.count}`);
  }
  const answered = await answerEmployment(ctx, {
    companyId,
    askId: value.askId,
    ...(value.intent === 'accept'
      ? { answer: 'accepted', words: '' }
      : { answer: 'refused', words: value.words }),
  });
  return answered.ok ? redirect(page) : refusedForm(answered, form.values);
}

export default function CompanyPeople() {
  const { view, brought } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().employees;
  const { companyId, asks, toBring } = view;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub({ year: view.year })}
        crumbs={[{ to: '/company', label: t.back }]}
      />
      <OtherCompanies choice={view} />
      {brought > 0 && <Banner tone="success">{t.bring.done({ people: brought })}</Banner>}
      <div className="two">
        <div className="stack is-loose">
          <Section title={t.asks.title}>
            <EmploymentAsks companyId={companyId} asks={asks} answer={answer} />
          </Section>
          {toBring.length > 0 && (
            <BringEmployees companyId={companyId} names={toBring} answer={answer} />
          )}
        </div>
        <WaysIn view={view} />
      </div>
      <Section title={t.table.title} hint={t.table.count({ people: view.employeeCount })}>
        <EmployeeTable view={view} />
      </Section>
    </div>
  );
}

/** How people come in: by the code, or by a list. */
function WaysIn({ view }: { readonly view: CompanyPeopleView }) {
  const t = useT().employees;
  const { companyId, joinCode, notJoinedCount } = view;
  return (
    <Card className="stack">
      <h2>{t.code.title}</h2>
      {joinCode === null ? (
        <p>{t.code.none}</p>
      ) : (
        <p>
          <b className="num">{spacedJoinCode(joinCode)}</b>
        </p>
      )}
      <p className="muted small">{t.code.hint}</p>
      <div className="form-actions">
        <LinkButton to={joinCodePath(companyId)} variant="soft">
          {joinCode === null ? t.code.make : t.code.open}
        </LinkButton>
        <LinkButton to={staffListPath(companyId)} variant="quiet">
          {t.list.open}
        </LinkButton>
      </div>
      {notJoinedCount > 0 && <p>{t.list.waiting({ people: notJoinedCount })}</p>}
    </Card>
  );
}
