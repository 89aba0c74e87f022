import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import Printer from 'lucide-react/icons/printer';
import RefreshCw from 'lucide-react/icons/refresh-cw';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { CopyField } from '#app/components/copy-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { joinCompanyPath } from '#app/contracts/companies/join-company-address.ts';
import { companyPeoplePath, joinCodePath } from '#app/contracts/companies/people-address.ts';
import { joinCodeSchema } from '#app/contracts/companies/people-schemas.ts';
import { spacedJoinCode } from '#app/domain/companies/join-code.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { OtherCompanies } from '#app/features/companies/company-choice.tsx';
import { PosterSheet } from '#app/features/groups/poster-sheet.tsx';
import { posterLinks } from '#app/features/groups/poster-links.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getJoinCode } from '#server/companies/get-company-people.server.ts';
import { replaceJoinCode } from '#server/companies/replace-join-code.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('employees');
export const links = posterLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const view = await getJoinCode(context.service, { companyId: searchParams.get('company') });
  if (!view.ok) return refuseLoader(view);
  const { joinCode } = view.value;
  return {
    title: pageTitle(context.locale, (t) => t.employees.code.sheetTitle),
    view: view.value,
    sheet:
      joinCode === null
        ? null
        : {
            code: spacedJoinCode(joinCode),
            link: `${context.origin}${joinCompanyPath(joinCode)}`,
          },
    isMade: searchParams.has('made'),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, joinCodeSchema);
  if (!form.ok) return invalidForm(form.response);
  const { companyId } = form.value;
  const outcome = await replaceJoinCode(wishing(context.service, form), { companyId });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`${joinCodePath(companyId)}&made=1`);
}

export default function CompanyCode() {
  const { view, sheet, isMade } = useLoaderData<typeof loader>();
  const t = useT().employees;
  const words = t.code;
  const { companyId, company } = view;
  return (
    <div className="wrap page">
      <PageHeader
        title={words.sheetTitle}
        crumbs={[
          { to: '/company', label: t.back },
          { to: companyPeoplePath(companyId), label: t.title },
        ]}
      />
      <OtherCompanies choice={view} />
      {isMade && (
        <div role="status">
          <Banner tone="success" title={words.renewed} />
        </div>
      )}
      {sheet === null ? (
        <Card className="stack">
          <p>{words.none}</p>
          <p className="muted small">{words.hint}</p>
          <RenewForm companyId={companyId} isFirst />
        </Card>
      ) : (
        <div className="invite-page">
          <PosterSheet link={sheet.link} name={company} words={words}>
            {words.title}: {sheet.code}
            <br />
            {words.privacy}
          </PosterSheet>
          <div className="stack no-print">
            <Card className="stack">
              <h2>{words.title}</h2>
              <p>
                <b className="num">{sheet.code}</b>
              </p>
              <p className="muted small">{words.hint}</p>
              <CopyField label={words.link} value={sheet.link} />
              <Button
                variant="quiet"
                block
                icon={<Printer aria-hidden />}
                className="needs-script"
                onClick={() => window.print()}
              >
                {words.print}
              </Button>
            </Card>
            <Card className="stack">
              <p className="muted small">{words.renewHint}</p>
              <RenewForm companyId={companyId} isFirst={false} />
            </Card>
          </div>
        </div>
      )}
    </div>
  );
}

function RenewForm({
  companyId,
  isFirst,
}: {
  readonly companyId: string;
  readonly isFirst: boolean;
}) {
  const t = useT().employees.code;
  const echo = useFormFailure(useActionData<typeof action>());
  return (
    <Form method="post" className="stack is-tight">
      <FormKey />
      <FormNote echo={echo} />
      <input type="hidden" name="companyId" value={companyId} />
      <div>
        <Button
          type="submit"
          name="intent"
          value="renew"
          variant={isFirst ? 'primary' : 'quiet'}
          icon={<RefreshCw aria-hidden />}
        >
          {isFirst ? t.make : t.renew}
        </Button>
      </div>
    </Form>
  );
}
