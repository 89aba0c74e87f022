import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { companyPeoplePath, staffListPath } from '#app/contracts/companies/people-address.ts';
import { staffListSchema } from '#app/contracts/companies/people-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OtherCompanies } from '#app/features/companies/company-choice.tsx';
import { NotJoinedList } from '#app/features/companies/not-joined-list.tsx';
import { StaffListForm } from '#app/features/companies/staff-list-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import {
  getStaffList,
  inviteEmployees,
  takeOffStaffList,
} from '#server/companies/invite-employees.server.ts';
import { textOfList } from '#server/companies/text-of-list.ts';
import { invalidForm, parseUpload, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('employees');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const view = await getStaffList(context.service, { companyId: searchParams.get('company') });
  if (!view.ok) return refuseLoader(view);
  const numberOf = (name: string) => Math.max(0, Math.trunc(Number(searchParams.get(name))) || 0);
  return {
    title: pageTitle(context.locale, (t) => t.employees.list.title),
    view: view.value,
    invited: searchParams.has('fresh')
      ? { fresh: numberOf('fresh'), known: numberOf('known') }
      : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const { form, files } = await parseUpload(request, staffListSchema);
  if (!form.ok) return invalidForm(form.response);
  const { value } = form;
  const { companyId } = value;
  const ctx = wishing(context.service, form);
  if (value.intent === 'take_off') {
    const off = await takeOffStaffList(ctx, value);
    return off.ok ? redirect(staffListPath(companyId)) : refusedForm(off, form.values);
  }
  const [file] = files;
  const list = file ? textOfList(file.bytes) : value.list;
  // What a file holds comes back into the field, where it can be put right.
  const values = { ...form.values, list };
  const { locale } = context;
  const outcome = await inviteEmployees(ctx, { companyId, list, locale });
  if (!outcome.ok) return refusedForm(outcome, values, fieldOf(outcome.code));
  if (outcome.value.kind === 'faults') {
    const failure = { fieldErrors: {}, formError: null, details: {}, values };
    return data({ ...failure, faults: outcome.value.faults }, { status: 422 });
  }
  const { fresh, known } = outcome.value;
  return redirect(`${staffListPath(companyId)}&fresh=${fresh}&known=${known}`);
}

/** Where a refusal stands: what is wrong with the list is said beside it. */
function fieldOf(code: string): string | undefined {
  return code.startsWith('staff.list_') ? 'list' : undefined;
}

export default function CompanyStaffList() {
  const { view, invited } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().employees;
  const { companyId } = view;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.list.title}
        sub={t.list.sub}
        crumbs={[
          { to: '/company', label: t.back },
          { to: companyPeoplePath(companyId), label: t.title },
        ]}
      />
      <OtherCompanies choice={view} />
      {invited && !answer && (
        <div role="status">
          <Banner tone="success" title={t.list.done(invited)}>
            {invited.known > 0 && <p>{t.list.known(invited)}</p>}
            {invited.fresh > 0 && <p>{t.list.doneText}</p>}
          </Banner>
        </div>
      )}
      <StaffListForm
        companyId={companyId}
        answer={answer}
        faults={answer && 'faults' in answer ? answer.faults : []}
      />
      <NotJoinedList view={view} answer={answer} />
    </div>
  );
}
