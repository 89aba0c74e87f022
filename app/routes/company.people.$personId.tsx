import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { companyPeoplePath, employeePath } from '#app/contracts/companies/people-address.ts';
import { employeeSchema } from '#app/contracts/companies/people-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { EmployeeLeaving } from '#app/features/companies/employee-leaving.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getEmployeePage } from '#server/companies/get-company-people.server.ts';
import { noteLeaving, noteStaying } from '#server/companies/note-leaving.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('employees');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const employee = await getEmployeePage(context.service, {
    companyId: new URL(request.url).searchParams.get('company'),
    personId: routeParam(params, 'personId'),
  });
  if (!employee.ok) return refuseLoader(employee);
  const title = pageTitle(context.locale, (t) => t.employees.title);
  return { title, employee: employee.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const personId = routeParam(params, 'personId');
  const form = await parseForm(request, employeeSchema);
  if (!form.ok) return invalidForm(form.response);
  const { value } = form;
  const { companyId } = value;
  const ctx = wishing(context.service, form);
  const outcome = await (value.intent === 'leave'
    ? noteLeaving(ctx, { companyId, personId, leftOn: value.leftOn })
    : noteStaying(ctx, { companyId, personId }));
  if (outcome.ok) return redirect(employeePath(companyId, personId));
  return refusedForm(outcome, form.values, outcome.code === 'staff.day' ? 'leftOn' : undefined);
}

export default function CompanyEmployee() {
  const { employee } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().employees;
  const locale = useLocale();
  const { companyId, company, name, staffNumber, joinedOn, grantedCents, leftCents } = employee;
  const since = joinedOn === null ? t.table.unknown : formatDay(joinedOn, locale);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={name}
        sub={company}
        crumbs={[
          { to: '/company', label: t.back },
          { to: companyPeoplePath(companyId), label: t.title },
        ]}
      />
      <Card className="stack">
        <p>
          {t.table.since}: {since}
          {staffNumber !== '' && (
            <>
              <br />
              {t.table.number}: {staffNumber}
            </>
          )}
        </p>
        {employee.planKind !== 'reimbursement' && (
          <MoneyList
            rows={[
              { label: t.table.granted, cents: grantedCents },
              ...(leftCents === null ? [] : [{ label: t.table.left, cents: leftCents }]),
            ]}
          />
        )}
      </Card>
      <EmployeeLeaving employee={employee} answer={answer} />
    </div>
  );
}
